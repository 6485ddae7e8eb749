#include "astral/meta.hpp"

#include "astral/codec.hpp"
#include "every_kind.hpp"
#include "support.hpp"

using namespace astral;
using namespace astral::test;

namespace {

struct Empty {};
struct WithReference {
  std::optional<std::vector<Inner>> list;
  Clearable<std::string> text;
  Colour colour;
};

const Schema& every_kind = shape_of<EveryKind>;

SchemaKind kind_of(std::string_view name) {
  for (const auto& field : every_kind.fields) {
    if (field.name == name) return field.schema->kind;
  }
  FAIL("no field " << name);
  return {};
}

}  // namespace

static_assert(meta::member_name<&Inner::name> == "name", "the name of a field is that of its member");
static_assert(meta::type_name<EveryKind> == "EveryKind");
static_assert(meta::are_all_parts<Empty>());
static_assert(meta::are_all_parts<Inner, meta::TypeOf<&Inner::name>, meta::TypeOf<&Inner::count>>());
static_assert(!meta::are_all_parts<Inner, meta::TypeOf<&Inner::name>>(), "one is missing at the end");
static_assert(!meta::are_all_parts<Inner, meta::TypeOf<&Inner::count>>(), "one is missing at the beginning");
static_assert(meta::are_all_parts<WithReference, meta::TypeOf<&WithReference::list>, meta::TypeOf<&WithReference::text>,
                                  meta::TypeOf<&WithReference::colour>>());
static_assert(!meta::are_all_parts<WithReference, meta::TypeOf<&WithReference::list>, meta::TypeOf<&WithReference::colour>>(),
              "one is missing in the middle");
static_assert(Described<Inner> && Described<None> && !Described<Empty> && !Described<int>);

TEST_CASE("meta: a schema names the model and its fields in order of declaration") {
  CHECK(shape_of<Inner>.kind == SchemaKind::object);
  CHECK(shape_of<Inner>.name == "Inner");
  REQUIRE(shape_of<Inner>.fields.size() == 2);
  CHECK(shape_of<Inner>.fields[0].name == "name");
  CHECK(shape_of<Inner>.fields[1].name == "count");
  CHECK(describe<Inner>.doc == "A part.");
  CHECK(describe<Inner>.field_docs[1] == "How many.");
}

TEST_CASE("meta: each C++ type has its kind") {
  CHECK(every_kind.fields.size() == 17);
  CHECK(kind_of("is_on") == SchemaKind::boolean);
  CHECK(kind_of("whole") == SchemaKind::integer);
  CHECK(kind_of("real") == SchemaKind::number);
  CHECK(kind_of("text") == SchemaKind::string);
  CHECK(kind_of("id") == SchemaKind::id);
  CHECK(kind_of("iso") == SchemaKind::time);
  CHECK(kind_of("date") == SchemaKind::date);
  CHECK(kind_of("colour") == SchemaKind::choice);
  CHECK(kind_of("sample") == SchemaKind::sample);
  CHECK(kind_of("point") == SchemaKind::point);
  CHECK(kind_of("inner") == SchemaKind::object);
  CHECK(kind_of("list") == SchemaKind::list);
  CHECK(kind_of("map") == SchemaKind::map);
  CHECK(kind_of("json") == SchemaKind::json);
}

TEST_CASE("meta: a time knows its form on the wire") {
  CHECK(shape_of<IsoTime>.time_form == TimeForm::iso);
  CHECK(shape_of<MillisTime>.time_form == TimeForm::epoch_millis);
  CHECK(shape_of<SecondsTime>.time_form == TimeForm::epoch_seconds);
  CHECK(shape_of<AnyTime>.time_form == TimeForm::any);
}

TEST_CASE("meta: presence follows from the wrapper of a member") {
  CHECK(shape_of<Inner>.fields[0].presence == Presence::required);
  CHECK(shape_of<Inner>.fields[1].presence == Presence::optional);
  CHECK(shape_of<Patch>.fields[1].presence == Presence::clearable);
  CHECK(shape_of<Patch>.fields[1].schema->kind == SchemaKind::string);
  CHECK(shape_of<Choosing>.fields[0].presence == Presence::nullable);
  CHECK(shape_of<Choosing>.fields[0].schema->kind == SchemaKind::string);
}

TEST_CASE("meta: a choice carries its name and known words") {
  CHECK(shape_of<Colour>.name == "Colour");
  REQUIRE(shape_of<Colour>.choices.size() == 2);
  CHECK(shape_of<Colour>.choices[0] == "red");
  CHECK(shape_of<Colour>.choices[1] == "green");
}

TEST_CASE("meta: lists and maps know their element") {
  CHECK(shape_of<std::vector<Inner>>.element == &shape_of<Inner>);
  CHECK(shape_of<std::map<std::string, double>>.element->kind == SchemaKind::number);
}

TEST_CASE("meta: a shape is data alone, a schema reaches into the object too") {
  CHECK(shape_of<Inner>.fields[0].access == nullptr);
  CHECK(shape_of<std::vector<Inner>>.element_access == nullptr);
  REQUIRE(schema_of<Inner>.fields[0].access != nullptr);
  Inner inner{.name = "kept", .count = {}};
  const auto& [name, count] = std::tie(*schema_of<Inner>.fields[0].access, *schema_of<Inner>.fields[1].access);
  CHECK(*static_cast<const std::string*>(name.view(&inner)) == "kept");
  CHECK(count.view(&inner) == nullptr);
  *static_cast<std::int64_t*>(count.edit(&inner)) = 3;
  CHECK(inner.count == 3);
}

TEST_CASE("meta: a struct has the fields of its base first, with their descriptions") {
  const auto fields = schema_of<LabelledInner>.fields;
  REQUIRE(fields.size() == 3);
  CHECK(fields[0].name == "name");
  CHECK(fields[1].presence == Presence::optional);
  CHECK(fields[2].name == "label");
  CHECK(describe<LabelledInner>.field_docs[0] == "Its name.");
  CHECK(describe<LabelledInner>.field_docs[2] == "What it is called.");
  LabelledInner part;
  *static_cast<std::string*>(fields[0].access->edit(&part)) = "kept";
  CHECK(part.name == "kept");
}

TEST_CASE("meta: clearing is possible where a field is clearable, and has no effect elsewhere") {
  Patch patch;
  const auto fields = schema_of<Patch>.fields;
  fields[0].access->clear(&patch);
  fields[1].access->clear(&patch);
  CHECK_FALSE(fields[0].access->is_cleared(&patch));
  CHECK(fields[1].access->is_cleared(&patch));
  CHECK(patch.clearable.is_cleared);
  CHECK_FALSE(patch.optional.has_value());
}

TEST_CASE("meta: nothing is an object without fields") {
  CHECK(shape_of<None>.kind == SchemaKind::object);
  CHECK(shape_of<None>.fields.empty());
}

TEST_CASE("types: a choice knows whether its word is known") {
  CHECK(Colour{"red"}.is_known());
  CHECK_FALSE(Colour{"blue"}.is_known());
  CHECK(Colour{"blue"} == "blue");
  CHECK_FALSE(Colour{"red"} == Colour{"green"});
}

TEST_CASE("types: ids compare exactly") {
  CHECK(Id{"usr_1"} == Id{"usr_1"});
  CHECK_FALSE(Id{"usr_1"} == Id{"USR_1"});
  CHECK(Id{"a"} < Id{"b"});
}

TEST_CASE("types: a clearable field is empty, filled or cleared") {
  using Text = Clearable<std::string>;
  CHECK_FALSE(Text{}.is_cleared);
  CHECK_FALSE(Text{}.value.has_value());
  CHECK(Text{"x"}.value == "x");
  CHECK(Text::cleared().is_cleared);
  CHECK_FALSE(Text::cleared() == Text{});
}

TEST_CASE("text: parameters of a path are found in order") {
  std::vector<std::string> names;
  for_each_path_param("/organizations/{org_id}/members/{user_id}", [&](std::string_view name) { names.emplace_back(name); });
  CHECK(names == std::vector<std::string>{"org_id", "user_id"});
  CHECK(has_path_param("/a/{b}", "b"));
  CHECK_FALSE(has_path_param("/a/{b}", "a"));
  CHECK_FALSE(has_path_param("/a", "a"));
}

TEST_CASE("meta: a secret is a text that is marked as one") {
  CHECK(schema_of<Secret>.kind == SchemaKind::secret);
  CHECK(decode<Secret>(json(R"("astral_live_1")"))->text == "astral_live_1");
  CHECK(encode(Secret{"astral_live_1"}).as_string() == "astral_live_1");
}
