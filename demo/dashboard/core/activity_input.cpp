#include "activity_input.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "core/texts/activity.hpp"
#include "format.hpp"
#include "text.hpp"

namespace dashboard {
namespace {

constexpr int most_duration_seconds = 86'400;
constexpr std::array<std::string_view, 7> sport_names{"run", "bike", "swim", "walk", "hike", "workout", ""};

std::unexpected<Problem> refused(std::string_view field, const Text& why, Language language) {
  return std::unexpected{Problem{ProblemKind::refused, std::string{why.in(language)}, std::string{field}, {}}};
}

/// Up to three numbers between colons; how many there were, or 0 when it is nothing of the kind.
int parse_parts(std::string_view text, std::array<int, 3>& parts) {
  int count = 0;
  const char* at = text.data();
  const char* const end = at + text.size();
  for (auto& part : parts) {
    const auto [next, error] = std::from_chars(at, end, part);
    if (error != std::errc{} || part < 0 || (count > 0 && (part > 59 || next - at != 2))) return 0;
    ++count;
    if (next == end) return count;
    if (*next != ':') return 0;
    at = next + 1;
  }
  return 0;
}

}  // namespace

std::string_view name_of(Sport sport) { return sport_names[static_cast<std::size_t>(sport)]; }

std::optional<int> parse_clock(std::string_view text) {
  std::array<int, 3> parts{};
  if (parse_parts(trimmed(text), parts) != 2 || parts[0] > 23) return std::nullopt;
  return parts[0] * 60 + parts[1];
}

std::optional<double> parse_duration(std::string_view text) {
  std::array<int, 3> parts{};
  const int count = parse_parts(trimmed(text), parts);
  if (count == 0 || parts[0] > most_duration_seconds) return std::nullopt;
  if (count == 3) return parts[0] * 3'600.0 + parts[1] * 60.0 + parts[2];
  return parts[0] * 60.0 + parts[1];
}

std::expected<ActivityDraft, Problem> draft_of(const ActivityInput& input, UnitSystem units, const TimeZone& zone, Language language) {
  ActivityDraft draft{.name = std::string{trimmed(input.name)},
                      .sport = input.sport,
                      .is_planned = input.is_planned,
                      .day = {},
                      .start_seconds = 0,
                      .distance_meters = std::nullopt,
                      .duration_seconds = std::nullopt,
                      .heart_rate = input.heart_rate,
                      .effort = input.effort,
                      .review = std::string{trimmed(input.review)}};
  if (draft.name.empty()) return refused(activity_field::name, texts::activity::name_missing, language);
  if (draft.sport.empty()) return refused(activity_field::sport, texts::activity::sport_missing, language);
  if (!input.day) return refused(activity_field::day, texts::activity::day_missing, language);
  draft.day = *input.day;
  if (!input.is_planned) {
    const auto minutes = parse_clock(input.clock);
    if (!minutes) return refused(activity_field::start, texts::activity::clock_wrong, language);
    draft.start_seconds = moment_at(*input.day, *minutes, zone);
  }
  if (input.distance) draft.distance_meters = std::round(*input.distance * meters_per_unit(units));
  if (!is_blank(input.duration)) {
    draft.duration_seconds = parse_duration(input.duration);
    if (!draft.duration_seconds || *draft.duration_seconds > most_duration_seconds)
      return refused(activity_field::duration, texts::activity::duration_wrong, language);
  }
  return draft;
}

ActivityInput input_of(const Activity& activity, UnitSystem units, const TimeZone& zone) {
  ActivityInput input;
  input.name = activity.name;
  input.sport = name_of(activity.sport);
  input.is_planned = activity.status == ActivityStatus::scheduled;
  input.day = day_of(activity, zone);
  if (activity.start_seconds) input.clock = format_clock(*activity.start_seconds, zone);
  if (activity.distance_meters) input.distance = std::round(*activity.distance_meters / meters_per_unit(units) * 100) / 100;
  if (activity.duration_seconds) input.duration = format_duration(*activity.duration_seconds);
  input.heart_rate = activity.heart_rate;
  input.effort = activity.effort;
  input.review = activity.review;
  return input;
}

}  // namespace dashboard
