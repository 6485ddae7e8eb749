#include "core/format.hpp"
#include "core/texts/athlete.hpp"
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

std::string runs_note(const Ui& ui, const Figures& f, UnitSystem units) {
  using namespace texts::athlete;
  const auto count = f.weekly_activities ? format_count(*f.weekly_activities, runs, ui.language) : std::string{};
  const bool has_longest = f.longest_run_meters && *f.longest_run_meters > 0;
  const auto far = has_longest ? ui.say(longest, {format_distance(*f.longest_run_meters, units)}) : std::string{};
  if (!count.empty() && !far.empty()) return ui.say(runs_and_longest, {count, far});
  return count.empty() && far.empty() ? std::string{ui.say(this_week)} : count + far;
}

std::string load_note(const Ui& ui, const Figures& f) {
  const auto share = f.load_share();
  if (!share) return std::string{ui.say(texts::athlete::no_earlier_weeks)};
  return ui.say(texts::athlete::of_usual_week, {format_percent(*share), format_number(*f.four_week_load)});
}

std::string form_note(const Ui& ui, const Figures& f) {
  if (!f.chronic_load || !f.acute_load) return std::string{ui.say(texts::athlete::fitness_less_fatigue)};
  return ui.say(texts::athlete::fitness_and_fatigue, {format_number(*f.chronic_load), format_number(*f.acute_load)});
}

const Text& recovery_note(std::optional<double> recovery) {
  if (!recovery) return texts::athlete::no_reading;
  if (*recovery >= 67) return texts::athlete::ready;
  return *recovery >= 34 ? texts::athlete::partly_recovered : texts::athlete::needs_rest;
}

std::vector<Kpi> kpis_of(const Ui& ui, const AthleteProfile& profile, UnitSystem units) {
  namespace say = texts::athlete;
  const auto& f = profile.figures;
  const auto load_share = f.load_share();
  const bool is_steep = load_share && *load_share > steep_load_share;
  const auto note = [&](const Text& text) { return std::string{ui.say(text)}; };
  return {
      {"athlete.kpi.distance", Icon::route, ui.say(say::distance_this_week),
       f.weekly_distance_meters ? format_distance_figure(*f.weekly_distance_meters, units) : std::string{no_figure},
       unit(f.weekly_distance_meters, distance_unit(units)), runs_note(ui, f, units)},
      {"athlete.kpi.pace", Icon::timer, ui.say(say::average_pace),
       f.average_pace_seconds ? format_pace_figure(*f.average_pace_seconds, units) : std::string{no_figure},
       unit(f.average_pace_seconds, pace_unit(units)), note(say::runs_of_week)},
      {"athlete.kpi.load", Icon::zap, ui.say(say::load_this_week), figure(f.week_load), "", load_note(ui, f),
       is_steep ? std::optional{tone_of_load_share(ui.theme, *load_share)} : std::nullopt},
      {"athlete.kpi.form", Icon::gauge, ui.say(say::form), f.form ? format_signed(*f.form, 1) : std::string{no_figure}, "",
       form_note(ui, f)},
      {"athlete.kpi.recovery", Icon::battery_charging, ui.say(say::recovery), figure(f.recovery), unit(f.recovery, ui.say(say::of_hundred)),
       note(recovery_note(f.recovery)), f.recovery ? std::optional{tone_of_recovery(ui.theme, *f.recovery)} : std::nullopt,
       values_of(profile.recovery_history)},
      {"athlete.kpi.hrv", Icon::heart_pulse, ui.say(say::hrv), figure(f.hrv_millis), unit(f.hrv_millis, "ms"), note(say::latest_reading),
       std::nullopt, values_of(profile.hrv_history)},
      {"athlete.kpi.vo2_max", Icon::wind, ui.say(say::vo2_max), figure(f.vo2_max, 1), unit(f.vo2_max, "ml/kg/min"),
       note(say::latest_estimate), std::nullopt, values_of(profile.vo2_max_history)},
      {"athlete.kpi.resting_heart_rate", Icon::activity, ui.say(say::resting_heart_rate), figure(f.resting_heart_rate),
       unit(f.resting_heart_rate, "bpm"), note(say::latest_reading)},
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
