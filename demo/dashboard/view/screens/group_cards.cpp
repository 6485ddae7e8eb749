#include <array>

#include "core/format.hpp"
#include "view/screens/group_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/kpi.hpp"
#include "view/widgets/list_card.hpp"
#include "view/widgets/meter.hpp"
#include "view/widgets/segmented.hpp"
#include "view/widgets/standing.hpp"

namespace dashboard {
namespace {

using group::Metric;

constexpr int figure_count = 4;

std::array<Kpi, figure_count> kpis_of(const Ui& ui, const group::Stats& stats, UnitSystem units) {
  using namespace texts::groups;
  const auto number = [](std::int64_t value) { return format_number(static_cast<double>(value)); };
  return {Kpi{"group.kpi.active", Icon::users, ui.say(active), number(stats.active), "", ui.say(of_members, {number(stats.members)})},
          Kpi{"group.kpi.distance", Icon::route, ui.say(distance), format_distance_figure(stats.distance_meters, units),
              std::string{distance_unit(units)}, format_count(stats.activities, activities, ui.language)},
          Kpi{"group.kpi.time", Icon::timer, ui.say(time), format_hours(stats.duration_seconds, ui.language), "",
              stats.pace_seconds ? ui.say(pace, {format_pace(*stats.pace_seconds, units)}) : std::string{}},
          Kpi{"group.kpi.completion", Icon::circle_check, ui.say(completion),
              stats.completion ? format_percent(*stats.completion) : std::string{no_figure}, "",
              std::string{ui.say(stats.completion ? of_done_and_skipped : no_plans)}}};
}

std::string figure_of(const Ui& ui, const group::Place& place, const GroupPage& page) {
  switch (page.state.metric) {
    case Metric::distance: return format_distance(place.value, page.units());
    case Metric::duration: return format_hours(place.value, ui.language);
    case Metric::activities:
    case Metric::load: break;
  }
  return format_number(place.value);
}

void place_line(const Ui& ui, Box& rest, const group::Place& place, double most, const GroupPage& page, bool is_first) {
  const float rank_width = 32;
  auto line = Box::at(rest.min, rest.width(), list_line_height);
  text_in(ui, line.take_left(rank_width), Type::strong, place.rank <= 3 ? ui.theme.accent_text : ui.theme.text_faint,
          format_number(static_cast<double>(place.rank)));
  auto indented = rest;
  indented.skip_left(rank_width);
  const float bar = Ui::is_compact() ? 56.0F : 150.0F;
  auto right = list_line(ui, indented,
                         {.id = "group.place." + place.user_id,
                          .title = place.name,
                          .person_id = place.user_id,
                          .room_on_right = bar + 92,
                          .is_first = is_first});
  rest.min.y = indented.min.y;
  text_in(ui, right.take_right(84), Type::strong, ui.theme.text, figure_of(ui, place, page), Align::right);
  right.skip_right(space::small);
  if (most > 0) meter(ui, right.middle(6), place.value / most, ui.theme.chart);
}

std::string deed_line_text(const Ui& ui, const group::Deed& deed, const GroupPage& page) {
  std::string text = deed.activity.name;
  if (deed.activity.distance_meters) text += "  \u00B7  " + format_distance(*deed.activity.distance_meters, page.units());
  const auto& environment = page.model.environment;
  if (deed.activity.start_seconds)
    text += "  \u00B7  " + format_ago(*deed.activity.start_seconds, environment.now_seconds, environment.zone, ui.language);
  return text;
}

}  // namespace

float group_figures_ui(const Ui& ui, ImVec2 at, float width, const GroupPage& page) {
  const Grid grid{at, width, figure_count, 150, kpi_height, Ui::is_compact() ? space::small : space::large};
  const auto& remote = page.state.stats;
  if (const auto* stats = remote.value()) {
    const auto kpis = kpis_of(ui, *stats, page.units());
    for (int i = 0; i < figure_count; ++i) kpi_card(ui, grid.cell(i), kpis[static_cast<std::size_t>(i)]);
  } else if (remote.problem()) {
    const auto box = Box::at(at, width, 236);
    card(ui, box);
    if (problem_notice(ui, box, "group.stats.retry", *remote.problem())) ui.emit(group::ReloadClicked{});
    return box.height();
  } else {
    for (int i = 0; i < figure_count; ++i) kpi_skeleton(ui, grid.cell(i));
  }
  return grid.bottom() - at.y;
}

float group_places_ui(const Ui& ui, ImVec2 at, float width, const GroupPage& page) {
  const auto& places = page.state.places;
  const bool is_narrow = width < 500;  // the choice stands below the title then
  const float extra = is_narrow ? segmented_height + space::small : 0;
  const float height = list_card_height(places) + extra;
  auto content = card(ui, Box::at(at, width, height));
  auto head = card_title(ui, content, ui.say(texts::groups::leaderboard));
  content.skip_top(space::small);
  const float choice = segmented_width(ui, texts::groups::metrics);
  const auto place = is_narrow ? content.min : ImVec2{head.max.x - choice, head.center().y - segmented_height / 2};
  const int metric = segmented(ui, "group.metric", place, texts::groups::metrics, static_cast<int>(page.state.metric));
  if (metric >= 0) ui.emit(group::MetricChosen{static_cast<Metric>(metric)});
  content.skip_top(extra);
  if (absence_ui(ui, content, "group.places.retry", places, 6)) ui.emit(group::ReloadClicked{});
  if (const auto* list = places.value()) {
    double most = 0;
    for (const auto& each : *list) most = std::max(most, each.value);
    for (const auto& each : *list) place_line(ui, content, each, most, page, &each == &list->front());
    if (list->empty()) notice(ui, content, Icon::trophy, ui.say(texts::groups::nobody_ran), ui.say(texts::groups::nobody_ran_advice));
  }
  return height;
}

float group_deeds_ui(const Ui& ui, ImVec2 at, float width, const GroupPage& page) {
  const auto& deeds = page.state.deeds;
  const float height = list_card_height(deeds);
  auto content = card(ui, Box::at(at, width, height));
  card_title(ui, content, ui.say(texts::groups::recent));
  content.skip_top(space::small);
  if (absence_ui(ui, content, "group.deeds.retry", deeds, 6)) ui.emit(group::ReloadClicked{});
  if (const auto* list = deeds.value()) {
    for (const auto& deed : *list) {
      list_line(ui, content,
                {.id = "group.deed." + deed.activity.id,
                 .title = deed.name,
                 .remark = deed_line_text(ui, deed, page),
                 .icon = icon_of(deed.activity.sport),
                 .is_first = &deed == &list->front()});
    }
    if (list->empty())
      notice(ui, content, Icon::activity, ui.say(texts::groups::nothing_recent), ui.say(texts::groups::nothing_recent_advice));
  }
  return height;
}

float group_requests_ui(const Ui& ui, ImVec2 at, float width, const GroupPage& page) {
  const auto& requests = page.state.requests;
  const auto* list = requests.value();
  if (list == nullptr || list->empty()) return 0;
  const float height = list_card_height(requests);
  auto content = card(ui, Box::at(at, width, height));
  card_title(ui, content, ui.say(texts::groups::requests));
  content.skip_top(space::small);
  const auto& environment = page.model.environment;
  for (const auto& request : *list) {
    const auto accept = ui.say(texts::groups::accept);
    const float accept_width = button_width(ui, accept, true);
    const auto asked =
        request.created_seconds
            ? ui.say(texts::groups::asked, {format_ago(*request.created_seconds, environment.now_seconds, environment.zone, ui.language)})
            : std::string{};
    auto right = list_line(ui, content,
                           {.id = "group.request." + request.id,
                            .title = request.name,
                            .remark = request.message.empty() ? asked : "\u201C" + request.message + "\u201D  " + asked,
                            .person_id = request.user_id,
                            .room_on_right = accept_width + space::small + control_height,
                            .is_first = &request == &list->front()});
    const bool is_busy = page.state.deciding_id == request.id;
    if (icon_button(ui, "group.decline." + request.id, right.take_right(control_height).middle(control_height), Icon::x,
                    ui.say(texts::groups::decline_named, {request.name})))
      ui.emit(group::RequestDecided{request.id, false});
    right.skip_right(space::small);
    if (button(ui, "group.accept." + request.id, right.take_right(accept_width).middle(control_height), accept,
               {.icon = Icon::check, .is_busy = is_busy}))
      ui.emit(group::RequestDecided{request.id, true});
  }
  return height;
}

}  // namespace dashboard
