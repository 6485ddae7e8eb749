import { type Fields, integer, number, oneOf } from "../validation.ts";

/** contract 2.6, ContentBlock. */

const TYPES = ["warm-up", "run", "interval", "recovery-run", "cool-down"] as const;
const PACES = ["z1", "z2", "z3", "z4", "z5", "z6"] as const;
const HEART_RATE_ZONES = ["z1", "z2", "z3", "z4", "z5"] as const;
const LENGTH_TARGETS = ["distance", "duration"] as const;
const INTENSITY_TARGETS = ["pace", "heartrate", "power"] as const;
const MAX_BLOCKS = 50;

export interface SimpleBlock {
  type: string;
  block_distance_in_meters: number | null;
  block_duration_in_seconds: number | null;
  block_pace?: string | null;
  block_heart_rate_zone?: string | null;
  block_power_watts?: number | null;
  block_length_target: (typeof LENGTH_TARGETS)[number];
  block_intensity_target: (typeof INTENSITY_TARGETS)[number];
  block_repeat: number;
}

export interface IntervalBlock {
  type: "interval";
  block_repeat: number;
  blocks: SimpleBlock[];
}

export type ContentBlock = SimpleBlock | IntervalBlock;

export function readContentBlocks(fields: Fields, name: string): ContentBlock[] | undefined {
  return fields.optionalObjects(name, { max: MAX_BLOCKS })?.map(readBlock);
}

function readBlock(fields: Fields): ContentBlock {
  const type = fields.required("type", oneOf(TYPES));
  if (type !== "interval") return readSimple(fields, type);
  const blocks = fields.requiredObjects("blocks", { max: MAX_BLOCKS });
  if (blocks.length === 0) throw fields.invalid("blocks");
  return { type, block_repeat: readRepeat(fields), blocks: blocks.map(readChild) };
}

/** Intervals do not stand inside intervals. */
function readChild(fields: Fields): SimpleBlock {
  const type = fields.required("type", oneOf(TYPES));
  if (type === "interval") throw fields.invalid("type");
  return readSimple(fields, type);
}

function readSimple(fields: Fields, type: string): SimpleBlock {
  if (fields.has("blocks")) throw fields.invalid("blocks");
  const meters = fields.nullable("block_distance_in_meters", number({ min: 1, max: 1_000_000 })) ?? null;
  const seconds = fields.nullable("block_duration_in_seconds", integer({ min: 1, max: 86_400 })) ?? null;
  const length = fields.optional("block_length_target", oneOf(LENGTH_TARGETS)) ?? (meters === null ? "duration" : "distance");
  // The field that the target names is set, the other is not.
  if ((length === "distance") === (meters === null)) throw fields.invalid("block_distance_in_meters");
  if ((length === "duration") === (seconds === null)) throw fields.invalid("block_duration_in_seconds");
  return {
    type,
    block_distance_in_meters: meters,
    block_duration_in_seconds: seconds,
    block_length_target: length,
    ...readIntensity(fields),
    block_repeat: readRepeat(fields),
  };
}

type Intensity = Pick<SimpleBlock, "block_intensity_target" | "block_pace" | "block_heart_rate_zone" | "block_power_watts">;

function readIntensity(fields: Fields): Intensity {
  const pace = fields.nullable("block_pace", oneOf(PACES)) ?? null;
  const zone = fields.nullable("block_heart_rate_zone", oneOf(HEART_RATE_ZONES)) ?? null;
  const watts = fields.nullable("block_power_watts", integer({ min: 1, max: 3000 })) ?? null;
  const target = fields.optional("block_intensity_target", oneOf(INTENSITY_TARGETS)) ?? "pace";
  return {
    block_pace: pace,
    ...(zone === null ? {} : { block_heart_rate_zone: zone }),
    ...(watts === null ? {} : { block_power_watts: watts }),
    block_intensity_target: target,
  };
}

function readRepeat(fields: Fields): number {
  return fields.optional("block_repeat", integer({ min: 1, max: 100 })) ?? 1;
}
