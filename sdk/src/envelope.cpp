#include "astral/envelope.hpp"

namespace astral {
namespace {

bool is_data_envelope(const Json& body) { return body.get("status").as_string() == "ok" && body.get("data").has_value(); }

/// Contract 1.14: a list without a cursor is the one page there is, and a page may name its items in other ways.
Json page_of(std::string_view items, const Json& body) {
  auto list = body;
  for (const auto key : {std::string_view{"results"}, std::string_view{"data"}, std::string_view{"items"}, items}) {
    if (auto found = body.get(key); found.is(JsonKind::array)) list = std::move(found);
  }
  if (!list.is(JsonKind::array)) return body;
  auto page = body.is(JsonKind::object) ? body : Json::object();
  page.set(items, list);
  return page;
}

/// Contract 15: whether the service counts or lists is not documented, so that the caller always gets counts.
Json with_counts(Json body) {
  for (const char* name : {"tokens_sent", "failed_tokens"}) {
    if (const auto list = body.get(name); list.is(JsonKind::array)) body.set(name, Json::integer(static_cast<std::int64_t>(list.size())));
  }
  return body;
}

}  // namespace

Json unwrap(const Operation& operation, const Json& body) {
  if (operation.envelope.kind == Envelope::Kind::whole) return body;
  if (operation.envelope.kind == Envelope::Kind::page) return page_of(operation.envelope.member, body);
  if (operation.envelope.kind == Envelope::Kind::push) return with_counts(body);
  if (!operation.envelope.member.empty()) {
    auto member = body.get(operation.envelope.member);
    if (member.is(JsonKind::object) || member.is(JsonKind::array)) return member;
  }
  if (operation.envelope.kind == Envelope::Kind::data && body.get("data").has_value()) return body.get("data");
  return is_data_envelope(body) ? body.get("data") : body;
}

}  // namespace astral
