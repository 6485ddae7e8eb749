import { type Fields, INVALID, type Reader } from "../validation.ts";

/** contract 2.5: arrays of one length; `time` counts seconds from the start. */
export type Sample = number | null;
export type Position = readonly [number, number] | null;

export interface Streams {
  time: number[];
  heart_rate?: Sample[];
  pace?: Sample[];
  elevation?: Sample[];
  distance?: Sample[];
  cadence?: Sample[];
  latlng?: Position[];
}

const NUMERIC_STREAMS = ["heart_rate", "pace", "elevation", "distance", "cadence"] as const;
const MAX_POINTS = 20_000;

const times: Reader<number[]> = (value) => {
  if (!Array.isArray(value) || value.length > MAX_POINTS) return INVALID;
  const isRising = value.every(
    (time, index) => typeof time === "number" && time >= 0 && (index === 0 || time > (value[index - 1] as number)),
  );
  return isRising ? (value as number[]) : INVALID;
};

function samples(length: number): Reader<Sample[]> {
  return (value) => {
    const fits =
      Array.isArray(value) && value.length === length && value.every((sample) => sample === null || typeof sample === "number");
    return fits ? (value as Sample[]) : INVALID;
  };
}

function isPosition(value: unknown): boolean {
  if (value === null) return true;
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [latitude, longitude] = value as unknown[];
  return (
    typeof latitude === "number" && Math.abs(latitude) <= 90 && typeof longitude === "number" && Math.abs(longitude) <= 180
  );
}

function positions(length: number): Reader<Position[]> {
  return (value) =>
    Array.isArray(value) && value.length === length && value.every(isPosition) ? (value as Position[]) : INVALID;
}

export function readStreams(fields: Fields): Streams {
  const streams: Streams = { time: fields.required("time", times) };
  const length = streams.time.length;
  for (const name of NUMERIC_STREAMS) {
    const read = fields.optional(name, samples(length));
    if (read) streams[name] = read;
  }
  const latlng = fields.optional("latlng", positions(length));
  if (latlng) streams.latlng = latlng;
  return streams;
}
