#include "race_reader.hpp"

#include "core/api_values.hpp"

namespace dashboard {

Race RaceReader::operator()(const astral::Race& race) {
  return {.id = race.race_id.text,
          .name = race.race_name,
          .type = race.race_type.text,
          .subtype = race.race_subtype,
          .start_seconds = seconds_of(race.race_date),
          .zone = zone_of(text_of(race.timezone)),
          .place = text_of(race.location),
          .description = text_of(race.description),
          .website = text_of(race.website_url),
          .expected = race.expected_participants,
          .registered = race.registered_participants,
          .distances = race.distances.value_or(std::vector<std::string>{}),
          .categories = race.categories.value_or(std::vector<std::string>{}),
          .created_by = text_of(race.created_by)};
}

/// Nothing when the page does not know the name: it gives its own zone then.
std::optional<TimeZone> RaceReader::zone_of(const std::string& name) {
  if (name.empty()) return std::nullopt;
  const auto [found, is_new] = zones_.try_emplace(name);
  if (is_new) found->second = page_.zone(name);
  return found->second.name == name ? std::optional{found->second} : std::nullopt;
}

std::vector<Race> races_of(const astral::RaceList& list, Page& page) {
  RaceReader read{page};
  return each_of(list.data, [&](const astral::Race& race) { return read(race); });
}

}  // namespace dashboard
