import type { Database } from "../database/database.ts";
import { dateOf, type DayNumber, mondayOf } from "../domain/calendar.ts";
import { epochSecondsAt } from "../domain/timezones.ts";
import type { Ids } from "../ids.ts";
import { BLANK_RACE, insertRaces, type RaceRow } from "../stores/races.ts";
import type { PlanKey } from "./plan-templates.ts";
import { type PlaceName, PLACES } from "./places.ts";

/** Races around the present: the club has run some and trains for others. */
interface SeedRace {
  name: string;
  subtype: string;
  type?: RaceRow["race_type"];
  place: PlaceName;
  location: string;
  /** Sundays from this week's; below zero it is over. */
  week: number;
  participants: number;
  distances: string[];
  meters: number;
}

const RACES: readonly SeedRace[] = [
  { name: "Lisbon Spring 10K", subtype: "10k", place: "lisbon", location: "Lisbon, Portugal", week: -22, participants: 9000, distances: ["10K"], meters: 10_000 },
  { name: "London Winter Half", subtype: "half-marathon", place: "london", location: "London, United Kingdom", week: -14, participants: 12_000, distances: ["Half Marathon"], meters: 21_097.5 },
  { name: "Nairobi Highland 10K", subtype: "10k", place: "nairobi", location: "Nairobi, Kenya", week: -7, participants: 3500, distances: ["5K", "10K"], meters: 10_000 },
  { name: "Taipei Riverside 5K", subtype: "5k", place: "taipei", location: "Taipei, Taiwan", week: -3, participants: 1800, distances: ["5K"], meters: 5000 },
  { name: "Track Night 5000 m", subtype: "5k", place: "tokyo", location: "Tokyo, Japan", week: 5, participants: 240, distances: ["5000 m"], meters: 5000 },
  { name: "Boulder Spring 10K", subtype: "10k", place: "boulder", location: "Boulder, Colorado", week: 6, participants: 6000, distances: ["5K", "10K"], meters: 10_000 },
  { name: "Lisbon Half Marathon", subtype: "half-marathon", place: "lisbon", location: "Lisbon, Portugal", week: 7, participants: 15_000, distances: ["10K", "Half Marathon"], meters: 21_098 },
  { name: "Taipei Marathon", subtype: "marathon", place: "taipei", location: "Taipei, Taiwan", week: 9, participants: 28_000, distances: ["Half Marathon", "Marathon"], meters: 42_195 },
  { name: "São Paulo Night Run", subtype: "10k", place: "saoPaulo", location: "São Paulo, Brazil", week: 11, participants: 8000, distances: ["5K", "10K"], meters: 10_000 },
  { name: "Reykjavík Midnight Sun Walk", subtype: "20k", type: "walk", place: "reykjavik", location: "Reykjavík, Iceland", week: 10, participants: 700, distances: ["10K", "20K"], meters: 20_000 },
  { name: "Auckland Harbour Sprint", subtype: "sprint-triathlon", type: "triathlon", place: "auckland", location: "Auckland, New Zealand", week: 12, participants: 900, distances: ["Sprint"], meters: 25_750 },
];

const START_SECONDS = 7 * 3600;

export interface SeededRace {
  raceId: string;
  name: string;
  date: string;
  meters: number;
  place: PlaceName;
  isOver: boolean;
  type: RaceRow["race_type"];
}

export function seedRaces(database: Database, ids: Ids, createdBy: string, today: DayNumber, createdAt: number): SeededRace[] {
  const seeded = RACES.map((race) => {
    const day = mondayOf(today) + 6 + 7 * race.week;
    const raceId = ids.next("race");
    return { race, day, raceId };
  });
  insertRaces(database, seeded.map(({ race, day, raceId }): RaceRow => {
    const { timezone } = PLACES[race.place];
    return {
      ...BLANK_RACE,
      race_id: raceId,
      race_name: race.name,
      race_type: race.type ?? "run",
      race_subtype: race.subtype,
      race_at: epochSecondsAt(timezone, day, START_SECONDS) * 1000,
      location: race.location,
      website_url: `https://races.summit.example/${race.subtype}-${race.place.toLowerCase()}`,
      timezone,
      expected_participants: race.participants,
      distances: JSON.stringify(race.distances),
      categories: JSON.stringify(["Open", "Masters"]),
      created_by: createdBy,
      created_at: createdAt,
      updated_at: createdAt,
    };
  }));
  return seeded.map(({ race, day, raceId }) => ({
    raceId,
    name: race.name,
    date: dateOf(day),
    meters: race.meters,
    place: race.place,
    isOver: race.week < 0,
    type: race.type ?? "run",
  }));
}

const GOAL_NAMES: Readonly<Record<PlanKey, string>> = {
  marathon: "Taipei Marathon",
  half: "Lisbon Half Marathon",
  speed: "Track Night 5000 m",
  first10k: "Boulder Spring 10K",
};

/** The race that a plan leads up to. */
export function goalOf(races: readonly SeededRace[], plan: PlanKey): SeededRace {
  return races.find((race) => race.name === GOAL_NAMES[plan])!;
}
