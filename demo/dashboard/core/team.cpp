#include "team.hpp"

#include <algorithm>
#include <numeric>

#include "sort.hpp"

namespace dashboard {
namespace {

/// Counts a figure into the range that it lies in.
template <std::size_t Count>
void count(Spread<Count>& spread, const std::array<double, Count - 1>& steps, std::optional<double> figure) {
  if (figure) ++spread[static_cast<std::size_t>(std::ranges::upper_bound(steps, *figure) - steps.begin())];
}

/// When an athlete last trained; 0 when nobody knows.
std::int64_t last_start(const RosterRow& row) { return row.latest ? row.latest->start_seconds.value_or(0) : 0; }

}  // namespace

TeamPicture picture_of(const std::vector<RosterRow>& rows, std::int64_t now_seconds, const TimeZone& zone) {
  TeamPicture picture{.athletes = std::ssize(rows)};
  const auto today = day_at(now_seconds, zone);
  const auto today_begins = start_of(today, zone);
  const auto week_begins = start_of(today.monday(), zone);
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    const auto& row = rows[i];
    if (!row.signals.empty()) picture.attention.push_back(i);
    const auto start = last_start(row);
    if (start >= today_begins) picture.trained_today.push_back(i);
    if (start >= week_begins) {
      ++picture.trained_this_week;
    } else {
      picture.idle.push_back(i);
    }
    if (start > 0) picture.recent.push_back(i);
    count(picture.load, load_steps, row.figures.load_share());
    count(picture.form, form_steps, row.figures.form);
    count(picture.recovery, recovery_steps, row.figures.recovery);
  }
  const auto earlier = [&](std::uint32_t a, std::uint32_t b) {
    const auto left = last_start(rows[a]);
    const auto right = last_start(rows[b]);
    return left != right ? left < right : rows[a].sort_name < rows[b].sort_name;
  };
  const auto later = [&](std::uint32_t a, std::uint32_t b) { return earlier(b, a); };
  sort_places(picture.attention, [&](std::uint32_t a, std::uint32_t b) {
    const auto& left = rows[a];
    const auto& right = rows[b];
    if (left.severity() != right.severity()) return left.severity() > right.severity();
    return left.signals.size() != right.signals.size() ? left.signals.size() > right.signals.size() : left.sort_name < right.sort_name;
  });
  sort_places(picture.idle, earlier);
  sort_places(picture.trained_today, later);
  sort_places(picture.recent, later);
  picture.recent.resize(std::min(most_recent, picture.recent.size()));
  return picture;
}

}  // namespace dashboard
