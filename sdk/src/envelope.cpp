#include "astral/envelope.hpp"

namespace astral {
namespace {

bool is_data_envelope(const Json& body) { return body.get("status").as_string() == "ok" && body.get("data").has_value(); }

}  // namespace

Json unwrap(const Operation& operation, const Json& body) {
  if (operation.envelope.kind == Envelope::Kind::member) {
    auto member = body.get(operation.envelope.member);
    if (member.is(JsonKind::object) || member.is(JsonKind::array)) return member;
  }
  if (operation.envelope.kind == Envelope::Kind::data && body.get("data").has_value()) return body.get("data");
  return is_data_envelope(body) ? body.get("data") : body;
}

}  // namespace astral
