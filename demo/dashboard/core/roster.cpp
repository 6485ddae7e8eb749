#include "roster.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "sort.hpp"
#include "text.hpp"

namespace dashboard {

Severity RosterRow::severity() const {
  auto worst = Severity::none;
  for (const auto& signal : signals) worst = std::max(worst, signal.severity);
  return worst;
}

std::optional<double> RosterSummary::load_share() const {
  return four_week_load > 0 ? std::optional{week_load / four_week_load} : std::nullopt;
}

RosterSummary summarize(const std::vector<RosterRow>& rows, std::int64_t now_seconds) {
  constexpr std::int64_t week_seconds = 7 * 86'400;
  RosterSummary summary;
  std::int64_t with_distance = 0;
  std::int64_t with_recovery = 0;
  double recovery_sum = 0;
  for (const auto& row : rows) {
    ++summary.athletes;
    summary.urgent += row.severity() == Severity::urgent ? 1 : 0;
    summary.watch += row.severity() == Severity::watch ? 1 : 0;
    if (row.latest && row.latest->start_seconds && *row.latest->start_seconds > now_seconds - week_seconds) ++summary.active_this_week;
    if (const auto distance = row.figures.weekly_distance_meters) {
      ++with_distance;
      summary.weekly_distance_meters += *distance;
      summary.longest_weekly_distance_meters = std::max(summary.longest_weekly_distance_meters, *distance);
    }
    if (row.figures.week_load && row.figures.four_week_load) {
      summary.week_load += *row.figures.week_load;
      summary.four_week_load += *row.figures.four_week_load;
    }
    if (row.figures.recovery) {
      ++with_recovery;
      recovery_sum += *row.figures.recovery;
    }
  }
  if (with_distance > 0) summary.average_distance_meters = summary.weekly_distance_meters / static_cast<double>(with_distance);
  if (with_recovery > 0) summary.average_recovery = recovery_sum / static_cast<double>(with_recovery);
  return summary;
}

std::vector<CoachChoice> coaches_of(const std::vector<RosterRow>& rows) {
  std::map<std::string, std::string> name_by_id;
  for (const auto& row : rows) {
    if (!row.coach_id.empty()) name_by_id.try_emplace(row.coach_id, row.coach_name.empty() ? row.coach_id : row.coach_name);
  }
  std::vector<CoachChoice> choices;
  choices.reserve(name_by_id.size());
  for (auto& [id, name] : name_by_id) choices.push_back({id, name});
  sort_by(choices, [](const CoachChoice& choice) { return fold(choice.name); });
  return choices;
}

std::vector<std::string> labels_of(const std::vector<RosterRow>& rows) {
  std::set<std::string> labels;
  for (const auto& row : rows) labels.insert(row.labels.begin(), row.labels.end());
  return {labels.begin(), labels.end()};
}

std::vector<std::string> statuses_of(const std::vector<RosterRow>& rows) {
  std::set<std::string> statuses;
  for (const auto& row : rows) {
    if (!row.status.empty()) statuses.insert(row.status);
  }
  return {statuses.begin(), statuses.end()};
}

}  // namespace dashboard
