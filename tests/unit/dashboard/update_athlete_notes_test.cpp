#include "catch_amalgamated.hpp"
#include "core/rights.hpp"
#include "samples.hpp"

namespace dashboard::update_athlete_notes_test {

namespace {

const athlete::State& state_of(const Model& model) { return samples::session(model).athlete; }
std::unexpected<Problem> failure(ProblemKind kind) { return std::unexpected{samples::problem(kind)}; }
const MemberNotes known{"usr_coach", {"@marathon"}, "Achilles, left"};

Model with_role(Role role) {
  auto model = samples::with_roster(samples::rows(10));
  samples::session(model).person.role = role;
  return model;
}
std::vector<athlete::LoadNotes> asked(const Model& model, const std::string& user_id) {
  return samples::only<athlete::LoadNotes>(update(model, msg::LinkFollowed{athlete::Route{user_id}}).cmds);
}
Model loaded() { return update(samples::on_athlete(), athlete::NotesAnswered{"usr_7", known}).model; }
Model editing() { return update(loaded(), athlete::NotesEditClicked{}).model; }
Model saving() { return update(editing(), athlete::NotesSubmitted{"@marathon", "Better"}).model; }

}  // namespace

TEST_CASE("notes: coaches ask for those that they may see, athletes for none") {
  const std::vector wanted{athlete::LoadNotes{"org_1", "usr_8"}};
  CHECK(asked(with_role(Role::head_coach), "usr_7") == std::vector{athlete::LoadNotes{"org_1", "usr_7"}});
  CHECK(asked(with_role(Role::assistant), "usr_8") == wanted);      // usr_8 is one of theirs
  CHECK(asked(with_role(Role::assistant), "usr_7").empty());        // and usr_7 is not
  CHECK(asked(with_role(Role::assistant), "usr_404").size() == 1);  // nobody knows yet
  CHECK(asked(with_role(Role::athlete), "usr_8").empty());
  auto homeless = with_role(Role::head_coach);
  samples::session(homeless).person.organization_id.clear();
  CHECK(asked(homeless, "usr_8").empty());
}

TEST_CASE("notes: the head coach edits all, an assistant those of the own athletes, an athlete none") {
  auto person = samples::person();
  CHECK(may_note(person, "usr_coach"));
  CHECK_FALSE(may_note(person, "usr_other"));
  CHECK_FALSE(may_note(person, ""));
  person.role = Role::head_coach;
  CHECK(may_note(person, ""));
  person.role = Role::athlete;
  CHECK_FALSE(may_note(person, "usr_coach"));
}

TEST_CASE("notes: are asked for when it turns out later whose organization it is, and that one heads it") {
  auto model = samples::signed_in();
  samples::session(model).person.organization_id.clear();
  model = update(model, msg::LinkFollowed{athlete::Route{"usr_7"}}).model;
  CHECK_FALSE(state_of(model).notes.was_asked());
  const auto load_id = samples::session(model).roster.load->id;
  const auto step = update(model, roster::PageAnswered{load_id, 0, RosterPage{"org_1", samples::rows(10), 10}});
  CHECK(samples::only<athlete::LoadNotes>(step.cmds) == std::vector{athlete::LoadNotes{"org_1", "usr_7"}});

  model = update(with_role(Role::assistant), msg::LinkFollowed{athlete::Route{"usr_7"}}).model;
  CHECK_FALSE(state_of(model).notes.was_asked());
  const auto heads = update(model, msg::OrganizationAnswered{Organization{"org_1", "Summit", "usr_coach"}});
  CHECK(samples::only<athlete::LoadNotes>(heads.cmds).size() == 1);
}

TEST_CASE("notes: arrive for the athlete on the screen alone") {
  CHECK(*state_of(loaded()).notes.value() == known);
  CHECK(update(loaded(), athlete::NotesAnswered{"usr_8", MemberNotes{}}).model == loaded());
}

TEST_CASE("notes: that one may not see, or of nobody here, are no failure; others can be tried again") {
  for (const auto kind : {ProblemKind::forbidden, ProblemKind::missing}) {
    const auto model = update(samples::on_athlete(), athlete::NotesAnswered{"usr_7", failure(kind)}).model;
    CHECK(state_of(model).notes.problem() == nullptr);
    CHECK(state_of(model).notes.value() == nullptr);
  }
  auto model = samples::on_athlete();
  samples::session(model).person.role = Role::head_coach;
  model = update(model, athlete::NotesAnswered{"usr_7", failure(ProblemKind::broken)}).model;
  CHECK(state_of(model).notes.problem() != nullptr);
  CHECK(update(model, athlete::NotesRetryClicked{}).cmds == Cmds{athlete::LoadNotes{"org_1", "usr_7"}});
}

TEST_CASE("notes: editing begins when they are there, ends by cancelling, and not while they are on their way") {
  CHECK_FALSE(state_of(update(samples::on_athlete(), athlete::NotesEditClicked{}).model).is_noting);
  CHECK(state_of(editing()).is_noting);
  CHECK_FALSE(state_of(update(editing(), athlete::NotesCancelled{}).model).is_noting);
  CHECK(state_of(update(saving(), athlete::NotesCancelled{}).model).is_noting);
  const auto again = update(update(editing(), athlete::NotesSubmitted{std::string(41, 'x'), ""}).model, athlete::NotesEditClicked{}).model;
  CHECK(state_of(again).noted.problem() == nullptr);
}

TEST_CASE("notes: what is typed goes out as a list of labels and a trimmed text, once") {
  auto step = update(editing(), athlete::NotesSubmitted{"@marathon, @injury-watch ,@marathon", " Achilles\nboth \n"});
  CHECK(step.cmds == Cmds{athlete::SaveNotes{"org_1", "usr_7", {"@marathon", "@injury-watch"}, "Achilles\nboth"}});
  CHECK(state_of(step.model).noted.is_busy());
  CHECK(update(step.model, athlete::NotesSubmitted{"", ""}).cmds.empty());
  step = update(editing(), athlete::NotesSubmitted{"", " "});
  CHECK(step.cmds == Cmds{athlete::SaveNotes{"org_1", "usr_7", {}, ""}});
}

TEST_CASE("notes: more than the server takes is refused before it is sent, counted in characters") {
  std::string labels;
  for (int i = 0; i < 21; ++i) labels += std::to_string(i) + ",";
  auto step = update(editing(), athlete::NotesSubmitted{labels, ""});
  CHECK(step.cmds.empty());
  CHECK_FALSE(state_of(step.model).noted.error_of("labels").empty());
  CHECK(update(editing(), athlete::NotesSubmitted{labels.substr(0, labels.size() - 3), ""}).cmds.size() == 1);

  step = update(editing(), athlete::NotesSubmitted{std::string(41, 'x'), ""});
  CHECK(state_of(step.model).noted.error_of("labels").find("40") != std::string::npos);
  CHECK(update(editing(), athlete::NotesSubmitted{std::string(40, 'x'), ""}).cmds.size() == 1);

  std::string notes;
  for (int i = 0; i < 5'000; ++i) notes += "\u738B";
  CHECK(update(editing(), athlete::NotesSubmitted{"", notes}).cmds.size() == 1);
  step = update(editing(), athlete::NotesSubmitted{"", notes + "x"});
  CHECK(step.cmds.empty());
  CHECK(state_of(step.model).noted.error_of("notes").find("5,000") != std::string::npos);
}

TEST_CASE("notes: saved ones are shown, in the roster too, and editing ends") {
  const MemberNotes saved{"usr_coach", {"@track"}, "Better"};
  const auto model = update(saving(), athlete::NotesSaved{"usr_7", saved}).model;
  CHECK_FALSE(state_of(model).is_noting);
  CHECK_FALSE(state_of(model).noted.is_busy());
  CHECK(*state_of(model).notes.value() == saved);
  const auto& roster = samples::session(model).roster;
  CHECK(roster.find("usr_7")->labels == saved.labels);
  CHECK(std::ranges::find(roster.labels, "@track") != roster.labels.end());
  CHECK(model.toasts.size() == 1);
}

TEST_CASE("notes: a refusal stands in the form, which stays open") {
  const auto refusal = std::unexpected{field_problem("labels", "no such label")};
  const auto model = update(saving(), athlete::NotesSaved{"usr_7", refusal}).model;
  CHECK(state_of(model).is_noting);
  CHECK(state_of(model).noted.error_of("labels") == "no such label");
  CHECK(*state_of(model).notes.value() == known);
  CHECK(model.toasts.empty());
}

TEST_CASE("notes: what comes of a save when somebody has gone on is said in a toast") {
  const auto elsewhere = update(saving(), msg::LinkFollowed{athlete::Route{"usr_8"}}).model;
  auto model = update(elsewhere, athlete::NotesSaved{"usr_7", failure(ProblemKind::broken)}).model;
  CHECK(model.toasts.back().tone == ToastTone::danger);
  CHECK(state_of(model).noted.problem() == nullptr);
  model = update(elsewhere, athlete::NotesSaved{"usr_7", MemberNotes{"usr_coach", {"@track"}, ""}}).model;
  CHECK(state_of(model).notes.value() == nullptr);
  CHECK(samples::session(model).roster.find("usr_7")->labels == std::vector<std::string>{"@track"});
}

}  // namespace dashboard::update_athlete_notes_test
