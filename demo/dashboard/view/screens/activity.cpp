#include <algorithm>

#include "core/format.hpp"
#include "core/rights.hpp"
#include "core/texts/activity.hpp"
#include "core/texts/athlete.hpp"
#include "view/column.hpp"
#include "view/screens/activity_form.hpp"
#include "view/screens/activity_parts.hpp"
#include "view/widgets/badge.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/page_header.hpp"
#include "view/widgets/standing.hpp"

namespace dashboard {
namespace {

namespace say = texts::activity;

constexpr float side_width = 348;
constexpr float two_columns_from = 860;

struct EditView : ActivityFormView {};

std::string when(const Ui& ui, const Activity& activity, const Environment& environment) {
  const Day day = day_of(activity, environment.zone);
  if (day == Day{}) return std::string{ui.say(texts::athlete::undated)};
  auto text = format_weekday_and_day(day, environment.today(), ui.language);
  if (activity.status == ActivityStatus::completed && activity.start_seconds) {
    text += ", " + format_clock(*activity.start_seconds, environment.zone);
  }
  return text;
}

Tone tone_of(const Theme& theme, ActivityStatus status) {
  switch (status) {
    case ActivityStatus::completed: return theme.good;
    case ActivityStatus::skipped: return theme.warning;
    default: return theme.neutral;
  }
}

/// Title with a way back and what one can do, then what kind of session it was and what the AI coach says to it.
float head_ui(const Ui& ui, ImVec2 at, float width, const ActivityPage& page, const std::string& athlete_name) {
  const auto& activity = page.detail.activity;
  auto rest = Box::at(at, width, 400);
  bool is_back_pressed = false;
  const auto back = athlete_name.empty() ? std::string{ui.say(say::back)} : athlete_name;
  auto line = page_header(ui, rest, activity.name, {}, back, is_back_pressed);
  if (is_back_pressed) ui.emit(msg::LinkFollowed{athlete::Route{activity.user_id}});
  if (page.may_change) {
    if (icon_button(ui, "activity.delete", line.take_right(control_height), Icon::trash_2, ui.say(say::remove)))
      ui.emit(activity::DeleteClicked{});
    if (icon_button(ui, "activity.edit", line.take_right(control_height), Icon::pencil, ui.say(say::edit)))
      ui.emit(activity::EditClicked{});
  }
  rest.min.y -= space::small;
  auto facts = rest.take_top(badge_height);
  icon_in(ui, facts.take_left(18), icon_of(activity.sport), 18, ui.theme.accent_text);
  facts.skip_left(space::small);
  const auto status = ui.say(say::statuses[static_cast<std::size_t>(activity.status)]);
  ui.note("activity.status", "text", status, Box::at(facts.min, badge_width(ui, status), facts.height()));
  facts.skip_left(badge(ui, {facts.min.x, facts.center().y}, tone_of(ui.theme, activity.status), status) + space::small);
  text_in(ui, facts, Type::small, ui.theme.text_soft,
          std::string{ui.say(say::sports[static_cast<std::size_t>(activity.sport)])} + "  \u00B7  " +
              when(ui, activity, page.model.environment));
  if (!activity.headline.empty()) {
    rest.skip_top(space::small);
    icon_in(ui, Box::at(rest.min, 18, line_height(Type::body)), Icon::sparkles, 15, ui.theme.accent_text);
    rest.skip_top(wrapped_text(ui, {rest.min.x + 18 + space::small, rest.min.y}, width - 18 - space::small, Type::body, ui.theme.text_soft,
                               activity.headline));
  }
  return rest.min.y - at.y;
}

float skeleton_ui(const Ui& ui, ImVec2 at, float width, const activity::State& state) {
  constexpr float height = 360;
  const auto box = Box::at(at, width, height);
  auto content = card(ui, box);
  const auto* problem = state.detail.problem();
  if (problem && problem->kind == ProblemKind::missing) {
    notice(ui, box, Icon::search_x, ui.say(say::gone), ui.say(say::gone_advice));
  } else if (absence_ui(ui, content, "activity.retry", state.detail, 8)) {
    ui.emit(activity::RetryClicked{});
  }
  return height;
}

void dialogs_ui(const Ui& ui, const Model& model, const activity::State& state) {
  auto& view = ui.state.of<EditView>();
  const auto* detail = state.detail.value();
  if (!state.is_editing || !detail) {
    view.is_open = false;
    return;
  }
  const auto units = model.settings.units;
  view.open(input_of(detail->activity, units, model.environment.zone));
  const ActivityFormLook look{.title = ui.say(say::edit),
                              .submission = state.saved,
                              .today = model.environment.today(),
                              .units = units,
                              .is_manual = detail->activity.is_manual};
  switch (activity_dialog(ui, "activity.form", look, view.input)) {
    case FormAnswer::cancelled: ui.emit(activity::EditCancelled{}); break;
    case FormAnswer::submitted: ui.emit(activity::EditSubmitted{view.input}); break;
    case FormAnswer::none: break;
  }
}

float content_ui(const Ui& ui, ImVec2 origin, float width, const ActivityPage& page, const std::string& athlete_name) {
  Column top{origin, width};
  top.add([&](ImVec2 at, float w) { return head_ui(ui, at, w, page, athlete_name); });
  top.add([&](ImVec2 at, float w) { return activity_figures_ui(ui, at, w, page); });
  if (page.detail.activity.status == ActivityStatus::completed)
    top.add([&](ImVec2 at, float w) { return activity_recording_ui(ui, at, w, page); });
  const bool has_side = width >= two_columns_from && page.has_recording();
  Column main{top.end(), has_side ? width - side_width - space::large : width};
  Column side{{origin.x + width - side_width, top.end().y}, side_width};
  auto& beside = has_side ? side : main;
  main.add([&](ImVec2 at, float w) { return activity_splits_ui(ui, at, w, page); });
  for (const auto part : {activity_words_ui, activity_zones_ui, activity_route_ui})
    beside.add([&](ImVec2 at, float w) { return part(ui, at, w, page); });
  return std::max(main.end().y, side.end().y);
}

}  // namespace

void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const activity::Route&) {
  const auto& state = signed_in.activity;
  scrolled_page(ui, "activity.page", page, [&](ImVec2 origin, float width) {
    const auto* detail = state.detail.value();
    if (!detail) return origin.y + skeleton_ui(ui, origin, width, state);
    auto& recording = ui.state.of<RecordingView>();
    recording.prepare(detail->streams, model.settings.units);
    const auto* row = signed_in.roster.find(detail->activity.user_id);
    const ActivityPage parts{model, state, *detail, recording, may_change(signed_in.person, detail->activity, row)};
    return content_ui(ui, origin, width, parts, row ? row->name : std::string{});
  });
  dialogs_ui(ui, model, state);
}

}  // namespace dashboard
