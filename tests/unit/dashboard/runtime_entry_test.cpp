#include "bench.hpp"
#include "runtime/kept.hpp"

namespace dashboard::runtime_entry_test {

TEST_CASE("runtime: codes are sent and looked at") {
  Bench bench;
  bench.server.answer(200, R"({"message":"Verification email sent","expires_in":86400})");
  bench.runtime.run(entry::SendCode{1, entry::Purpose::sign_up, "dana@club.example"});
  CHECK(bench.server.last().url.ends_with("/auth/request-verification"));
  CHECK(bench.last<entry::MailAnswered>().outcome == "dana@club.example");

  bench.server.answer(200, R"({"message":"Password reset email sent","expires_in":3600})");
  bench.runtime.run(entry::SendCode{2, entry::Purpose::reset, "dana@club.example"});
  CHECK(bench.server.last().url.ends_with("/auth/password-reset/request"));

  bench.server.answer(200, R"({"valid":true,"email":"dana@club.example"})");
  bench.runtime.run(entry::CheckCode{3, "c0de"});
  CHECK(bench.last<entry::CodeAnswered>().outcome == entry::Account{"dana@club.example", "c0de"});
  bench.server.answer(200, R"({"valid":false,"error":"Invalid or expired token"})");
  bench.runtime.run(entry::CheckCode{4, "c0de"});
  CHECK(bench.last<entry::CodeAnswered>().outcome.error().code == "INVALID_TOKEN");
}

TEST_CASE("runtime: too many letters are told at once, not after another try") {
  Bench bench;
  bench.server.answer(429, R"({"error":"Too many requests","details":{"code":"RATE_LIMITED"}})");
  bench.runtime.run(entry::SendCode{1, entry::Purpose::sign_up, "dana@club.example"});
  CHECK(bench.last<entry::MailAnswered>().outcome.error().kind == ProblemKind::busy);
}

TEST_CASE("runtime: a new account is signed in and kept for a reload") {
  Bench bench;
  bench.server.answer(201, sign_in_answer);
  bench.runtime.run(entry::MakeAccount{1, "c0de", "Dana", "Summit-2026", true, {Language::japanese, UnitSystem::imperial, "Asia/Tokyo"}});
  CHECK(bench.server.last().url.ends_with("/auth/complete-signup"));
  const auto body = bench.server.last().body.dump();
  for (const auto* part : {R"("membership_role":"coach")", R"("display_name":"Dana")", R"("timezone":"Asia/Tokyo")", R"("language":"ja")"})
    CHECK(body.find(part) != std::string::npos);
  CHECK(bench.last<entry::PersonAnswered>().outcome->name == "Sam Rivera");
  CHECK(read_session(bench.page.session, 0).has_value());
}

TEST_CASE("runtime: a club is founded by its name, or by the server's own") {
  constexpr auto answer =
      R"({"message":"ok","organization":{"org_id":"org_9","org_name":"Runners","head_coach_user_id":"usr_1","coaches":[],
    "created_at":"2025-04-23T10:00:00Z"}})";
  Bench bench;
  sign_in(bench);
  bench.server.answer(201, answer);
  bench.runtime.run(entry::FoundClub{1, "usr_1", "Runners"});
  CHECK(bench.server.last().url.ends_with("/organizations"));
  CHECK(bench.server.last().body.dump().find(R"("head_coach_user_id":"usr_1")") != std::string::npos);
  CHECK(bench.last<entry::ClubAnswered>().outcome->id == "org_9");
  bench.server.answer(201, answer);
  bench.runtime.run(entry::FoundClub{2, "usr_1", ""});
  CHECK(bench.server.last().url.ends_with("/organizations/bootstrap"));
}

TEST_CASE("runtime: a new password is set") {
  Bench bench;
  bench.server.answer(200, R"({"message":"Password updated successfully","success":true})");
  bench.runtime.run(entry::SetPassword{1, "t0k", "Harbor-2027"});
  CHECK(bench.server.last().url.ends_with("/auth/password-reset/confirm"));
  CHECK(bench.last<entry::PasswordAnswered>().outcome.has_value());
}

TEST_CASE("runtime: an invitation is shown and accepted; one that was applied already is as good") {
  Bench bench;
  bench.server.answer(200, R"({"org_id":"org_1","org_name":"Summit","type":"single","status":"pending","first_name":"Kim"})");
  bench.runtime.run(entry::LoadInvite{"k3y"});
  CHECK(bench.server.last().url.ends_with("/organizations/invitations/k3y"));
  CHECK(bench.last<entry::InviteAnswered>().outcome == entry::Invite{"org_1", "Summit", "Kim", true});
  sign_in(bench);
  bench.server.answer(
      200, R"({"message":"Invitation accepted","org_id":"org_1","member":{"user_id":"usr_1","name":"Sam","email":"sam@club.example",
    "role":"athlete","membership_roles":["athlete"],"status":"active","joined_at":"2026-04-01T08:00:00Z"}})");
  bench.runtime.run(entry::Join{1, "k3y"});
  CHECK(bench.last<entry::JoinAnswered>().outcome == "org_1");
  bench.server.answer(409, R"({"error":"User is already a member","details":{"code":"ALREADY_MEMBER"}})");
  bench.runtime.run(entry::Join{2, "k3y"});
  CHECK(bench.last<entry::JoinAnswered>().outcome == "");
}

TEST_CASE("runtime: addresses are shown as steps of the history or in place of one; a second passes; a person is remembered") {
  Bench bench;
  bench.runtime.run(entry::ShowAddress{"#/sign-up", false});
  CHECK(bench.page.fragment == "#/sign-up");
  bench.runtime.run(entry::ShowAddress{"#/reset", true});
  CHECK(bench.page.replaced == "#/reset");
  bench.runtime.run(entry::WaitASecond{});
  bench.clock->advance(1'000);
  bench.last<entry::SecondPassed>();
  sign_in(bench);
  auto person = samples::person();
  person.organization_id = "org_9";
  bench.runtime.run(entry::RememberPerson{person});
  CHECK(read_session(bench.page.session, 0)->person == person);
}

}  // namespace dashboard::runtime_entry_test
