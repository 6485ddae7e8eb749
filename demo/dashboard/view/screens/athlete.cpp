#include <cmath>

#include "core/format.hpp"
#include "core/texts/activity.hpp"
#include "core/texts/athlete.hpp"
#include "view/column.hpp"
#include "view/screens/activity_form.hpp"
#include "view/screens/athlete_parts.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/meter.hpp"
#include "view/widgets/notice.hpp"

namespace dashboard {
namespace {

constexpr float widest_page = 1320;
constexpr float side_width = 348;
constexpr float two_columns_from = 980;

float skeleton_card(const Ui& ui, ImVec2 at, float width, float height) {
  const auto content = card(ui, Box::at(at, width, height));
  skeleton(ui, Box::at({content.min.x, content.min.y + 6}, content.width() * 0.4F, 12));
  for (float y = content.min.y + 44; y + 12 < content.max.y; y += 32)
    skeleton(ui, Box::at({content.min.x, y}, content.width() * 0.85F, 10));
  return height;
}

void add_side_cards(const Ui& ui, Column& side, const AthletePage& page) {
  const auto* profile = page.athlete.profile.value();
  const auto notes = [&](ImVec2 at, float width) { return athlete_notes_ui(ui, at, width, page); };
  if (!profile) {
    side.add(notes);
    if (page.athlete.profile.problem()) return;  // the figures' place says so
    for (const float height : {150.0F, 220.0F}) side.add([&](ImVec2 at, float width) { return skeleton_card(ui, at, width, height); });
    return;
  }
  const Day today = page.environment().today();
  side.add([&](ImVec2 at, float width) { return athlete_signals_ui(ui, at, width, *profile); });
  side.add(notes);
  side.add([&](ImVec2 at, float width) { return athlete_plans_ui(ui, at, width, *profile); });
  side.add([&](ImVec2 at, float width) { return athlete_goals_ui(ui, at, width, *profile, today); });
  side.add([&](ImVec2 at, float width) { return athlete_zones_ui(ui, at, width, page); });
  side.add([&](ImVec2 at, float width) { return athlete_insights_ui(ui, at, width, *profile); });
  side.add([&](ImVec2 at, float width) { return athlete_fitness_ui(ui, at, width, *profile, today); });
}

/// The cards; returns where they end.
float content_ui(const Ui& ui, ImVec2 origin, float width, const AthletePage& page) {
  Column top{origin, width};
  top.add([&](ImVec2 at, float w) { return athlete_head_ui(ui, at, w, page); });
  top.add([&](ImVec2 at, float w) { return athlete_figures_ui(ui, at, w, page); });
  const bool has_side = width >= two_columns_from;
  Column main{top.end(), has_side ? width - side_width - space::large : width};
  main.add([&](ImVec2 at, float w) { return athlete_running_ui(ui, at, w, page); });
  if (!has_side) add_side_cards(ui, main, page);
  main.add([&](ImVec2 at, float w) { return athlete_activities_ui(ui, at, w, page); });
  if (!has_side) return main.end().y;
  Column side{{origin.x + width - side_width, top.end().y}, side_width};
  add_side_cards(ui, side, page);
  return std::max(main.end().y, side.end().y);
}

bool is_gone(const athlete::State& athlete) {
  return athlete.profile.problem() != nullptr && athlete.profile.problem()->kind == ProblemKind::missing &&
         athlete.profile.value() == nullptr;
}

struct LogView : ActivityFormView {};

void log_ui(const Ui& ui, const Model& model, const athlete::State& athlete) {
  auto& view = ui.state.of<LogView>();
  if (!athlete.is_logging) {
    view.is_open = false;
    return;
  }
  const auto& environment = model.environment;
  ActivityInput initial;
  initial.day = environment.today();
  initial.clock = format_clock(environment.now_seconds, environment.zone);
  view.open(initial);
  const ActivityFormLook look{.title = ui.say(texts::activity::log),
                              .submission = athlete.logged,
                              .today = environment.today(),
                              .units = model.settings.units,
                              .is_new = true};
  switch (activity_dialog(ui, "activity.form", look, view.input)) {
    case FormAnswer::cancelled: ui.emit(athlete::LogCancelled{}); break;
    case FormAnswer::submitted: ui.emit(athlete::LogSubmitted{view.input}); break;
    case FormAnswer::none: break;
  }
}

}  // namespace

void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const athlete::Route&) {
  const auto& athlete = signed_in.athlete;
  ImGui::SetCursorScreenPos(page.min);
  if (ImGui::BeginChild("athlete.page", page.size(), ImGuiChildFlags_NavFlattened)) {
    if (ui.state.is_route_new) ImGui::SetScrollY(0);
    constexpr float scroll_bar = 10;
    const float room = page.width() - 2 * page_margin() - (Ui::is_compact() ? 0 : scroll_bar / 2);
    const float width = std::min(room, widest_page);
    const ImVec2 origin{std::round(page.min.x + page_margin() + (room - width) / 2), page.min.y + space::large - ImGui::GetScrollY()};
    if (is_gone(athlete)) {
      const auto box = Box::at({origin.x, page.min.y + space::huge}, width, 320);
      card(ui, box);
      if (notice(ui, box, Icon::search_x, ui.say(texts::athlete::gone), ui.say(texts::athlete::gone_advice),
                 {"athlete.home", ui.say(texts::athlete::all_athletes), Icon::arrow_left})) {
        ui.emit(msg::LinkFollowed{roster::Route{}});
      }
    } else {
      const float end = content_ui(ui, origin, width, {model, signed_in, athlete, signed_in.roster.find(athlete.user_id)});
      ImGui::SetCursorScreenPos({origin.x, end});
      ImGui::Dummy({1, space::small});
    }
  }
  ImGui::EndChild();
  log_ui(ui, model, athlete);
}

}  // namespace dashboard
