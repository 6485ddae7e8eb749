#include "bench.hpp"

namespace dashboard::runtime_api_keys_test {

TEST_CASE("runtime: lists, makes and revokes API keys") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(
      200, R"({"api_keys":[{"key_id":"key_1","name":"Import","created_at":"2026-04-20T08:00:00Z","expires_at":null}],"total":1})");
  bench.runtime.run(api_keys::LoadList{"org_1"});
  CHECK(bench.server.last().url.ends_with("/organizations/org_1/api-keys"));
  const auto keys = *bench.last<api_keys::ListAnswered>().outcome;
  REQUIRE(keys.size() == 1);
  CHECK(keys[0] == api_keys::Key{"key_1", "Import", 1'776'672'000, std::nullopt});

  bench.server.answer(
      201,
      R"({"key_id":"key_2","name":"New","secret":"astral_live_x","created_at":"2026-04-20T08:00:00Z","expires_at":"2027-01-01T00:00:00Z"})");
  bench.runtime.run(api_keys::Create{"org_1", "New", 1'798'761'600});
  CHECK(bench.server.last().body.dump() == R"({"expires_at":"2027-01-01T00:00:00Z","name":"New"})");
  const auto& created = bench.last<api_keys::CreateAnswered>().outcome;
  CHECK(created->secret.text == "astral_live_x");
  CHECK(created->key.expires_seconds == 1'798'761'600);

  bench.server.answer(200, R"({"message":"API key revoked successfully","key_id":"key_2"})");
  bench.runtime.run(api_keys::Revoke{"org_1", "key_2"});
  CHECK(bench.server.last().method == astral::Method::delete_);
  CHECK(bench.server.last().url.ends_with("/organizations/org_1/api-keys/key_2"));
  CHECK(bench.last<api_keys::RevokeAnswered>().key_id == "key_2");
  CHECK(bench.last<api_keys::RevokeAnswered>().outcome.has_value());

  bench.server.answer(404, R"({"error":"API key not found","details":{"code":"API_KEY_NOT_FOUND"}})");
  bench.runtime.run(api_keys::Revoke{"org_1", "key_2"});
  CHECK(bench.last<api_keys::RevokeAnswered>().outcome.error().kind == ProblemKind::missing);
}

}  // namespace dashboard::runtime_api_keys_test
