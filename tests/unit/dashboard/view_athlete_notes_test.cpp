#include "catch_amalgamated.hpp"
#include "samples.hpp"
#include "screen.hpp"

namespace dashboard::view_athlete_notes_test {

namespace {

const MemberNotes known{"usr_coach", {"@marathon", "@injury-watch"}, "Achilles, left.\nNo hills until May."};

Model on_athlete(Role role = Role::head_coach) {
  auto model = samples::on_athlete();
  samples::session(model).person.role = role;
  return update(std::move(model), athlete::ReloadClicked{}).model;
}
Model answered(Outcome<MemberNotes> outcome) { return update(on_athlete(), athlete::NotesAnswered{"usr_7", std::move(outcome)}).model; }
Model editing() { return update(answered(known), athlete::NotesEditClicked{}).model; }
Model refused(const std::string& field) {
  auto model = update(editing(), athlete::NotesSubmitted{"", ""}).model;
  return update(std::move(model), athlete::NotesSaved{"usr_7", std::unexpected{field_problem(field, "not this")}}).model;
}

std::vector<std::pair<std::string, Model>> models() {
  MemberNotes many{"", {}, std::string(5'000, 'x')};
  for (int i = 0; i < 20; ++i) many.labels.push_back(std::string(40, 'w'));
  return {{"loading", on_athlete()},
          {"notes", answered(known)},
          {"no notes", answered(MemberNotes{})},
          {"as many as can be", answered(many)},
          {"failed", answered(std::unexpected{samples::problem(ProblemKind::broken)})},
          {"editing", editing()},
          {"editing many", update(answered(many), athlete::NotesEditClicked{}).model},
          {"busy", update(editing(), athlete::NotesSubmitted{"", ""}).model},
          {"refused label", refused("labels")},
          {"refused notes", refused("notes")},
          {"refused as a whole", refused("")},
          {"dark", update(answered(known), msg::ThemeChosen{ThemeChoice::dark}).model}};
}

}  // namespace

TEST_CASE("notes view: every state can be drawn, on a phone too") { check_all_sizes(models()); }

TEST_CASE("notes view: are shown with their labels and edited in place") {
  Screen screen{1280, 1600};
  screen.draw(answered(known));
  REQUIRE(screen.probe().find("athlete.notes.text") != nullptr);
  CHECK(screen.probe().find("athlete.notes.text")->label == known.notes);
  CHECK(only<athlete::NotesEditClicked>(screen.click(answered(known), "athlete.notes.edit")).size() == 1);
  const auto model = editing();
  screen.draw(model, 6);
  const auto sent = only<athlete::NotesSubmitted>(screen.click(model, "athlete.notes.accept"));
  REQUIRE(sent.size() == 1);
  CHECK(sent[0].labels == "@marathon, @injury-watch");
  CHECK(sent[0].notes == known.notes);
  CHECK(only<athlete::NotesCancelled>(screen.click(model, "athlete.notes.cancel")).size() == 1);
}

TEST_CASE("notes view: what was typed stays after a refusal, which says why") {
  Screen screen{1280, 1600};
  screen.draw(editing(), 6);
  screen.type(editing(), ", @track");  // the keyboard stands in the labels, all of which are selected
  screen.draw(refused("labels"), 6);
  REQUIRE(screen.probe().find("athlete.notes.labels.error") != nullptr);
  CHECK(screen.probe().find("athlete.notes.labels.error")->label == "not this");
  const auto sent = only<athlete::NotesSubmitted>(screen.click(refused("labels"), "athlete.notes.accept"));
  REQUIRE(sent.size() == 1);
  CHECK(sent[0].labels.find("@track") != std::string::npos);
}

TEST_CASE("notes view: another coach's athlete and athletes themselves have no such card") {
  for (const auto role : {Role::assistant, Role::athlete}) {
    auto model = on_athlete(role);
    samples::session(model).athlete.notes.load({"usr_other", {}, "secret"});
    for (const float width : {1280.0F, 390.0F}) {
      Screen screen{width, 2'400};
      screen.draw(model);
      CHECK(screen.probe().find("athlete.notes.text") == nullptr);
      CHECK(screen.probe().find("athlete.notes.edit") == nullptr);
    }
  }
}

}  // namespace dashboard::view_athlete_notes_test
