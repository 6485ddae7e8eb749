#include <array>
#include <cmath>

#include "core/format.hpp"
#include "view/screens/roster_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/kpi.hpp"
#include "view/widgets/meter.hpp"
#include "view/widgets/notice.hpp"

namespace dashboard {
namespace {

constexpr int kpi_count = 5;

std::string status_line(const roster::State& roster, const Environment& environment) {
  if (roster.load && roster.load->total > 0) {
    return "Loading " + format_number(static_cast<double>(roster.load->received)) + " of " +
           format_count(roster.load->total, "athlete", "athletes");
  }
  const auto* data = roster.data.value();
  if (!data) return roster.data.is_loading() ? "Loading" : "";
  return format_count(static_cast<std::int64_t>(data->rows.size()), "athlete", "athletes") + ", updated " +
         format_ago(data->loaded_at_seconds, environment.now_seconds, environment.zone);
}

void head_ui(const Ui& ui, Box head, const roster::State& roster, const Environment& environment) {
  const auto reload = head.take_right(control_height).middle(control_height);
  if (icon_button(ui, "roster.reload", reload, Icon::rotate_cw, "Load again", roster.data.is_loading())) ui.emit(roster::ReloadClicked{});
  constexpr std::string_view title = "Athletes";
  text_in(ui, head.take_left(text_width(ui, Type::heading, title) + space::medium), Type::heading, ui.theme.text, title);
  const auto status = status_line(roster, environment);
  const float drop = (line_height(Type::heading) - line_height(Type::small)) * 0.3F;
  ui.note("roster.status", "status", status, head);
  text_in(ui, head.moved(0, drop), Type::small, ui.theme.text_faint, status);
}

void progress_ui(const Ui& ui, Box box, const roster::State& roster) {
  if (!roster.load || roster.load->total == 0) return;
  meter(ui, box, static_cast<double>(roster.load->received) / static_cast<double>(roster.load->total), ui.theme.accent);
}

std::array<Kpi, kpi_count> kpis_of(const Ui& ui, const RosterSummary& summary, UnitSystem units) {
  const auto share = summary.athletes > 0 ? static_cast<double>(summary.active_this_week) / static_cast<double>(summary.athletes) : 0;
  const auto flagged = summary.urgent + summary.watch;
  const auto change = summary.load_change();
  return {
      Kpi{"roster.kpi.attention", Icon::triangle_alert, "Need attention", format_number(static_cast<double>(flagged)), "",
          flagged == 0 ? "Nothing unusual"
                       : format_number(static_cast<double>(summary.urgent)) + " urgent, " +
                             format_number(static_cast<double>(summary.watch)) + " to watch",
          summary.urgent > 0 ? std::optional{ui.theme.danger} : std::nullopt},
      Kpi{"roster.kpi.active", Icon::users, "Active in 7 days", format_number(static_cast<double>(summary.active_this_week)), "",
          format_percent(share) + " of " + format_count(summary.athletes, "athlete", "athletes")},
      Kpi{"roster.kpi.distance", Icon::route, "Distance this week", format_distance_figure(summary.weekly_distance_meters, units),
          std::string{distance_unit(units)},
          summary.average_distance_meters ? format_distance(*summary.average_distance_meters, units) + " each" : "No runs yet"},
      Kpi{"roster.kpi.load", Icon::zap, "Load this week", format_number(summary.week_load), "",
          change ? format_signed(*change * 100) + "\u202F% vs 4-week mean" : "No earlier weeks"},
      Kpi{"roster.kpi.recovery", Icon::battery_charging, "Mean recovery",
          summary.average_recovery ? format_number(*summary.average_recovery) : std::string{no_figure},
          summary.average_recovery ? "of 100" : "", "Latest readings"},
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
    notice(ui, area, Icon::users, "No athletes yet", "Athletes who join the organization appear here with their training.");
    return true;
  }
  return false;
}

}  // namespace

void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const roster::Route&) {
  if (ui.state.is_route_new) ui.state.of<RosterView>().has_taken_focus = false;
  const auto& roster = signed_in.roster;
  const float gap = Ui::is_compact() ? space::medium : space::large;
  auto area = page.inset(page_margin(), 0);
  area.skip_top(gap);
  area.max.y -= Ui::is_compact() ? space::medium : space::huge;
  head_ui(ui, area.take_top(control_height), roster, model.environment);
  progress_ui(ui, Box::at({area.min.x, area.min.y + 5}, area.width(), 3), roster);
  area.skip_top(gap);
  if (nothing_to_show(ui, area, roster)) return;

  area.min.y = kpis_ui(ui, area.min, area.width(), roster, model.settings.units) + gap;
  roster_filters_ui(ui, area.take_top(Ui::is_compact() ? 2 * control_height + space::small : control_height), roster);
  area.skip_top(space::medium);
  roster_table_ui(ui, area, model, roster);
}

}  // namespace dashboard
