#pragma once

#include "context.hpp"
#include "msg.hpp"

// The parts of `update` that concern no screen. Each changes the model in place and appends what is to be done.
namespace dashboard::parts {

inline constexpr std::int64_t toast_millis = 6'000;
/// How long a deletion can be taken back.
inline constexpr std::int64_t undo_millis = 8'000;

// session
void enter(Model& model, Person person, Cmds& cmds);
/// Back to the sign-in form; `notice` says why.
void leave(Model& model, std::string notice);
void organization_answered(const Context& context, const Outcome<Organization>& outcome);
/// True when the problem is that the session is over; the model then shows the sign-in form.
bool ended_session(Model& model, const Problem& problem, Cmds& cmds);

// before the session (core/entry)
void entry_happened(Model& model, const entry::Msg& msg, Cmds& cmds);
/// The address leads to a screen again: the form that it led to before is left.
void leave_door(Model& model);

// shell
void go_to(Model& model, const Route& route, Cmds& cmds);
/// Tells the screen that the model's route leads to that it is about to be seen.
void open_route(Model& model, Cmds& cmds);
void drop_toast(Model& model, std::uint32_t id);
void show_toast(Model& model, ToastTone tone, std::string text, Cmds& cmds);

}  // namespace dashboard::parts
