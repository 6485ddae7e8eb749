#include <array>

#include "core/format.hpp"
#include "core/texts/athlete.hpp"
#include "view/chart/line_chart.hpp"
#include "view/screens/athlete_parts.hpp"
#include "view/widgets/card.hpp"

namespace dashboard {
namespace {

constexpr float title_height = 28;
constexpr float name_height = 22;
constexpr float chart_height = 104;

struct Trace {
  std::string_view id;
  std::string_view name;
  std::string_view unit;
  int decimals;
  const std::vector<Reading>& readings;
  Color color;
};

bool has_reading(const std::vector<Reading>& readings) {
  return std::ranges::any_of(readings, [](const Reading& reading) { return reading.value.has_value(); });
}

void trace_ui(const Ui& ui, Box box, const Trace& trace, Day today) {
  auto name = box.take_top(name_height);
  const float dot = 8;
  Ui::draw().AddCircleFilled({name.min.x + dot / 2, name.center().y}, dot / 2, trace.color.packed());
  name.skip_left(dot + 7);
  text_in(ui, name, Type::small, ui.theme.text_soft, trace.name);
  LineChart chart;
  chart.color = trace.color;
  for (const auto& reading : trace.readings) chart.values.push_back(reading.value);
  chart.title = [&](std::size_t i) { return format_weekday_and_day(trace.readings[i].day, today, ui.language); };
  chart.text = [&](double value) {
    return format_number(value, trace.decimals) + (trace.unit.empty() ? "" : " " + std::string{trace.unit});
  };
  chart.first_label = format_day(trace.readings.front().day, today, ui.language);
  chart.last_label = format_day(trace.readings.back().day, today, ui.language);
  line_chart(ui, trace.id, box, chart);
}

}  // namespace

float athlete_fitness_ui(const Ui& ui, ImVec2 at, float width, const AthleteProfile& profile, Day today) {
  const std::array<Trace, 3> traces{{
      {"athlete.fitness.hrv", ui.say(texts::athlete::hrv_millis), "", 0, profile.hrv_history, ui.theme.chart},
      {"athlete.fitness.recovery", ui.say(texts::athlete::recovery_of_hundred), "", 0, profile.recovery_history, ui.theme.chart_second},
      {"athlete.fitness.vo2_max", ui.say(texts::athlete::vo2_max_unit), "", 1, profile.vo2_max_history, ui.theme.chart_third},
  }};
  const auto shown = std::ranges::count_if(traces, [](const Trace& trace) { return has_reading(trace.readings); });
  if (shown == 0) return 0;
  const float height = 2 * space::large + title_height + static_cast<float>(shown) * (name_height + chart_height + space::medium);
  auto content = card(ui, Box::at(at, width, height));
  auto head = card_title(ui, content, ui.say(texts::athlete::fitness));
  text_in(ui, head, Type::small, ui.theme.text_faint, ui.say(texts::athlete::last_days), Align::right);
  for (const auto& trace : traces) {
    if (!has_reading(trace.readings)) continue;
    content.skip_top(space::medium);
    trace_ui(ui, content.take_top(name_height + chart_height), trace, today);
  }
  return height;
}

}  // namespace dashboard
