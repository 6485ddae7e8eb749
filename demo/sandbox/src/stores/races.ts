import { type Database, insertMany, insertRow, type SqlValue, updateRow } from "../database/database.ts";

export const RACE_TYPES = ["run", "bike", "swim", "triathlon", "walk", "hike"] as const;
export type RaceType = (typeof RACE_TYPES)[number];

export interface RaceRow {
  race_id: string;
  race_name: string;
  race_type: RaceType;
  race_subtype: string;
  race_at: number;
  location: string | null;
  description: string | null;
  website_url: string | null;
  cover_image_url: string | null;
  timezone: string | null;
  expected_participants: number | null;
  distances: string;
  categories: string;
  created_by: string;
  created_at: number;
  updated_at: number;
}

/** To be filled in: every race is made from it. */
export const BLANK_RACE: Readonly<RaceRow> = {
  race_id: "",
  race_name: "",
  race_type: "run",
  race_subtype: "",
  race_at: 0,
  location: null,
  description: null,
  website_url: null,
  cover_image_url: null,
  timezone: null,
  expected_participants: null,
  distances: "[]",
  categories: "[]",
  created_by: "",
  created_at: 0,
  updated_at: 0,
};

export function insertRaces(database: Database, races: readonly RaceRow[]): void {
  const columns = Object.keys(BLANK_RACE) as (keyof RaceRow)[];
  insertMany(database, "races", columns, races.map((race) => columns.map((column) => race[column])));
}

export function insertRace(database: Database, race: RaceRow): void {
  insertRow(database, "races", { ...race });
}

export function updateRace(database: Database, raceId: string, changes: Partial<RaceRow>): void {
  updateRow(database, "races", "race_id", raceId, changes);
}

export function deleteRace(database: Database, raceId: string): void {
  database.transaction(() => {
    // Who trained for it still does; there is just no page about it any more.
    database.run("UPDATE race_goals SET race_id = NULL WHERE race_id = ?", raceId);
    database.run("DELETE FROM races WHERE race_id = ?", raceId);
  });
}

/** `registered_participants`: the athletes who set the race as their goal. */
export type CountedRace = RaceRow & { registered_participants: number };

const COUNTED = /* sql */ `
  SELECT races.*, (SELECT count(*) FROM race_goals WHERE race_goals.race_id = races.race_id) AS registered_participants FROM races`;

export function findRace(database: Database, raceId: string): CountedRace | undefined {
  return database.first<CountedRace>(`${COUNTED} WHERE race_id = ?`, raceId);
}

export interface RaceFilter {
  raceType?: string | undefined;
  raceSubtype?: string | undefined;
  fromMillis?: number | undefined;
  toMillis?: number | undefined;
}

/** By date, ties by id. */
export function listRaces(database: Database, filter: RaceFilter): CountedRace[] {
  const conditions = ["1"];
  const values: SqlValue[] = [];
  const where = (condition: string, value: SqlValue | undefined) => {
    if (value === undefined) return;
    conditions.push(condition);
    values.push(value);
  };
  where("race_type = ?", filter.raceType);
  where("race_subtype = ?", filter.raceSubtype);
  where("race_at >= ?", filter.fromMillis);
  where("race_at <= ?", filter.toMillis);
  return database.all<CountedRace>(`${COUNTED} WHERE ${conditions.join(" AND ")} ORDER BY race_at, race_id`, ...values);
}
