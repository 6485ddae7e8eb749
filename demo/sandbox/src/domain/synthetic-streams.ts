import { createRandom, type Random } from "../random.ts";
import type { ActivityRow } from "../stores/activities.ts";
import type { ActivityType } from "./activity-types.ts";
import type { Position, Sample, Streams } from "./streams.ts";

/**
 * Streams of a demo activity, computed from its summary whenever they are asked for: the same activity always has the same
 * streams, and 26 weeks of them need no room in the database.
 */
export interface StreamRecipe {
  /** Where the route begins; absent indoors. */
  origin?: [latitude: number, longitude: number];
}

const STEP_SECONDS = 5;
const MAX_POINTS = 1500;
const METERS_PER_DEGREE = 111_320;

const ON_FOOT: readonly ActivityType[] = ["run", "walk", "hike"];

export function synthesizeStreams(row: ActivityRow): Streams | undefined {
  if (row.stream_recipe === null || !row.duration_seconds || row.start_time_seconds === null) return undefined;
  const recipe = JSON.parse(row.stream_recipe) as StreamRecipe;
  const random = createRandom(`streams/${row.activity_id}`);
  const time = sampleTimes(row.duration_seconds);
  const intensity = intensities(row.activity_sub_type, time, row.duration_seconds, random);
  const streams: Streams = { time };
  if (row.average_heart_rate !== null) streams.heart_rate = heartRates(row, intensity, random);
  if (row.distance_meters) addMovement(streams, row, recipe, intensity, random);
  return streams;
}

function sampleTimes(durationSeconds: number): number[] {
  const step = STEP_SECONDS * Math.max(1, Math.ceil(durationSeconds / (MAX_POINTS * STEP_SECONDS)));
  return Array.from({ length: Math.floor(durationSeconds / step) + 1 }, (_, index) => index * step);
}

/** Effort over time, 1 on average before normalizing: what gives each kind of session its shape. */
function intensities(subType: string | null, time: readonly number[], durationSeconds: number, random: Random): number[] {
  const shape = shapeOf(subType);
  let drift = 0;
  return time.map((second) => {
    drift = 0.96 * drift + random.normal(0, 0.008);
    return Math.max(0.3, shape(second / durationSeconds, second) + drift);
  });
}

function shapeOf(subType: string | null): (progress: number, second: number) => number {
  switch (subType) {
    case "interval-run":
      return (progress, second) => (progress < 0.2 || progress > 0.85 ? 0.82 : second % 330 < 210 ? 1.22 : 0.72);
    case "fartlek":
      return (progress, second) => (progress < 0.15 ? 0.88 : 1 + 0.14 * Math.sin(second / 47));
    case "tempo":
    case "tempo-run":
    case "race-pace-run":
      return (progress) => (progress < 0.22 || progress > 0.85 ? 0.85 : 1.1);
    case "hill-run":
      return (_, second) => 1 + 0.1 * Math.sin(second / 90);
    case "long-run":
    case "race":
      return (progress) => 1.02 - 0.05 * progress;
    default:
      return (progress) => 0.98 + 0.04 * progress;
  }
}

/** The pulse follows the effort with a delay; scaled so that mean and maximum are those of the summary. */
function heartRates(row: ActivityRow, intensity: readonly number[], random: Random): Sample[] {
  const average = row.average_heart_rate!;
  const maximum = Math.max(row.max_heart_rate ?? average, average);
  let pulse = intensity[0]! * 0.8;
  const raw = intensity.map((effort) => (pulse += (effort - pulse) * 0.08) + random.normal(0, 0.004));
  const mean = raw.reduce((sum, value) => sum + value, 0) / raw.length;
  const peak = Math.max(...raw);
  const scale = peak > mean ? (maximum - average) / (peak - mean) : 0;
  // A strap loses contact now and then.
  return raw.map((value) => (random.chance(0.002) ? null : Math.max(60, Math.round(average + (value - mean) * scale))));
}

function addMovement(
  streams: Streams,
  row: ActivityRow,
  recipe: StreamRecipe,
  intensity: readonly number[],
  random: Random,
): void {
  const { time } = streams;
  const distance = distances(time, intensity, row.distance_meters!);
  streams.distance = distance;
  if (row.activity_type !== "bike") streams.pace = paces(time, distance);
  if (ON_FOOT.includes(row.activity_type) && row.average_cadence !== null) {
    streams.cadence = intensity.map((effort) => Math.round(row.average_cadence! * (0.9 + 0.1 * effort) + random.normal(0, 1)));
  }
  if (!recipe.origin) return;
  streams.elevation = elevations(distance, row.elevation_gain_meters ?? 0, random);
  streams.latlng = route(distance, recipe.origin, random);
}

function distances(time: readonly number[], intensity: readonly number[], totalMeters: number): number[] {
  const cumulative: number[] = [0];
  for (let index = 1; index < time.length; index++) {
    cumulative.push(cumulative[index - 1]! + intensity[index]! * (time[index]! - time[index - 1]!));
  }
  const scale = totalMeters / (cumulative.at(-1) || 1);
  return cumulative.map((value) => Math.round(value * scale * 10) / 10);
}

/** Over half a minute, as watches smooth it. */
function paces(time: readonly number[], distance: readonly number[]): Sample[] {
  const window = 6;
  return time.map((second, index) => {
    const from = Math.max(0, index - window);
    const meters = distance[index]! - distance[from]!;
    return meters < 5 ? null : Math.round(((second - time[from]!) / meters) * 10_000) / 10;
  });
}

/** Two waves whose climbs add up to about the gain of the summary. */
function elevations(distance: readonly number[], gainMeters: number, random: Random): Sample[] {
  const total = distance.at(-1) || 1;
  const base = random.between(5, 120);
  const phase = random.between(0, 2 * Math.PI);
  const waves = Math.max(1, Math.round(total / 2500));
  const height = gainMeters / (waves * 1.15);
  return distance.map((meters) => {
    const angle = (meters / total) * waves * 2 * Math.PI + phase;
    return Math.round((base + (height / 2) * Math.sin(angle) + 0.075 * height * Math.sin(2.7 * angle)) * 10) / 10;
  });
}

/** A bent loop that comes back to where it began. */
function route(distance: readonly number[], origin: readonly [number, number], random: Random): Position[] {
  const total = distance.at(-1) || 1;
  const heading = random.between(0, 2 * Math.PI);
  const bends = [2, 3, 5].map((frequency) => ({ frequency, size: random.between(0.05, 0.22), phase: random.between(0, 6.28) }));
  const radius = total / 9;
  const pointAt = (meters: number): [number, number] => {
    const angle = heading + (meters / total) * 2 * Math.PI;
    const bend = bends.reduce((sum, { frequency, size, phase }) => sum + size * Math.sin(frequency * angle + phase), 1);
    return [radius * bend * Math.sin(angle), radius * bend * Math.cos(angle)];
  };
  const [startNorth, startEast] = pointAt(0);
  const metersPerDegreeEast = METERS_PER_DEGREE * Math.cos((origin[0] * Math.PI) / 180);
  return distance.map((meters) => {
    const [north, east] = pointAt(meters);
    return [
      round6(origin[0] + (north - startNorth) / METERS_PER_DEGREE),
      round6(origin[1] + (east - startEast) / metersPerDegreeEast),
    ];
  });
}

function round6(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
