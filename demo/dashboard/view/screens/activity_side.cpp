#include <cmath>
#include <numeric>

#include "core/format.hpp"
#include "core/texts/activity.hpp"
#include "view/screens/activity_parts.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/meter.hpp"
#include "view/widgets/standing.hpp"
#include "view/widgets/table.hpp"

namespace dashboard {
namespace {

namespace say = texts::activity;

constexpr float head_height = 40;

/// Summed once, not in each frame.
struct ZoneSeconds {
  std::shared_ptr<const Streams> of;
  std::vector<double> seconds;
};

std::string split_cell(const Split& split, int row, int column, UnitSystem units) {
  switch (column) {
    case 0:
      return std::fabs(split.meters - meters_per_unit(units)) < 1 ? std::to_string(row + 1)
                                                                  : format_number(split.meters / meters_per_unit(units), 2);
    case 1: return format_duration(split.seconds);
    case 2: return format_pace_figure(split.pace_seconds(), units);
    case 3: return split.heart_rate ? format_number(*split.heart_rate) : std::string{no_figure};
    default: return format_elevation(split.climb_meters, units);
  }
}

}  // namespace

float activity_splits_ui(const Ui& ui, ImVec2 at, float width, const ActivityPage& page) {
  const auto& splits = page.recording.splits;
  if (!page.has_recording() || splits.empty()) return 0;
  constexpr float row_height = 36;
  const bool is_compact = Ui::is_compact();
  const auto units = page.units();
  const auto unit = std::string{distance_unit(units)};
  const auto pace = std::string{ui.say(say::pace)} + " " + std::string{pace_unit(units)};
  const std::array<TableColumn, 5> columns{{{"split", unit, is_compact ? 48.0F : 70.0F},
                                            {"time", ui.say(say::time), 64, Align::right},
                                            {"pace", pace, 84, Align::right},
                                            {"heart_rate", "bpm", 60, Align::right},
                                            {"climb", ui.say(say::climb), 70, Align::right}}};
  const int count = static_cast<int>(splits.size());
  text_in(ui, Box::at(at, width, head_height), Type::title, ui.theme.text, ui.say(say::splits));
  const float height = table_height(count, row_height);
  Table table{.id = "activity.splits",
              .name = ui.say(say::splits),
              .columns = std::span{columns}.first(is_compact ? 4 : 5),
              .rows = count,
              .row_height = row_height,
              .is_sortable = false};
  table.row_id = [](int row) { return std::to_string(row); };
  table.row_label = [&](int row) { return std::string{ui.say(say::split)} + " " + std::to_string(row + 1); };
  table.cell = [&](Box cell, int row, int column) {
    const auto& look = columns[static_cast<std::size_t>(column)];
    text_in(ui, cell, column == 0 ? Type::strong : Type::body, ui.theme.text,
            split_cell(splits[static_cast<std::size_t>(row)], row, column, units), look.align);
  };
  table_ui(ui, Box::at({at.x, at.y + head_height}, width, height), table);
  return head_height + height;
}

float activity_route_ui(const Ui& ui, ImVec2 at, float width, const ActivityPage& page) {
  const auto& view = page.recording;
  if (!page.has_recording() || view.route.size() < 2) return 0;
  constexpr float map_height = 240;
  const float height = 2 * space::large + head_height + map_height;
  auto content = card(ui, Box::at(at, width, height));
  card_title(ui, content, ui.say(say::route));
  content.min.y = content.max.y - map_height;
  auto& draw = Ui::draw();
  draw.AddRectFilled(content.min, content.max, ui.theme.sunken.packed(), radius::control);
  ui.note("activity.route", "chart", ui.say(say::route), content);
  const auto inner = content.inset(space::large);
  const auto& size = view.route_size;
  const float scale = std::min(inner.width() / std::max(size.x, 1e-3F), inner.height() / std::max(size.y, 1e-3F));
  const ImVec2 origin{inner.center().x - size.x * scale / 2, inner.center().y - size.y * scale / 2};
  const auto placed = [&](ImVec2 point) { return ImVec2{origin.x + point.x * scale, origin.y + point.y * scale}; };
  std::vector<ImVec2> line;
  line.reserve(view.route.size());
  for (const auto& point : view.route) line.push_back(placed(point));
  draw.AddPolyline(line.data(), static_cast<int>(line.size()), ui.theme.accent_text.packed(), 0, 2.5F);
  const auto dot = [&](ImVec2 at_point, Color color, float radius) {
    draw.AddCircleFilled(at_point, radius + 2, ui.theme.surface.packed());
    draw.AddCircleFilled(at_point, radius, color.packed());
  };
  dot(line.back(), ui.theme.text_soft, 4);
  dot(line.front(), ui.theme.good.mark, 4);
  if (const auto cursor = view.cursor_on_route()) dot(placed(*cursor), ui.theme.danger.mark, 5);
  return height;
}

float activity_zones_ui(const Ui& ui, ImVec2 at, float width, const ActivityPage& page) {
  if (!page.has_recording() || page.detail.streams->heart_rate.empty()) return 0;
  constexpr float row_height = 38;
  constexpr int skeleton_rows = 5;
  const auto& remote = page.state.zones;
  const auto* zones = remote.value();
  const float body = zones ? std::max<float>(2, static_cast<float>(zones->size())) * row_height : skeleton_rows * row_height;
  const float height = 2 * space::large + head_height + body;
  auto content = card(ui, Box::at(at, width, height));
  const auto* signed_in = std::get_if<SignedIn>(&page.model.session);
  const bool has_zones = signed_in && signed_in->person.user_id == page.detail.activity.user_id;
  card_title(ui, content, ui.say(has_zones ? say::zones : say::heart_time));
  content.min.y = content.max.y - body;
  if (absence_ui(ui, content, "activity.zones.retry", remote)) ui.emit(activity::ZonesRetryClicked{});
  if (!zones) return height;
  if (zones->empty()) {
    wrapped_text(ui, content.min, content.width(), Type::small, ui.theme.text_faint, ui.say(say::no_zones));
    return height;
  }
  auto& cache = ui.state.of<ZoneSeconds>();
  if (cache.of != page.detail.streams || cache.seconds.size() != zones->size())
    cache = {page.detail.streams, seconds_in_zones(*page.detail.streams, *zones)};
  const double total = std::max(1.0, std::accumulate(cache.seconds.begin(), cache.seconds.end(), 0.0));
  for (std::size_t i = 0; i < zones->size(); ++i) {
    auto row = content.take_top(row_height);
    auto text = row.take_top(20);
    const auto& zone = (*zones)[i];
    const auto time = format_duration(cache.seconds[i]) + "  " + format_percent(cache.seconds[i] / total);
    const auto bounds = format_number(zone.low) + "\u2013" + format_number(zone.high) + " bpm";
    text_in(ui, text.take_right(96), Type::small, ui.theme.text, time, Align::right);
    if (has_zones) text_in(ui, text.take_left(64), Type::small, ui.theme.text, ui.say(say::zone, {std::to_string(i + 1)}));
    text_in(ui, text, has_zones ? Type::caption : Type::small, has_zones ? ui.theme.text_faint : ui.theme.text, bounds);
    meter(ui, Box::at({row.min.x, row.min.y + 3}, row.width(), 8), cache.seconds[i] / total, zone_color(ui.theme, static_cast<int>(i) + 1));
  }
  return height;
}

float activity_words_ui(const Ui& ui, ImVec2 at, float width, const ActivityPage& page) {
  const auto& activity = page.detail.activity;
  const std::array<std::pair<Text, std::string_view>, 2> words{{{say::ai_summary, activity.ai_summary}, {say::review, activity.review}}};
  const float inner = width - 2 * space::large;
  float height = 0;
  for (const auto& [title, text] : words) {
    if (!text.empty()) height += 28 + wrapped_height(ui, Type::small, text, inner) + space::medium;
  }
  if (height == 0) return 0;
  height += 2 * space::large - space::medium;
  auto content = card(ui, Box::at(at, width, height));
  for (const auto& [title, text] : words) {
    if (text.empty()) continue;
    card_title(ui, content, ui.say(title));
    content.skip_top(wrapped_text(ui, content.min, inner, Type::small, ui.theme.text_soft, text) + space::medium);
  }
  return height;
}

}  // namespace dashboard
