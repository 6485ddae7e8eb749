#include "bench.hpp"

namespace dashboard::runtime_organization_test {

namespace {

constexpr auto organization_answer =
    R"({"org_id":"org_1","org_name":"Summit","description":"A club","head_coach_user_id":"usr_1","coaches":[],"settings":{"training_principle":"Easy miles"},"created_at":"2025-04-23T10:00:00Z"})";
constexpr auto invitation_answer =
    R"({"message":"ok","invitation":{"invitation_id":"inv_1","type":"single","email":"kim@club.example","token":"t","invite_url":"https://club.example/i","use_count":0,"status":"pending","created_by":"usr_1","created_at":"2026-04-20T08:00:00Z"}})";
constexpr auto member_answer =
    R"({"message":"ok","member":{"user_id":"usr_2","email":"a@b.example","name":"Ana","role":"athlete","status":"active"}})";

}  // namespace

TEST_CASE("runtime: asks for the organization, its coaches, members and invitations") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, organization_answer);
  bench.server.answer(200, R"({"coaches":[{"user_id":"usr_c","name":"Jane","role":"assistant_coach","athlete_count":12}],"total":1})");
  const auto before = bench.messages.size();
  bench.runtime.run(organization::Load{"org_1"});
  const auto* profile = find_in<organization::ProfileAnswered>(bench.messages.at(before));
  REQUIRE(profile != nullptr);
  CHECK(*profile->outcome == organization::Profile{"Summit", "A club", "Easy miles"});
  CHECK(bench.last<organization::CoachesAnswered>().outcome->at(0) == organization::Coach{"usr_c", "Jane", "", true, 12});

  bench.server.answer(
      200,
      R"({"members":[{"user_id":"usr_2","email":"a@b.example","name":"Ana","role":"athlete","status":"inactive","coach_id":"usr_c"}],"total":7,"limit":100,"offset":100})");
  bench.runtime.run(organization::LoadMembers{"org_1", 100, 100});
  CHECK(bench.server.last().url.ends_with("/organizations/org_1/members?limit=100&offset=100"));
  const auto& members = bench.last<organization::MembersAnswered>();
  CHECK(members.offset == 100);
  CHECK(members.outcome->total == 7);
  CHECK(members.outcome->members.at(0).coach_id == "usr_c");
  CHECK_FALSE(members.outcome->members.at(0).is_active);

  bench.server.answer(
      200,
      R"({"invitations":[{"invitation_id":"inv_1","type":"multi","token":"t","invite_url":"https://club.example/i","max_uses":5,"use_count":2,"status":"revoked","created_by":"usr_1","created_at":"2026-04-20T08:00:00Z"}],"total":1,"limit":100,"offset":0})");
  bench.runtime.run(organization::LoadInvitations{"org_1"});
  const auto& invitation = bench.last<organization::InvitationsAnswered>().outcome->at(0);
  CHECK(invitation.whom.empty());
  CHECK(invitation.state == organization::InvitationState::revoked);
  CHECK(invitation.most_uses == 5);
}

TEST_CASE("runtime: changes the organization as the commands say") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, std::string{R"({"message":"ok","organization":)"} + organization_answer + "}");
  bench.runtime.run(organization::SaveProfile{"org_1", {"Peak", "Up", "Hills"}});
  CHECK(bench.server.last().body.dump() == R"({"description":"Up","name":"Peak","settings":{"training_principle":"Hills"}})");
  CHECK(bench.last<organization::ProfileSaved>().outcome->name == "Summit");

  bench.server.answer(201, R"({"message":"ok","coach":{"user_id":"usr_k","name":"Kai","role":"coach"}})");
  bench.runtime.run(organization::AddCoach{"org_1", {"kai@club.example", false}});
  CHECK(bench.server.last().body.dump() == R"({"email":"kai@club.example","role":"coach"})");
  CHECK_FALSE(bench.last<organization::CoachAdded>().outcome->is_assistant);

  bench.server.answer(201, invitation_answer);
  bench.runtime.run(organization::Invite{"org_1", {.email = "kim@club.example", .first_name = "Kim"}});
  CHECK(bench.server.last().body.dump() == R"({"email":"kim@club.example","first_name":"Kim","type":"single"})");
  CHECK(bench.last<organization::InvitationMade>().outcome->url == "https://club.example/i");
  bench.server.answer(201, invitation_answer);
  bench.runtime.run(organization::Invite{"org_1", {.is_link = true, .email = "left over", .most_uses = 5}});
  CHECK(bench.server.last().body.dump() == R"({"max_uses":5,"type":"multi"})");

  bench.server.answer(200, member_answer);
  bench.runtime.run(organization::AssignCoach{"org_1", "usr_2", "", "usr_c"});
  CHECK(bench.server.last().url.ends_with("/organizations/org_1/members/usr_2/coach"));
  CHECK(bench.server.last().body.dump() == R"({"coach_id":null})");
  CHECK(bench.last<organization::AssignmentAnswered>().coach_before == "usr_c");
}

TEST_CASE("runtime: removes members, coaches and invitations where each of them lives") {
  using organization::Tab;
  Bench bench;
  sign_in(bench);
  const auto path = [&](Tab from, std::string_view answer) {
    bench.server.answer(200, answer);
    bench.runtime.run(organization::Remove{"org_1", {from, "x"}});
    CHECK(bench.last<organization::RemovalAnswered>().outcome.has_value());
    CHECK(bench.server.last().method == astral::Method::delete_);
    return bench.server.last().url.substr(bench.server.last().url.find("/organizations"));
  };
  CHECK(path(Tab::members, R"({"message":"ok","user_id":"x"})") == "/organizations/org_1/members/x");
  CHECK(path(Tab::coaches, R"({"message":"ok","user_id":"x"})") == "/organizations/org_1/coaches/x");
  CHECK(path(Tab::invitations, R"({"message":"ok","invitation_id":"x"})") == "/organizations/org_1/invitations/x");
}

}  // namespace dashboard::runtime_organization_test
