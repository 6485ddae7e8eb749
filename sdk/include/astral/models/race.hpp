#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "astral/meta.hpp"

namespace astral {

struct RaceType : Choice<"run", "bike", "swim", "triathlon", "walk", "hike"> { using Choice::Choice; };

struct Race {
  Id race_id;
  std::string race_name;
  RaceType race_type;
  std::string race_subtype;
  IsoTime race_date;
  std::optional<std::string> location;
  std::optional<std::string> description;
  std::optional<std::string> website_url;
  std::optional<std::string> cover_image_url;
  std::optional<std::string> timezone;
  std::optional<std::int64_t> expected_participants;
  std::optional<std::int64_t> registered_participants;
  std::optional<std::vector<std::string>> distances;
  std::optional<std::vector<std::string>> categories;
  std::optional<Id> created_by;
  std::optional<IsoTime> created_at;
  std::optional<IsoTime> updated_at;
};
template <>
inline constexpr auto describe<Race> = model(
    "A race that athletes can train for.", "2.7",
    field<&Race::race_id>{"Id of the race."},
    field<&Race::race_name>{"Name for people."},
    field<&Race::race_type>{"Sport."},
    field<&Race::race_subtype>{"Kind of race, such as `marathon` or `sprint-triathlon`."},
    field<&Race::race_date>{"Start, ISO 8601."},
    field<&Race::location>{"Place, as text."},
    field<&Race::description>{"At most 2,000 characters."},
    field<&Race::website_url>{"https URL."},
    field<&Race::cover_image_url>{"https URL."},
    field<&Race::timezone>{"IANA time zone of the place."},
    field<&Race::expected_participants>{"How many the organizer expects."},
    field<&Race::registered_participants>{"How many have registered so far."},
    field<&Race::distances>{"Distances on offer, such as `10K`."},
    field<&Race::categories>{"Categories of participants, such as `Masters`."},
    field<&Race::created_by>{"Who entered it."},
    field<&Race::created_at>{"ISO 8601."},
    field<&Race::updated_at>{"ISO 8601."});

struct RaceListParams {
  std::optional<RaceType> race_type;
  std::optional<std::string> race_subtype;
  std::optional<std::string> location;
  std::optional<IsoTime> date_from;
  std::optional<IsoTime> date_to;
  std::optional<bool> upcoming;
  std::optional<std::string> search;
  std::optional<std::int64_t> limit;
};
template <>
inline constexpr auto describe<RaceListParams> = model(
    "Which races to list.", "13",
    field<&RaceListParams::race_type>{"Only this sport."},
    field<&RaceListParams::race_subtype>{"Only this kind of race."},
    field<&RaceListParams::location>{"Part of the place, upper or lower case."},
    field<&RaceListParams::date_from>{"On or after: ISO 8601 with time, or a date."},
    field<&RaceListParams::date_to>{"On or before: ISO 8601 with time, or a date."},
    field<&RaceListParams::upcoming>{"True: only future ones, 10 unless `limit` says more."},
    field<&RaceListParams::search>{"Part of name or place; 20 unless `limit` says more."},
    field<&RaceListParams::limit>{"1 to 200, default 50."});

struct RaceListMetadata {
  std::int64_t total = 0;
  std::optional<std::map<std::string, std::string>> filters;
};
template <>
inline constexpr auto describe<RaceListMetadata> = model(
    "What a list of races holds.", "13",
    field<&RaceListMetadata::total>{"How many were returned."},
    field<&RaceListMetadata::filters>{"The query as it was understood, as texts."});

struct RaceList {
  std::optional<std::string> status;
  std::vector<Race> data;
  std::optional<RaceListMetadata> metadata;
};
template <>
inline constexpr auto describe<RaceList> = model(
    "Races by date, the earliest first.", "13",
    field<&RaceList::status>{"`ok`."},
    field<&RaceList::data>{"The races."},
    field<&RaceList::metadata>{"How many, and by which filters."});

struct RaceParams {
  Id race_id;
};
template <>
inline constexpr auto describe<RaceParams> = model(
    "Names a race.", "13",
    field<&RaceParams::race_id>{"Id of the race."});

struct RaceCreateBody {
  std::string race_name;
  RaceType race_type;
  std::string race_subtype;
  IsoTime race_date;
  std::optional<std::string> location;
  std::optional<std::string> description;
  std::optional<std::string> website_url;
  std::optional<std::string> cover_image_url;
  std::optional<std::string> timezone;
  std::optional<std::int64_t> expected_participants;
  std::optional<std::vector<std::string>> distances;
  std::optional<std::vector<std::string>> categories;
};
template <>
inline constexpr auto describe<RaceCreateBody> = model(
    "The race to enter.", "13",
    field<&RaceCreateBody::race_name>{"1 to 100 characters."},
    field<&RaceCreateBody::race_type>{"Sport."},
    field<&RaceCreateBody::race_subtype>{"Kind of race, such as `marathon`."},
    field<&RaceCreateBody::race_date>{"Start, ISO 8601."},
    field<&RaceCreateBody::location>{"Place, as text."},
    field<&RaceCreateBody::description>{"At most 2,000 characters."},
    field<&RaceCreateBody::website_url>{"https URL."},
    field<&RaceCreateBody::cover_image_url>{"https URL."},
    field<&RaceCreateBody::timezone>{"IANA time zone of the place."},
    field<&RaceCreateBody::expected_participants>{"0 or more."},
    field<&RaceCreateBody::distances>{"Distances on offer, such as `10K`."},
    field<&RaceCreateBody::categories>{"Categories of participants, such as `Masters`."});

struct RaceUpdateBody {
  std::optional<std::string> race_name;
  std::optional<RaceType> race_type;
  std::optional<std::string> race_subtype;
  std::optional<IsoTime> race_date;
  Clearable<std::string> location;
  Clearable<std::string> description;
  Clearable<std::string> website_url;
  Clearable<std::string> cover_image_url;
  Clearable<std::string> timezone;
  Clearable<std::int64_t> expected_participants;
  std::optional<std::vector<std::string>> distances;
  std::optional<std::vector<std::string>> categories;
};
template <>
inline constexpr auto describe<RaceUpdateBody> = model(
    "What to change about a race; what is left out stays.", "13",
    field<&RaceUpdateBody::race_name>{"1 to 100 characters."},
    field<&RaceUpdateBody::race_type>{"Sport."},
    field<&RaceUpdateBody::race_subtype>{"Kind of race, such as `marathon`."},
    field<&RaceUpdateBody::race_date>{"Start, ISO 8601."},
    field<&RaceUpdateBody::location>{"Place, as text."},
    field<&RaceUpdateBody::description>{"At most 2,000 characters."},
    field<&RaceUpdateBody::website_url>{"https URL."},
    field<&RaceUpdateBody::cover_image_url>{"https URL."},
    field<&RaceUpdateBody::timezone>{"IANA time zone of the place."},
    field<&RaceUpdateBody::expected_participants>{"0 or more."},
    field<&RaceUpdateBody::distances>{"Replaced as a whole."},
    field<&RaceUpdateBody::categories>{"Replaced as a whole."});

struct DeletedRace {
  std::optional<std::string> status;
  Id race_id;
  std::string message;
};
template <>
inline constexpr auto describe<DeletedRace> = model(
    "The race is gone; goals that named it keep its name.", "13",
    field<&DeletedRace::status>{"`ok`."},
    field<&DeletedRace::race_id>{"Id of the race."},
    field<&DeletedRace::message>{"For people."});

}  // namespace astral
