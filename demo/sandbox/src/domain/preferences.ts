import { withoutAbsent } from "../collections.ts";
import { type Fields, list, oneOf, type Reader, INVALID } from "../validation.ts";
import { WEEKDAYS, type Weekday } from "./calendar.ts";
import { isTimezone } from "./timezones.ts";

/** contract 2.1, `preferences`. A key that was never chosen is absent here and shows its default to the outside. */
export interface Preferences {
  language?: string;
  timezone?: string;
  unit_system?: string;
  coach_persona?: string;
  workout_days?: Weekday[];
}

export const DEFAULT_TIMEZONE = "UTC";

export function shownPreferences(chosen: Preferences): Required<Preferences> {
  return { language: "en", timezone: DEFAULT_TIMEZONE, unit_system: "metric", coach_persona: "rex", workout_days: [], ...chosen };
}

const timezone: Reader<string> = (value) => (typeof value === "string" && isTimezone(value) ? value : INVALID);

export function readPreferences(fields: Fields): Preferences {
  return withoutAbsent({
    language: fields.optional("language", oneOf(["en", "zh-TW", "ja"])),
    timezone: fields.optional("timezone", timezone),
    unit_system: fields.optional("unit_system", oneOf(["metric", "imperial"])),
    coach_persona: fields.optional("coach_persona", oneOf(["rex"])),
    workout_days: fields.optional("workout_days", list(oneOf(WEEKDAYS), { max: WEEKDAYS.length })),
  });
}
