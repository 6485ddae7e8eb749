#include "runtime/screens/activity.hpp"

#include <algorithm>

#include "core/format.hpp"
#include "runtime/outcome.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"

namespace dashboard {
namespace {

astral::SummaryActivityType summary_type_of(std::string_view sport) {
  constexpr std::array<std::pair<std::string_view, const char*>, 6> types{
      {{"run", "RUNNING"}, {"bike", "CYCLING"}, {"swim", "SWIMMING"}, {"walk", "WALKING"}, {"hike", "HIKING"}, {"workout", "WORKOUT"}}};
  const auto found = std::ranges::find(types, sport, &std::pair<std::string_view, const char*>::first);
  return found == types.end() ? astral::SummaryActivityType{std::string{sport}} : astral::SummaryActivityType{found->second};
}

/// A kilometer's, as both forms of the body say it; nothing without a way or a time.
std::optional<std::string> pace_of(const ActivityDraft& draft) {
  if (draft.is_planned || !draft.distance_meters || !draft.duration_seconds || *draft.distance_meters <= 0) return std::nullopt;
  const auto text = format_pace_figure(*draft.duration_seconds / *draft.distance_meters * meters_per_kilometer, UnitSystem::metric);
  return text == no_figure ? std::nullopt : std::optional{text};
}

/// What was emptied in the form is emptied on the server.
template <class T>
astral::Clearable<T> clearable(const std::optional<T>& value) {
  return value ? astral::Clearable<T>{*value} : astral::Clearable<T>::cleared();
}

struct Performer {
  Runtime& runtime;

  void operator()(const activity::LoadDetail& cmd) const {
    runtime.call<"activities.get">({.activity_id = cmd.id, .format = std::nullopt, .detail = true, .image_urls = std::nullopt}, {},
                                   [cmd](const auto& result) -> Msg {
                                     return activity::DetailAnswered{cmd.id, outcome_of(result, detail_of)};
                                   });
  }
  void operator()(const activity::LoadZones& cmd) const {
    runtime.call<"users.get">({.user_id = cmd.user_id}, {}, [cmd](const auto& result) -> Msg {
      return activity::ZonesAnswered{cmd.id,
                                     outcome_of(result, [](const astral::User& athlete) { return training_zones_of(athlete).heart_rate; })};
    });
  }
  void operator()(const activity::Save& cmd) const {
    runtime.call<"activities.update">({.activity_id = cmd.id}, update_body(cmd.draft, cmd.is_manual), [cmd](const auto& result) -> Msg {
      return activity::SaveAnswered{cmd.id, outcome_of(result, activity_of)};
    });
  }
  void operator()(const activity::Delete& cmd) const {
    runtime.call<"activities.delete">({.activity_id = cmd.id}, {}, [cmd](const auto& result) -> Msg {
      return activity::DeleteAnswered{cmd.id, outcome_of(result, [](const auto&) { return std::monostate{}; })};
    });
  }
  void operator()(const activity::SavePicture& cmd) const {
    runtime.page().save_picture(cmd.name, cmd.frame.x, cmd.frame.y, cmd.frame.width, cmd.frame.height);
  }

 private:
  static activity::Detail detail_of(const astral::Activity& answer) {
    activity::Detail detail{activity_of(answer), nullptr};
    if (answer.streams && !answer.streams->time.empty()) detail.streams = std::make_shared<const Streams>(streams_of(*answer.streams));
    return detail;
  }
};

}  // namespace

astral::ActivityCreateBody create_body(const std::string& user_id, const ActivityDraft& draft) {
  astral::ActivityCreateBody body;
  body.user_id = user_id;
  body.summary.activity_name = draft.name;
  body.summary.activity_type = summary_type_of(draft.sport);
  body.summary.distance_in_meters = draft.distance_meters;
  body.summary.duration_in_seconds = draft.duration_seconds;
  body.summary.average_heart_rate = draft.heart_rate;
  body.summary.average_pace = pace_of(draft);
  body.perceived_effort = draft.effort;
  if (!draft.review.empty()) body.personal_review = draft.review;
  body.status = draft.is_planned ? "scheduled" : "completed";
  if (draft.is_planned) {
    body.scheduled_date = iso_text(draft.day);
  } else {
    body.summary.start_time_in_seconds = astral::SecondsTime{draft.start_seconds * 1000};
  }
  return body;
}

astral::ActivityUpdateBody update_body(const ActivityDraft& draft, bool is_manual) {
  astral::ActivityUpdateBody body;
  auto& summary = body.summary.emplace();
  summary.activity_name = draft.name;
  body.perceived_effort = clearable(draft.effort);
  body.personal_review = clearable(draft.review.empty() ? std::nullopt : std::optional{draft.review});
  if (!is_manual) return body;
  summary.activity_type = summary_type_of(draft.sport);
  summary.distance_in_meters = clearable(draft.distance_meters);
  summary.duration_in_seconds = clearable(draft.duration_seconds);
  summary.average_heart_rate = clearable(draft.heart_rate);
  summary.average_pace = clearable(pace_of(draft));
  if (draft.is_planned) {
    body.scheduled_date = astral::Date{iso_text(draft.day)};
  } else {
    summary.start_time_in_seconds = astral::SecondsTime{draft.start_seconds * 1000};
  }
  return body;
}

void perform(Runtime& runtime, const activity::Cmd& cmd) { std::visit(Performer{runtime}, cmd); }

}  // namespace dashboard
