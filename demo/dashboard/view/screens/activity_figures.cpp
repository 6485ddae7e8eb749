#include "core/format.hpp"
#include "core/texts/activity.hpp"
#include "view/screens/activity_parts.hpp"
#include "view/widgets/kpi.hpp"

namespace dashboard {
namespace {

namespace say = texts::activity;

std::string figure(std::optional<double> value) { return value ? format_number(*value) : std::string{no_figure}; }

std::string unit(std::optional<double> value, std::string_view text) { return std::string{value ? text : std::string_view{}}; }

constexpr double seconds_an_hour = 3600;

/// 0 when one of them is not known.
double quotient(std::optional<double> of, std::optional<double> by) { return by.value_or(0) > 0 ? of.value_or(0) / *by : 0; }

std::string speed_of(const Activity& a, UnitSystem units) {
  const double speed = quotient(a.distance_meters, a.duration_seconds) * seconds_an_hour / meters_per_unit(units);
  return speed > 0 ? format_number(speed, 1) + " " + std::string{distance_unit(units)} + "/h" : std::string{};
}

std::string steepness_of(const Activity& a, UnitSystem units) {
  const double climb = quotient(a.climb_meters, a.distance_meters) * meters_per_unit(units);
  return climb > 0 ? format_elevation(climb, units) + "/" + std::string{distance_unit(units)} : std::string{};
}

/// How hard it was, however long it took: at the threshold about 100.
std::string intensity_of(const Activity& a) {
  const double load = quotient(a.load, a.duration_seconds) * seconds_an_hour;
  return load > 0 ? format_number(load) + "/h" : std::string{};
}

Text effort_in_words(double of_ten) { return say::efforts[of_ten <= 3 ? 0 : of_ten <= 6 ? 1 : 2]; }

std::vector<Kpi> figures_of(const Ui& ui, const Activity& a, UnitSystem units) {
  const auto average = std::string{ui.say(say::average)};
  /// What puts a figure of a session into relation that was done; of others, what became of it.
  const auto note = [&](std::string relation) {
    return a.status == ActivityStatus::completed ? relation : std::string{ui.say(say::statuses[static_cast<std::size_t>(a.status)])};
  };
  return {
      {"activity.kpi.distance", Icon::route, ui.say(say::distance),
       a.distance_meters ? format_distance_figure(*a.distance_meters, units) : std::string{no_figure},
       unit(a.distance_meters, distance_unit(units)), note(speed_of(a, units))},
      {"activity.kpi.time", Icon::timer, ui.say(say::time),
       a.duration_seconds ? format_duration(*a.duration_seconds) : std::string{no_figure}, "",
       note(a.calories ? format_number(*a.calories) + " kcal" : "")},
      {"activity.kpi.pace", Icon::gauge, ui.say(say::pace),
       a.pace_seconds ? format_pace_figure(*a.pace_seconds, units) : std::string{no_figure}, unit(a.pace_seconds, pace_unit(units)),
       average},
      {"activity.kpi.heart_rate", Icon::heart_pulse, ui.say(say::heart_rate), figure(a.heart_rate), unit(a.heart_rate, "bpm"),
       a.max_heart_rate ? ui.say(say::highest, {format_number(*a.max_heart_rate)}) : average},
      {"activity.kpi.climb", Icon::mountain, ui.say(say::climb),
       a.climb_meters ? format_elevation(*a.climb_meters, units) : std::string{no_figure}, "", note(steepness_of(a, units))},
      {"activity.kpi.cadence", Icon::footprints, ui.say(say::cadence), figure(a.cadence), unit(a.cadence, "spm"), average},
      {"activity.kpi.load", Icon::zap, ui.say(say::load), figure(a.load), "", note(intensity_of(a))},
      {"activity.kpi.effort", Icon::activity, ui.say(say::effort), figure(a.effort), unit(a.effort, ui.say(say::of_ten)),
       note(a.effort ? std::string{ui.say(effort_in_words(*a.effort))} : "")},
  };
}

}  // namespace

float activity_figures_ui(const Ui& ui, ImVec2 at, float width, const ActivityPage& page) {
  auto kpis = figures_of(ui, page.detail.activity, page.units());
  // What is not known of a session that is only planned would be a row of dashes.
  std::erase_if(kpis, [](const Kpi& kpi) { return kpi.figure == no_figure; });
  if (kpis.empty()) return 0;
  const bool is_compact = Ui::is_compact();
  const Grid grid{
      at, width, static_cast<int>(kpis.size()), is_compact ? 150.0F : 210.0F, kpi_height, is_compact ? space::small : space::large, 4};
  for (std::size_t i = 0; i < kpis.size(); ++i) kpi_card(ui, grid.cell(static_cast<int>(i)), kpis[i]);
  return grid.bottom() - at.y;
}

}  // namespace dashboard
