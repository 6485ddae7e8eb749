#include "core/roster_csv.hpp"

#include "core/csv.hpp"
#include "core/format.hpp"
#include "core/roster_columns.hpp"
#include "core/words.hpp"

namespace dashboard {
namespace {

std::string figure(std::optional<double> value, int decimals = 0) { return value ? format_plain(*value, decimals) : std::string{}; }

/// "2026-04-22 07:45": what sorts and what spreadsheets understand.
std::string moment(std::int64_t seconds, const TimeZone& zone) {
  return iso_text(day_at(seconds, zone)) + ' ' + format_clock(seconds, zone);
}

std::string attention(const RosterRow& row, Language language) {
  std::vector<std::string> texts;
  texts.reserve(row.signals.size());
  for (const auto& signal : row.signals) {
    texts.push_back(metric_label(signal.metric, language) +
                    (signal.change_percent ? ' ' + format_plain(*signal.change_percent, 1) + " %" : std::string{}));
  }
  return joined(texts);
}

struct Cells {
  UnitSystem units;
  const TimeZone& zone;
  Language language;

  [[nodiscard]] std::string of(const RosterRow& row, RosterColumn column) const {
    const auto& f = row.figures;
    switch (column) {
      case RosterColumn::name: return row.name;
      case RosterColumn::coach: return row.coach_name;
      case RosterColumn::labels: return joined(row.labels);
      case RosterColumn::plan: return row.plan ? row.plan->name : std::string{};
      case RosterColumn::distance:
        return f.weekly_distance_meters ? format_plain(*f.weekly_distance_meters / meters_per_unit(units), 2) : std::string{};
      case RosterColumn::load: return figure(f.week_load);
      case RosterColumn::hrv: return figure(f.hrv_millis);
      case RosterColumn::recovery: return figure(f.recovery);
      case RosterColumn::last_activity:
        return row.latest && row.latest->start_seconds ? moment(*row.latest->start_seconds, zone) : std::string{};
      case RosterColumn::attention: return attention(row, language);
    }
    return {};
  }
};

}  // namespace

std::string roster_csv(const roster::State& roster, UnitSystem units, const TimeZone& zone, Language language) {
  const Cells cells{units, zone, language};
  Csv csv;
  std::vector<std::string> line;
  for (const auto& look : roster_columns) {
    if (!roster.is_shown(look.column)) continue;
    auto head = std::string{look.title.in(language)};
    if (look.column == RosterColumn::distance) head += " (" + std::string{distance_unit(units)} + ')';
    if (look.column == RosterColumn::hrv) head += " (ms)";
    line.push_back(std::move(head));
    if (look.column == RosterColumn::name) line.emplace_back(texts::roster::email.in(language));
  }
  csv.row(line);
  for (const auto place : roster.order) {
    const auto& row = roster.data.value()->rows[place];
    line.clear();
    for (const auto& look : roster_columns) {
      if (!roster.is_shown(look.column)) continue;
      line.push_back(cells.of(row, look.column));
      if (look.column == RosterColumn::name) line.push_back(row.email);
    }
    csv.row(line);
  }
  return csv.text();
}

}  // namespace dashboard
