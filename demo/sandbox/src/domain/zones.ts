import { withoutAbsent } from "../collections.ts";
import { type Fields, INVALID, integer, number, oneOf, type Reader } from "../validation.ts";

/** contract 2.1, `zones`. */
interface Zone {
  zone: string;
  min: number;
  max: number;
}

interface HeartRateZones {
  max_heart_rate?: number | null;
  resting_heart_rate?: number | null;
  zones?: Zone[];
}

interface PaceZones {
  threshold_pace?: number | null;
  zones?: Zone[];
}

export interface TrainingZones {
  heart_rate?: HeartRateZones | null;
  pace?: PaceZones | null;
  vdot?: number | null;
}

const beatsPerMinute = integer({ min: 20, max: 260 });
const secondsPerKilometer = number({ min: 60, max: 3600 });

function zones(names: readonly string[]): Reader<Zone[]> {
  const zoneName = oneOf(names);
  return (value) => {
    if (!Array.isArray(value) || value.length > names.length) return INVALID;
    const isZone = (zone: Partial<Zone> | null) =>
      typeof zone === "object" && zone !== null && zoneName(zone.zone) !== INVALID &&
      typeof zone.min === "number" && typeof zone.max === "number" && zone.min >= 0 && zone.min < zone.max;
    return value.every(isZone) ? value.map(({ zone, min, max }: Zone) => ({ zone, min, max })) : INVALID;
  };
}

const heartRateZones = zones(["z1", "z2", "z3", "z4", "z5"]);
const paceZones = zones(["z1", "z2", "z3", "z4", "z5", "z6"]);

function readHeartRate(fields: Fields): HeartRateZones {
  return withoutAbsent<HeartRateZones>({
    max_heart_rate: fields.nullable("max_heart_rate", beatsPerMinute),
    resting_heart_rate: fields.nullable("resting_heart_rate", beatsPerMinute),
    zones: fields.optional("zones", heartRateZones),
  });
}

function readPace(fields: Fields): PaceZones {
  return withoutAbsent<PaceZones>({
    threshold_pace: fields.nullable("threshold_pace", secondsPerKilometer),
    zones: fields.optional("zones", paceZones),
  });
}

/** Nested objects merge key by key, lists are replaced whole (contract 1.13). */
export function mergeZones(current: TrainingZones, fields: Fields): TrainingZones {
  const heartRate = fields.nullableObject("heart_rate");
  const pace = fields.nullableObject("pace");
  return {
    ...current,
    ...withoutAbsent<TrainingZones>({
      heart_rate: heartRate && { ...current.heart_rate, ...readHeartRate(heartRate) },
      pace: pace && { ...current.pace, ...readPace(pace) },
      vdot: fields.nullable("vdot", number({ min: 10, max: 100 })),
    }),
  };
}
