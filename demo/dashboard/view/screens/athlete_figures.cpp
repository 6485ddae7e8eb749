#include "core/format.hpp"
#include "view/screens/athlete_parts.hpp"
#include "view/screens/roster_parts.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/kpi.hpp"
#include "view/widgets/notice.hpp"

namespace dashboard {
namespace {

std::string figure(std::optional<double> value, int decimals = 0) {
  return value ? format_number(*value, decimals) : std::string{no_figure};
}

/// The unit, or nothing where there is no figure.
std::string unit(std::optional<double> value, std::string_view text) { return value ? std::string{text} : std::string{}; }

std::vector<std::optional<double>> values_of(const std::vector<Reading>& history) {
  std::vector<std::optional<double>> values;
  for (const auto& reading : history) values.push_back(reading.value);
  return values;
}

std::string runs_note(const Figures& f, UnitSystem units) {
  std::string text = f.weekly_activities ? format_count(*f.weekly_activities, "run", "runs") : "";
  if (f.longest_run_meters && *f.longest_run_meters > 0)
    text += (text.empty() ? "" : ", ") + std::string{"longest "} + format_distance(*f.longest_run_meters, units);
  return text.empty() ? "This week" : text;
}

std::string load_note(const Figures& f) {
  const auto change = f.load_change();
  if (!change) return "No earlier weeks";
  return format_signed(*change * 100) + "\u202F% vs " + format_number(*f.four_week_load) + " a week";
}

std::string form_note(const Figures& f) {
  if (!f.chronic_load || !f.acute_load) return "Fitness less fatigue";
  return "Fitness " + format_number(*f.chronic_load) + ", fatigue " + format_number(*f.acute_load);
}

std::string_view recovery_note(std::optional<double> recovery) {
  if (!recovery) return "No reading";
  if (*recovery >= 67) return "Ready to train";
  return *recovery >= 34 ? "Partly recovered" : "Needs rest";
}

std::vector<Kpi> kpis_of(const Ui& ui, const AthleteProfile& profile, UnitSystem units) {
  const auto& f = profile.figures;
  const auto change = f.load_change();
  const bool is_steep = change && *change > 0.2;
  return {
      {"athlete.kpi.distance", Icon::route, "Distance this week",
       f.weekly_distance_meters ? format_distance_figure(*f.weekly_distance_meters, units) : std::string{no_figure},
       unit(f.weekly_distance_meters, distance_unit(units)), runs_note(f, units)},
      {"athlete.kpi.pace", Icon::timer, "Average pace",
       f.average_pace_seconds ? format_pace_figure(*f.average_pace_seconds, units) : std::string{no_figure},
       unit(f.average_pace_seconds, pace_unit(units)), "Runs of this week"},
      {"athlete.kpi.load", Icon::zap, "Load this week", figure(f.week_load), "", load_note(f),
       is_steep ? std::optional{tone_of_load_change(ui.theme, *change)} : std::nullopt},
      {"athlete.kpi.form", Icon::gauge, "Form", f.form ? format_signed(*f.form, 1) : std::string{no_figure}, "", form_note(f)},
      {"athlete.kpi.recovery", Icon::battery_charging, "Recovery", figure(f.recovery), unit(f.recovery, "of 100"),
       std::string{recovery_note(f.recovery)}, f.recovery ? std::optional{tone_of_recovery(ui.theme, *f.recovery)} : std::nullopt,
       values_of(profile.recovery_history)},
      {"athlete.kpi.hrv", Icon::heart_pulse, "HRV", figure(f.hrv_millis), unit(f.hrv_millis, "ms"), "Latest reading", std::nullopt,
       values_of(profile.hrv_history)},
      {"athlete.kpi.vo2_max", Icon::wind, "VO\u2082 max", figure(f.vo2_max, 1), unit(f.vo2_max, "ml/kg/min"), "Latest estimate",
       std::nullopt, values_of(profile.vo2_max_history)},
      {"athlete.kpi.resting_heart_rate", Icon::activity, "Resting heart rate", figure(f.resting_heart_rate),
       unit(f.resting_heart_rate, "bpm"), "Latest reading"},
  };
}

}  // namespace

float athlete_figures_ui(const Ui& ui, ImVec2 at, float width, const AthletePage& page) {
  constexpr int count = 8;
  const bool is_compact = Ui::is_compact();
  const float gap = is_compact ? space::small : space::large;
  const Grid grid{at, width, count, is_compact ? 150.0F : 210.0F, kpi_height, gap, 4};
  const auto* profile = page.athlete.profile.value();
  if (!profile && page.athlete.profile.problem()) {
    const auto box = Box::at(at, width, 240);
    card(ui, box);
    if (problem_notice(ui, box, "athlete.profile.retry", *page.athlete.profile.problem())) ui.emit(athlete::ProfileRetryClicked{});
    return box.height();
  }
  const auto kpis = profile ? kpis_of(ui, *profile, page.units()) : std::vector<Kpi>{};
  for (int i = 0; i < count; ++i) {
    if (profile) {
      kpi_card(ui, grid.cell(i), kpis[static_cast<std::size_t>(i)]);
    } else {
      kpi_skeleton(ui, grid.cell(i));
    }
  }
  return grid.bottom() - at.y;
}

}  // namespace dashboard
