#include <array>
#include <cmath>

#include "core/format.hpp"
#include "core/texts/athlete.hpp"
#include "view/chart/bar_chart.hpp"
#include "view/screens/athlete_parts.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/meter.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/segmented.hpp"

namespace dashboard {
namespace {

constexpr float chart_height = 240;

std::string figure_text(const Ui& ui, StatsMetric metric, double value, UnitSystem units) {
  switch (metric) {
    case StatsMetric::distance: return format_distance(value, units);
    case StatsMetric::duration: return format_hours(value, ui.language);
    case StatsMetric::load: return format_number(value);
  }
  return {};
}

/// The axis counts in what people read: kilometres or miles, clock steps, plain numbers.
BarAxis axis_of(StatsMetric metric, UnitSystem units, Language language) {
  if (metric == StatsMetric::duration)
    return {Scale::clock, [language](double seconds) { return seconds == 0 ? std::string{"0"} : format_hours(seconds, language); }};
  if (metric == StatsMetric::load) return {Scale::decimal, [](double load) { return format_number(load); }};
  return {Scale::decimal, [units](double distance) {
            return format_number(distance, distance < 1 && distance > 0 ? 1 : 0) +
                   (distance == 0 ? "" : " " + std::string{distance_unit(units)});
          }};
}

std::vector<Bar> bars_of(const Ui& ui, const athlete::StatsPanel& panel, const RunningStats& stats, const AthletePage& page) {
  const auto& zone = page.environment().zone;
  const double per_unit = panel.metric == StatsMetric::distance ? meters_per_unit(page.units()) : 1;
  std::vector<Bar> bars;
  for (const auto& point : stats.points) {
    bars.push_back({.value = point.value(panel.metric) / per_unit,
                    .label = bar_label(panel.span, point.start_seconds, zone, ui.language),
                    .title = bar_title(panel.span, point.start_seconds, page.environment().today(), zone, ui.language),
                    .figure = figure_text(ui, panel.metric, point.value(panel.metric), page.units()),
                    .note = format_count(point.activities, texts::athlete::runs, ui.language)});
  }
  return bars;
}

/// The switches beside or below the title; returns the height that they need below it.
float switches_ui(const Ui& ui, Box line, Box content, const athlete::StatsPanel& panel) {
  const float needed = segmented_width(ui, texts::athlete::spans) + space::small + segmented_width(ui, texts::athlete::metrics);
  const bool fits_beside = line.width() >= needed;
  ImVec2 at = fits_beside ? ImVec2{line.max.x - needed, line.center().y - segmented_height / 2}
                          : ImVec2{content.min.x, content.min.y + space::small};
  const int metric = segmented(ui, "athlete.metric", at, texts::athlete::metrics, static_cast<int>(panel.metric));
  const bool fits_in_one_line = fits_beside || content.width() >= needed;
  if (fits_in_one_line) {
    at.x += segmented_width(ui, texts::athlete::metrics) + space::small;
  } else {
    at.y += segmented_height + space::small;
  }
  const int span = segmented(ui, "athlete.span", at, texts::athlete::spans, static_cast<int>(panel.span));
  if (metric >= 0) ui.emit(athlete::StatsMetricChosen{static_cast<StatsMetric>(metric)});
  if (span >= 0) ui.emit(athlete::StatsSpanChosen{static_cast<StatsSpan>(span)});
  if (fits_beside) return space::small;
  return (fits_in_one_line ? segmented_height : 2 * segmented_height + space::small) + space::large + space::small;
}

float switches_height(const Ui& ui, float width) {
  const float needed = segmented_width(ui, texts::athlete::spans) + space::small + segmented_width(ui, texts::athlete::metrics);
  if (width - text_width(ui, Type::title, ui.say(texts::athlete::running)) - space::medium >= needed) return space::small;
  return (width >= needed ? segmented_height : 2 * segmented_height + space::small) + space::large + space::small;
}

void chart_ui(const Ui& ui, Box box, const AthletePage& page) {
  const auto& panel = page.athlete.stats;
  const auto* stats = panel.data.value();
  if (stats) {
    if (stats->totals.activities == 0) {
      notice(ui, box, Icon::footprints, ui.say(texts::athlete::no_runs), ui.say(texts::athlete::no_runs_advice));
    } else {
      bar_chart(ui, "athlete.chart", box, bars_of(ui, panel, *stats, page), axis_of(panel.metric, page.units(), ui.language));
    }
  } else if (const auto* problem = panel.data.problem()) {
    if (problem_notice(ui, box, "athlete.stats.retry", *problem)) ui.emit(athlete::StatsRetryClicked{});
  } else {
    constexpr std::array heights{0.5F, 0.8F, 0.35F, 0.65F, 0.9F, 0.55F, 0.7F, 0.4F};
    const float slot = box.width() / heights.size();
    for (std::size_t i = 0; i < heights.size(); ++i) {
      const float height = (box.height() - 24) * heights[i];
      skeleton(ui, Box::at({box.min.x + (static_cast<float>(i) + 0.2F) * slot, box.max.y - 24 - height}, slot * 0.6F, height));
    }
  }
}

}  // namespace

float athlete_running_ui(const Ui& ui, ImVec2 at, float width, const AthletePage& page) {
  const auto& panel = page.athlete.stats;
  const float switches = switches_height(ui, width - 2 * space::large);
  const float totals_height = 30;
  const auto box = Box::at(at, width, 2 * space::large + 28 + switches + totals_height + space::medium + chart_height);
  auto content = card(ui, box);
  const auto line = card_title(ui, content, ui.say(texts::athlete::running));
  content.skip_top(switches_ui(ui, line, content, panel));
  auto totals = content.take_top(totals_height);
  if (const auto* stats = panel.data.value()) {
    const auto text = figure_text(ui, panel.metric, stats->totals.value(panel.metric), page.units());
    text_in(ui, totals.take_left(text_width(ui, Type::figure, text) + space::small), Type::figure, ui.theme.text, text);
    text_in(ui, totals.moved(0, 3), Type::small, ui.theme.text_faint,
            format_count(stats->totals.activities, texts::athlete::in_runs, ui.language));
  }
  content.skip_top(space::medium);
  chart_ui(ui, content, page);
  return box.height();
}

}  // namespace dashboard
