import { withoutAbsent } from "../collections.ts";
import { type CountedRace, RACE_TYPES, type RaceRow } from "../stores/races.ts";
import { isoFromMillis } from "../time.ts";
import { datetime, description, type Fields, httpsUrl, INVALID, integer, list, name, oneOf, type Reader, text } from "../validation.ts";
import { isTimezone } from "./timezones.ts";

/** contract 13: the fields of a race that a body may carry. */

const raceTimezone: Reader<string> = (value) => (typeof value === "string" && isTimezone(value) ? value : INVALID);
const variants = list(text({ min: 1, max: 100 }), { max: 50 });

export function readRace(body: Fields): Partial<RaceRow> {
  const distances = body.optional("distances", variants);
  const categories = body.optional("categories", variants);
  return withoutAbsent<Partial<RaceRow>>({
    race_name: body.optional("race_name", name),
    race_type: body.optional("race_type", oneOf(RACE_TYPES)),
    race_subtype: body.optional("race_subtype", name),
    race_at: body.optional("race_date", datetime),
    location: body.nullable("location", text({ max: 200 })),
    description: body.nullable("description", description),
    website_url: body.nullable("website_url", httpsUrl),
    cover_image_url: body.nullable("cover_image_url", httpsUrl),
    timezone: body.nullable("timezone", raceTimezone),
    expected_participants: body.nullable("expected_participants", integer({ min: 0, max: 10_000_000 })),
    distances: distances && JSON.stringify(distances),
    categories: categories && JSON.stringify(categories),
  });
}

export function requireRaceFields(body: Fields): void {
  body.required("race_name", name);
  body.required("race_type", oneOf(RACE_TYPES));
  body.required("race_subtype", name);
  body.required("race_date", datetime);
}

/** contract 2.7. */
export function raceView(race: CountedRace): object {
  return {
    race_id: race.race_id,
    race_name: race.race_name,
    race_type: race.race_type,
    race_subtype: race.race_subtype,
    race_date: isoFromMillis(race.race_at),
    location: race.location,
    description: race.description,
    website_url: race.website_url,
    cover_image_url: race.cover_image_url,
    timezone: race.timezone,
    expected_participants: race.expected_participants,
    registered_participants: race.registered_participants,
    distances: JSON.parse(race.distances),
    categories: JSON.parse(race.categories),
    created_by: race.created_by,
    created_at: isoFromMillis(race.created_at),
    updated_at: isoFromMillis(race.updated_at),
  };
}
