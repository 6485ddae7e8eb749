import { invalidRange } from "../http/errors.ts";
import { type Fields, oneOf, queryInteger } from "../validation.ts";
import { SECONDS_PER_DAY } from "./calendar.ts";

/** contract 1.18, "stats range". */
const PRESET_DAYS = { "7d": 7, "14d": 14, "30d": 30, "60d": 60, "90d": 90 } as const;
const RANGES = ["7d", "14d", "30d", "60d", "90d", "custom"] as const;
export type RangeName = (typeof RANGES)[number];

export interface TimeRange {
  name: RangeName;
  fromSeconds: number;
  toSeconds: number;
}

const epochSeconds = queryInteger({ min: 0, max: 1e11 - 1 });

/** contract 7, groups.stats: a preset ends now; `custom` needs its start. */
export function readTimeRange(query: Fields, defaultRange: RangeName, nowSeconds: number): TimeRange {
  const name = query.optional("range", oneOf(RANGES)) ?? defaultRange;
  if (name !== "custom") {
    return { name, fromSeconds: nowSeconds - PRESET_DAYS[name] * SECONDS_PER_DAY, toSeconds: nowSeconds };
  }
  const fromSeconds = query.required("from_timestamp", epochSeconds);
  const toSeconds = query.optional("to_timestamp", epochSeconds) ?? nowSeconds;
  if (toSeconds < fromSeconds) throw invalidRange("to_timestamp");
  return { name, fromSeconds, toSeconds };
}
