#include "roster_order.hpp"

#include <algorithm>
#include <compare>

#include "sort.hpp"
#include "text.hpp"

namespace dashboard {
namespace {

bool starts_descending(RosterColumn column) {
  return column != RosterColumn::name && column != RosterColumn::coach && column != RosterColumn::labels && column != RosterColumn::plan;
}

/// What a column sorts by: a figure or a text, and whether the row has one at all.
struct SortValue {
  bool is_known = false;
  double figure = 0;
  std::string_view text;
};

SortValue of(std::optional<double> figure) { return {figure.has_value(), figure.value_or(0), {}}; }
SortValue of(std::string_view text) { return {!text.empty(), 0, text}; }

/// Urgent before watch before none; among equals the one with more signals.
double attention_weight(const RosterRow& row) {
  return static_cast<double>(row.severity()) * 1000.0 + static_cast<double>(row.signals.size());
}

SortValue value_of(const RosterRow& row, RosterColumn column) {
  switch (column) {
    case RosterColumn::name: return of(std::string_view{row.sort_name});
    case RosterColumn::coach: return of(std::string_view{row.sort_coach});
    case RosterColumn::labels: return of(row.labels.empty() ? std::string_view{} : std::string_view{row.labels.front()});
    case RosterColumn::plan: return of(row.plan ? std::string_view{row.plan->name} : std::string_view{});
    case RosterColumn::distance: return of(row.figures.weekly_distance_meters);
    case RosterColumn::load: return of(row.figures.week_load);
    case RosterColumn::hrv: return of(row.figures.hrv_millis);
    case RosterColumn::recovery: return of(row.figures.recovery);
    case RosterColumn::last_activity:
      return of(row.latest && row.latest->start_seconds ? std::optional{static_cast<double>(*row.latest->start_seconds)} : std::nullopt);
    case RosterColumn::attention: return of(row.signals.empty() ? std::nullopt : std::optional{attention_weight(row)});
  }
  return {};
}

std::weak_ordering compare(const RosterRow& a, const RosterRow& b, SortKey key) {
  const auto left = value_of(a, key.column);
  const auto right = value_of(b, key.column);
  if (left.is_known != right.is_known) return left.is_known ? std::weak_ordering::less : std::weak_ordering::greater;
  auto order = left.text <=> right.text;
  if (order == 0 && left.figure != right.figure)
    order = left.figure < right.figure ? std::strong_ordering::less : std::strong_ordering::greater;
  return key.is_descending ? 0 <=> order : order;
}

bool passes(const RosterRow& row, const RosterFilter& filter, const std::vector<std::string>& words) {
  if (filter.only_attention && row.signals.empty()) return false;
  if (!filter.coach_id.empty() && row.coach_id != filter.coach_id) return false;
  if (!filter.label.empty() && std::ranges::find(row.labels, filter.label) == row.labels.end()) return false;
  if (!filter.status.empty() && row.status != filter.status) return false;
  return std::ranges::all_of(words, [&](const std::string& word) { return row.search_text.find(word) != std::string::npos; });
}

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  for (auto rest = trimmed(text); !rest.empty();) {
    const auto end = std::min(rest.find(' '), rest.size());
    words.push_back(fold(rest.substr(0, end)));
    rest = trimmed(rest.substr(end));
  }
  return words;
}

}  // namespace

std::vector<SortKey> keys_after_click(std::vector<SortKey> keys, RosterColumn column, bool is_additive) {
  const auto at = std::ranges::find(keys, column, &SortKey::column);
  const bool was_there = at != keys.end();
  const SortKey first{column, starts_descending(column)};
  if (!is_additive) {
    const bool was_alone = was_there && keys.size() == 1;
    if (!was_alone) return {first};
    if (*at == first) return {{column, !first.is_descending}};
    return {{RosterColumn::name, false}};
  }
  if (!was_there) {
    keys.push_back(first);
  } else if (*at == first) {
    at->is_descending = !at->is_descending;
  } else {
    keys.erase(at);
  }
  if (keys.empty()) keys.push_back({RosterColumn::name, false});
  return keys;
}

std::vector<std::uint32_t> arrange(const std::vector<RosterRow>& rows, const RosterFilter& filter, const std::vector<SortKey>& keys) {
  const auto words = folded_words(filter.text);
  std::vector<std::uint32_t> order;
  order.reserve(rows.size());
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    if (passes(rows[i], filter, words)) order.push_back(i);
  }
  sort_places(order, [&](std::uint32_t left, std::uint32_t right) {
    const auto& a = rows[left];
    const auto& b = rows[right];
    for (const auto key : keys) {
      if (const auto verdict = compare(a, b, key); verdict != 0) return verdict < 0;
    }
    if (a.sort_name != b.sort_name) return a.sort_name < b.sort_name;
    return a.user_id < b.user_id;
  });
  return order;
}

}  // namespace dashboard
