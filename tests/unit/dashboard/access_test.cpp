#include "core/access.hpp"

#include <algorithm>

#include "catch_amalgamated.hpp"
#include "samples.hpp"
#include "screen.hpp"
#include "view/shell/places.hpp"

namespace dashboard::access_test {

namespace {

Person athlete_person() {
  auto person = samples::person();
  person.user_id = "usr_7";
  person.role = Role::athlete;
  return person;
}

Model signed_in_as(const Person& person) { return update(samples::signed_out(), entry::PersonAnswered{0, person}).model; }

}  // namespace

TEST_CASE("access: a head coach may open everything, a coach what is for coaches, an athlete the rest") {
  for (const auto access : {Access::everyone, Access::coaches, Access::head_coach}) {
    CHECK(may_open(Role::head_coach, access));
    CHECK(may_open(Role::assistant, access) == (access != Access::head_coach));
    CHECK(may_open(Role::athlete, access) == (access == Access::everyone));
  }
}

TEST_CASE("access: an athlete lands on the own page, without the roster being asked for") {
  const auto step = update(samples::signed_out(), entry::PersonAnswered{0, athlete_person()});
  CHECK(step.model.route == Route{athlete::Route{"usr_7"}});
  CHECK(samples::only<roster::LoadPage>(step.cmds).empty());
  CHECK(samples::only<athlete::LoadProfile>(step.cmds).size() == 1);
}

TEST_CASE("access: an address that one may not open loads nothing and says so") {
  const auto step = update(signed_in_as(athlete_person()), msg::RouteChanged{roster::Route{}});
  CHECK(step.cmds.empty());
  Screen screen;
  screen.draw(step.model);
  const auto said = std::ranges::find(screen.probe().entries(), "status", &Probe::Entry::role);
  REQUIRE(said != screen.probe().entries().end());
  CHECK(said->label == title_of(ProblemKind::forbidden).in(Language::english));
}

TEST_CASE("access: the organization tells who its head coach is") {
  auto person = samples::person();
  auto model = update(signed_in_as(person), msg::OrganizationAnswered{Organization{"org_1", "Summit", "usr_other"}}).model;
  CHECK(samples::session(model).person.role == Role::assistant);
  model = update(model, msg::OrganizationAnswered{Organization{"org_1", "Summit", person.user_id}}).model;
  CHECK(samples::session(model).person.role == Role::head_coach);
}

TEST_CASE("access: the rail leads nobody to where they may not go") {
  for (const auto role : {Role::athlete, Role::assistant, Role::head_coach}) {
    for (const auto& place : places_of(role)) CHECK(may_open(role, access_of(place.route)));
  }
  CHECK(places_of(Role::athlete).size() < places_of(Role::head_coach).size());
}

}  // namespace dashboard::access_test
