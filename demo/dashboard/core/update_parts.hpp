#pragma once

#include "cmd.hpp"
#include "model.hpp"
#include "msg.hpp"

// The parts of `update`, one file a screen. Each changes the model in place and appends what is to be done.
namespace dashboard::parts {

/// How many athletes a page of the roster holds: the most that the server gives.
inline constexpr std::int64_t roster_page_size = 100;
/// How many pages are asked for at the same time once the total is known.
inline constexpr int roster_pages_in_flight = 4;
inline constexpr std::int64_t activity_page_size = 20;
inline constexpr std::int64_t toast_millis = 6'000;

// session
void enter(Model& model, Person person, Cmds& cmds);
/// Back to the sign-in form; `notice` says why.
void leave(Model& model, std::string notice);
void sign_in_submitted(Model& model, const msg::SignInSubmitted& msg, Cmds& cmds);
void sign_in_edited(Model& model, SignInField field);
void sign_in_answered(Model& model, const Outcome<Person>& outcome, Cmds& cmds);
/// True when the problem is that the session is over; the model then shows the sign-in form.
bool ended_session(Model& model, const Problem& problem, Cmds& cmds);

// roster
void start_roster_load(RosterScreen& roster, Cmds& cmds);
void roster_page_answered(Model& model, const msg::RosterPageAnswered& msg, Cmds& cmds);
/// After rows, filter or order have changed.
void rearrange(RosterScreen& roster);

// athlete
void open_athlete(Model& model, const std::string& user_id, Cmds& cmds);
void reload_athlete(SignedIn& signed_in, const Environment& environment, bool must_be_fresh, Cmds& cmds);
void load_profile(AthleteScreen& athlete, bool must_be_fresh, Cmds& cmds);
void load_stats(AthleteScreen& athlete, const Environment& environment, Cmds& cmds);
void load_activities(AthleteScreen& athlete, ActivityTab tab, std::int64_t offset, Cmds& cmds);
void activities_answered(AthleteScreen& athlete, const msg::ActivitiesAnswered& msg);

// shell
void go_to(Model& model, const Route& route, Cmds& cmds);
void show_toast(Model& model, ToastTone tone, std::string text, Cmds& cmds);

}  // namespace dashboard::parts
