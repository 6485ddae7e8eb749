#include <cmath>

#include "core/format.hpp"
#include "core/texts/activity.hpp"
#include "view/screens/activity_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/segmented.hpp"

namespace dashboard {
namespace {

namespace say = texts::activity;

constexpr std::size_t most_route_points = 1'000;
constexpr float bar_height = 40;

/// The route on a plane: degrees of longitude are as wide as they are at its latitude. North is up.
void flatten(RecordingView& view, const std::vector<Place>& places) {
  view.route.clear();
  double south = 90;
  double north = -90;
  double west = 180;
  double east = -180;
  for (const auto& [latitude, longitude] : places) {
    if (std::isnan(latitude) || std::isnan(longitude)) continue;
    south = std::min(south, latitude);
    north = std::max(north, latitude);
    west = std::min(west, longitude);
    east = std::max(east, longitude);
  }
  if (south > north) return;
  constexpr double degree = 3.14159265358979 / 180;
  const double narrowing = std::cos((south + north) / 2 * degree);
  const double span = std::max({(east - west) * narrowing, north - south, 1e-6});
  view.route_size = {static_cast<float>((east - west) * narrowing / span), static_cast<float>((north - south) / span)};
  const auto stride = std::max<std::size_t>(1, places.size() / most_route_points);
  std::size_t leading_gaps = 0;
  for (std::size_t i = 0; i < places.size(); i += stride) {
    const auto& [latitude, longitude] = places[i];
    // A gap repeats the last place, so that a point's number still says when it was.
    const bool is_gap = std::isnan(latitude) || std::isnan(longitude);
    if (is_gap && view.route.empty()) {
      ++leading_gaps;
      continue;
    }
    view.route.push_back(
        is_gap ? view.route.back()
               : ImVec2{static_cast<float>((longitude - west) * narrowing / span), static_cast<float>((north - latitude) / span)});
  }
  const auto first = view.route.empty() ? ImVec2{} : view.route.front();
  view.route.insert(view.route.begin(), leading_gaps, first);
}

struct CurveLook {
  std::string_view id;
  Text name;
};
constexpr std::array<CurveLook, RecordingView::columns> looks{
    {{"heart_rate", say::heart_rate}, {"pace", say::pace}, {"elevation", say::elevation}, {"cadence", say::cadence}}};

std::string curve_text(std::size_t column, double value, UnitSystem units) {
  switch (column) {
    case 0: return format_number(value) + " bpm";
    case 1: return format_pace_figure(value, units) + " " + std::string{pace_unit(units)};
    case 2: return format_elevation(value, units);
    default: return format_number(value) + " spm";
  }
}

/// Standing still has no pace: what is far slower than the fastest would press the rest together.
Extent range_of(std::size_t column, const Extremes& values) {
  auto extent = values.of(0, values.size());
  constexpr float slowest_of_fastest = 2.2F;
  if (column == 1) extent.high = std::min(extent.high, extent.low * slowest_of_fastest);
  return extent;
}

StreamChart chart_of(const Ui& ui, const RecordingView& view) {
  const auto units = view.units;
  StreamChart chart{.name = ui.say(say::recording), .places = view.places(), .text = nullptr, .curves = {}};
  if (view.is_over_distance) {
    chart.scale = Scale::decimal;
    chart.unit = meters_per_unit(units);
    chart.text = [units](double meters) {
      return format_number(meters / meters_per_unit(units), 2) + " " + std::string{distance_unit(units)};
    };
  } else {
    chart.text = [](double seconds) { return format_duration(seconds); };
  }
  const std::array colors{ui.theme.danger.mark, ui.theme.chart, ui.theme.chart_second, ui.theme.chart_third};
  for (std::size_t i = 0; i < looks.size(); ++i) {
    const auto& values = view.extremes[i];
    const auto range = range_of(i, values);
    if (range.is_empty()) continue;
    chart.curves.push_back({.id = looks[i].id,
                            .name = ui.say(looks[i].name),
                            .color = colors[i],
                            .values = &values,
                            .range = range,
                            .scale = i == 1 ? Scale::clock : Scale::decimal,
                            .grows_down = i == 1,
                            .text = [i, units](double value) { return curve_text(i, value, units); }});
  }
  return chart;
}

void buttons_ui(const Ui& ui, Box& line, RecordingView& view, Box picture) {
  struct Zoom {
    std::string_view id;
    Icon icon;
    Text name;
    double factor;  ///< 0 shows all.
  };
  constexpr std::array<Zoom, 3> zooms{{{"activity.zoom.all", Icon::maximize, say::zoom_all, 0},
                                       {"activity.zoom.in", Icon::plus, say::zoom_in, 2},
                                       {"activity.zoom.out", Icon::minus, say::zoom_out, 0.5}}};
  if (icon_button(ui, "activity.picture", line.take_right(control_height), Icon::download, ui.say(say::picture))) {
    const auto scale = ImGui::GetIO().DisplayFramebufferScale;
    ui.emit(activity::PictureClicked{
        {picture.min.x * scale.x, picture.min.y * scale.y, picture.width() * scale.x, picture.height() * scale.y}});
  }
  for (const auto& zoom : zooms) {
    if (!icon_button(ui, zoom.id, line.take_right(control_height), zoom.icon, ui.say(zoom.name))) continue;
    zoom.factor > 0 ? view.chart.zoom(view.places(), zoom.factor) : view.chart.show_all(view.places());
  }
}

}  // namespace

void RecordingView::prepare(const std::shared_ptr<const Streams>& streams, UnitSystem wanted) {
  if (of == streams && units == wanted) return;
  const bool is_new = of != streams;
  of = streams;
  units = wanted;
  if (!streams) return;
  splits = splits_of(*streams, meters_per_unit(units));
  if (!is_new) return;
  const std::array columns_in_order{&streams->heart_rate, &streams->pace, &streams->elevation, &streams->cadence};
  for (std::size_t i = 0; i < columns; ++i) extremes[i] = Extremes{*columns_in_order[i]};
  flatten(*this, streams->route);
  is_over_distance = is_over_distance && !streams->distance.empty();
  chart = {};
  chart.show_all(places());
}

std::optional<ImVec2> RecordingView::cursor_on_route() const {
  if (!chart.cursor || route.empty() || of->time.empty()) return std::nullopt;
  const auto stride = std::max<std::size_t>(1, of->time.size() / most_route_points);
  return route[std::min(*chart.cursor / stride, route.size() - 1)];
}

float activity_recording_ui(const Ui& ui, ImVec2 at, float width, const ActivityPage& page) {
  constexpr float notice_height = 200;
  if (!page.has_recording()) {
    const auto box = Box::at(at, width, notice_height);
    card(ui, box);
    notice(ui, box, Icon::activity, ui.say(say::nothing_recorded), ui.say(say::nothing_recorded_advice));
    return notice_height;
  }
  auto& view = page.recording;
  auto chart = chart_of(ui, view);
  const bool is_compact = Ui::is_compact();
  const float head = bar_height + space::small;
  const float hint = is_compact ? 0 : line_height(Type::caption) + space::small;
  const float height = 2 * space::large + head + (is_compact ? bar_height : 0) + stream_chart_height(chart.curves.size()) + hint;
  const auto box = Box::at(at, width, height);
  auto content = card(ui, box);
  auto line = content.take_top(bar_height);
  const auto picture = Box{{content.min.x, content.min.y}, {content.max.x, content.max.y - hint}};
  buttons_ui(ui, line, view, picture);
  line.skip_right(space::small);
  if (is_compact) {
    text_in(ui, line, Type::title, ui.theme.text, chart.name);
    line = content.take_top(bar_height);
  }
  if (!view.of->distance.empty()) {
    const float segments = segmented_width(ui, say::axes);
    const auto place = (is_compact ? line.take_left(segments) : line.take_right(segments)).middle(segmented_height);
    const int pressed = segmented(ui, "activity.axis", place.min, say::axes, view.is_over_distance ? 1 : 0);
    if (pressed >= 0) {
      view.is_over_distance = pressed == 1;
      view.chart.show_all(view.places());
      chart = chart_of(ui, view);
    }
  }
  if (!is_compact) text_in(ui, line, Type::title, ui.theme.text, chart.name);
  content.skip_top(space::small);
  const auto plot = content.take_top(stream_chart_height(chart.curves.size()));
  stream_chart(ui, "activity.chart", plot, chart, view.chart);
  if (hint > 0) text_in(ui, content, Type::caption, ui.theme.text_faint, ui.say(say::chart_hint), Align::right);
  return height;
}

}  // namespace dashboard
