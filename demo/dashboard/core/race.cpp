#include "race.hpp"

#include <algorithm>
#include <cmath>

#include "activity_input.hpp"
#include "characters.hpp"
#include "core/texts/activity.hpp"
#include "core/texts/races.hpp"
#include "format.hpp"
#include "text.hpp"
#include "words.hpp"

namespace dashboard {
namespace {

namespace say = texts::races;

struct Limit {
  std::string_view field;
  const std::string RaceInput::*text;
  std::size_t most;
  const Text* missing;  ///< What to say when there is none; null when there need not be.
};
constexpr std::array<Limit, 3> limits{{{race_field::name, &RaceInput::name, longest_race_name, &say::name_missing},
                                       {race_field::subtype, &RaceInput::subtype, longest_race_name, &say::subtype_missing},
                                       {race_field::description, &RaceInput::description, longest_race_description, nullptr}}};

}  // namespace

std::string type_label(std::string_view type, Language language) {
  const auto found = std::ranges::find(race_types, type);
  if (found == race_types.end()) return std::string{type};
  return std::string{say::types[static_cast<std::size_t>(found - race_types.begin())].in(language)};
}

std::string kind_label(const Race& race, Language language) {
  auto kind = race.subtype;
  std::ranges::replace(kind, '-', ' ');
  const auto type = type_label(race.type, language);
  return kind.empty() ? type : type + "  \u00B7  " + kind;
}

bool is_web_address(std::string_view url) { return url.starts_with("https://") || url.starts_with("http://"); }

bool may_change(const Person& person, const Race& race) { return person.role != Role::athlete && person.user_id == race.created_by; }

std::expected<RaceDraft, Problem> draft_of(const RaceInput& input, Language language) {
  const auto refused = [](std::string_view field, std::string why) {
    return std::unexpected{field_problem(std::string{field}, std::move(why))};
  };
  for (const auto& limit : limits) {
    const auto& text = input.*limit.text;
    if (limit.missing && is_blank(text)) return refused(limit.field, std::string{limit.missing->in(language)});
    if (characters_in(trimmed(text)) > limit.most)
      return refused(limit.field, say::too_long.in(language, {format_number(static_cast<double>(limit.most))}));
  }
  const auto minute = parse_clock(input.clock);
  if (!input.day) return refused(race_field::day, std::string{texts::activity::day_missing.in(language)});
  if (!minute) return refused(race_field::clock, std::string{texts::activity::clock_wrong.in(language)});
  const auto website = trimmed(input.website);
  if (!website.empty() && !website.starts_with("https://"))
    return refused(race_field::website, std::string{say::website_wrong.in(language)});
  return RaceDraft{.id = input.id,
                   .name = std::string{trimmed(input.name)},
                   .type = input.type,
                   .subtype = std::string{trimmed(input.subtype)},
                   .day = *input.day,
                   .minute = *minute,
                   .zone_name = input.zone_name,
                   .place = std::string{trimmed(input.place)},
                   .website = std::string{website},
                   .expected = input.expected ? std::optional{std::llround(*input.expected)} : std::nullopt,
                   .distances = words_of(input.distances),
                   .categories = words_of(input.categories),
                   .description = std::string{trimmed(input.description)}};
}

RaceInput input_of(const Race& race, const TimeZone& own) {
  const auto& zone = race.clock(own);
  RaceInput input;
  input.id = race.id;
  input.name = race.name;
  input.type = race.type;
  input.subtype = race.subtype;
  if (race.start_seconds) {
    input.day = day_at(*race.start_seconds, zone);
    input.clock = format_clock(*race.start_seconds, zone);
  }
  input.zone_name = zone.name;
  input.place = race.place;
  input.website = race.website;
  if (race.expected) input.expected = static_cast<double>(*race.expected);
  input.distances = as_typed(race.distances);
  input.categories = as_typed(race.categories);
  input.description = race.description;
  return input;
}

}  // namespace dashboard
