#include "astral/table_text.hpp"

#include "astral/lookup.hpp"
#include "support.hpp"

using namespace astral;

namespace {

using Seen = std::vector<std::pair<const Schema*, const Schema*>>;

/// Models may hold themselves: what is being compared already is not compared again.
void check_same(const Schema& read, const Schema& written, Seen& seen) {
  REQUIRE(read.kind == written.kind);
  if (std::ranges::find(seen, std::pair{&read, &written}) != seen.end()) return;
  seen.emplace_back(&read, &written);
  if (written.element) check_same(*read.element, *written.element, seen);
  REQUIRE(read.fields.size() == written.fields.size());
  for (std::size_t index = 0; index < written.fields.size(); ++index) {
    INFO(written.fields[index].name);
    CHECK(read.fields[index].name == written.fields[index].name);
    CHECK(read.fields[index].presence == written.fields[index].presence);
    check_same(*read.fields[index].schema, *written.fields[index].schema, seen);
  }
}

}  // namespace

TEST_CASE("table text: what was written is read again, every fact of it") {
  const auto text = write_table(operation_shapes);
  TextTable table{text.table};
  table.read_answers(text.answers);
  REQUIRE(table.operations().size() == operation_shapes.size());
  Seen seen;
  for (std::size_t index = 0; index < operation_shapes.size(); ++index) {
    const auto& read = table.operations()[index];
    const auto& written = operation_shapes[index];
    INFO(written.id);
    CHECK(read.id == written.id);
    CHECK(read.method == written.method);
    CHECK(read.path == written.path);
    CHECK(read.auth == written.auth);
    CHECK(read.envelope.kind == written.envelope.kind);
    CHECK(read.envelope.member == written.envelope.member);
    CHECK(read.session == written.session);
    CHECK(read.repeat == written.repeat);
    CHECK(read.timeout_millis == written.timeout_millis);
    CHECK(read.pages.style == written.pages.style);
    CHECK(read.pages.items == written.pages.items);
    CHECK(read.caller == written.caller);
    CHECK(read.is_stream == written.is_stream);
    CHECK(read.is_sandbox_only == written.is_sandbox_only);
    CHECK(read.form_of == written.form_of);
    CHECK(read.provisional == written.provisional);
    CHECK(read.section == written.section);
    check_same(*read.params, *written.params, seen);
    check_same(*read.body, *written.body, seen);
    check_same(*read.result, *written.result, seen);
  }
}

TEST_CASE("table text: facts that no row has yet are read too") {
  const Schema text{.kind = SchemaKind::string};
  const Schema map{.kind = SchemaKind::map, .element = &text};
  const Field field{"labels", &map, Presence::clearable, nullptr};
  const Schema model{.kind = SchemaKind::object, .fields = {&field, 1}};
  const Operation operation{.id = "a.b",
                            .method = Method::delete_,
                            .path = "/x/{labels}",
                            .params = &model,
                            .body = &model,
                            .result = &map,
                            .auth = Auth::signature,
                            .envelope = page("rows"),
                            .session = SessionEffect::ends,
                            .repeat = Repeat::never,
                            .timeout_millis = 180'000,
                            .pages = by_cursor("rows"),
                            .caller = Caller::provider,
                            .is_stream = true,
                            .is_sandbox_only = true,
                            .provisional = true,
                            .section = "99.9"};
  CHECK(write_table({&operation, 1}).table == "1 1\nlabels~{d\na.b D/x/{labels} @0 @0 {d 99.9 a6 e4rows s3 r2 t180000 p2rows c E B v\n");
  const auto written = write_table({&operation, 1});
  const TextTable table{written.table};
  REQUIRE(table.operations().size() == 1);
  CHECK(write_table(table.operations()).table == written.table);
}

TEST_CASE("table text: models of answers come later, and are objects without fields until then") {
  const auto text = write_table(operation_shapes);
  TextTable table{text.table};
  const auto& me = table.operations()[index_of("auth.me")];
  CHECK(me.result->kind == SchemaKind::object);
  CHECK(me.result->fields.empty());
  CHECK_FALSE(table.operations()[index_of("activities.create")].body->fields.empty());
  table.read_answers(text.answers);
  const auto* fields = me.result->fields.data();
  CHECK_FALSE(me.result->fields.empty());
  table.read_answers(text.answers);
  CHECK(me.result->fields.data() == fields);
}

TEST_CASE("table text: the secret of a result is known without the models of answers") {
  const auto text = write_table(operation_shapes);
  const TextTable table{text.table};
  CHECK(table.operations()[index_of("apiKeys.create")].secret == "secret");
  CHECK(table.operations()[index_of("auth.refresh")].secret == "access_token");
  CHECK(table.operations()[index_of("auth.me")].secret.empty());
}
