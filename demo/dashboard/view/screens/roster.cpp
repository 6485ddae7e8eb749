#include <array>
#include <cmath>

#include "core/format.hpp"
#include "core/texts/roster.hpp"
#include "core/texts/widgets.hpp"
#include "view/screens/roster_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/kpi.hpp"
#include "view/widgets/meter.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/page_header.hpp"

namespace dashboard {
namespace {

constexpr int kpi_count = 5;

std::string athletes(const Ui& ui, std::int64_t count) { return format_count(count, texts::roster::athletes, ui.language); }

std::string status_line(const Ui& ui, const roster::State& roster, const Environment& environment) {
  if (roster.load && roster.load->total > 0) {
    return ui.say(texts::roster::loading_some,
                  {format_number(static_cast<double>(roster.load->received)), athletes(ui, roster.load->total)});
  }
  const auto* data = roster.data.value();
  if (!data) return std::string{roster.data.is_loading() ? ui.say(texts::widgets::loading) : ""};
  return ui.say(texts::roster::updated, {athletes(ui, std::ssize(data->rows)),
                                         format_ago(data->loaded_at_seconds, environment.now_seconds, environment.zone, ui.language)});
}

void head_ui(const Ui& ui, Box& page, const roster::State& roster, const Environment& environment) {
  auto actions = page_header(ui, page, ui.say(texts::roster::title), status_line(ui, roster, environment));
  const auto reload = actions.take_right(control_height);
  if (icon_button(ui, "roster.reload", reload, Icon::rotate_cw, ui.say(texts::widgets::load_again), roster.data.is_loading()))
    ui.emit(roster::ReloadClicked{});
}

void progress_ui(const Ui& ui, Box box, const roster::State& roster) {
  if (!roster.load || roster.load->total == 0) return;
  meter(ui, box, static_cast<double>(roster.load->received) / static_cast<double>(roster.load->total), ui.theme.accent);
}

std::array<Kpi, kpi_count> kpis_of(const Ui& ui, const RosterSummary& summary, UnitSystem units) {
  using namespace texts::roster;
  const auto say = [&](const Text& text) { return std::string{ui.say(text)}; };
  const auto active_share =
      summary.athletes > 0 ? static_cast<double>(summary.active_this_week) / static_cast<double>(summary.athletes) : 0;
  const auto flagged = summary.urgent + summary.watch;
  const auto load_share = summary.load_share();
  return {
      Kpi{"roster.kpi.attention", Icon::triangle_alert, ui.say(need_attention), format_number(static_cast<double>(flagged)), "",
          flagged == 0 ? say(nothing_unusual)
                       : ui.say(urgent_and_watch,
                                {format_number(static_cast<double>(summary.urgent)), format_number(static_cast<double>(summary.watch))}),
          summary.urgent > 0 ? std::optional{ui.theme.danger} : std::nullopt},
      Kpi{"roster.kpi.active", Icon::users, ui.say(active), format_number(static_cast<double>(summary.active_this_week)), "",
          ui.say(share_of, {format_percent(active_share), format_count(summary.athletes, texts::roster::athletes, ui.language)})},
      Kpi{"roster.kpi.distance", Icon::route, ui.say(distance_this_week), format_distance_figure(summary.weekly_distance_meters, units),
          std::string{distance_unit(units)},
          summary.average_distance_meters ? ui.say(each, {format_distance(*summary.average_distance_meters, units)}) : say(no_runs)},
      Kpi{"roster.kpi.load", Icon::zap, ui.say(load_this_week), format_number(summary.week_load), "",
          load_share ? ui.say(of_usual_week, {format_percent(*load_share)}) : say(no_earlier_weeks)},
      Kpi{"roster.kpi.recovery", Icon::battery_charging, ui.say(mean_recovery),
          summary.average_recovery ? format_number(*summary.average_recovery) : std::string{no_figure},
          summary.average_recovery ? say(of_hundred) : "", say(latest_readings)},
  };
}

/// Draws the key figures; returns the lower end of their grid.
float kpis_ui(const Ui& ui, ImVec2 origin, float width, const roster::State& roster, UnitSystem units) {
  const bool is_compact = Ui::is_compact();
  const int count = is_compact ? 4 : kpi_count;  // two rows of two on a phone
  const Grid grid{origin, width, count, is_compact ? 150.0F : 180.0F, kpi_height, is_compact ? space::small : space::large};
  const auto kpis = kpis_of(ui, roster.summary, units);
  for (int i = 0; i < count; ++i) {
    if (roster.data.value()) {
      kpi_card(ui, grid.cell(i), kpis[static_cast<std::size_t>(i)]);
    } else {
      kpi_skeleton(ui, grid.cell(i));
    }
  }
  return grid.bottom();
}

/// Without a single row there is nothing to filter or to count.
bool nothing_to_show(const Ui& ui, Box area, const roster::State& roster) {
  if (!roster.data.value()) {
    if (const auto* problem = roster.data.problem()) {
      card(ui, area);
      if (problem_notice(ui, area, "roster.retry", *problem)) ui.emit(roster::ReloadClicked{});
      return true;
    }
    return false;
  }
  if (roster.data.is_loaded() && roster.data.value()->rows.empty()) {
    card(ui, area);
    notice(ui, area, Icon::users, ui.say(texts::roster::none_yet), ui.say(texts::roster::none_yet_advice));
    return true;
  }
  return false;
}

}  // namespace

void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const roster::Route&) {
  const auto& roster = signed_in.roster;
  const float gap = Ui::is_compact() ? space::medium : space::large;
  auto area = page.inset(page_margin(), 0);
  area.skip_top(gap);
  area.max.y -= Ui::is_compact() ? space::medium : space::huge;
  head_ui(ui, area, roster, model.environment);
  progress_ui(ui, Box::at({area.min.x, area.min.y - gap + 5}, area.width(), 3), roster);
  if (nothing_to_show(ui, area, roster)) return;

  area.min.y = kpis_ui(ui, area.min, area.width(), roster, model.settings.units) + gap;
  roster_filters_ui(ui, area.take_top(Ui::is_compact() ? 2 * control_height + space::small : control_height), roster);
  area.skip_top(space::medium);
  roster_table_ui(ui, area, model, roster);
}

}  // namespace dashboard
