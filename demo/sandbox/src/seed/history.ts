import { type DayNumber, dateOf, dayNumberOf, mondayOf, weekdayIndex } from "../domain/calendar.ts";
import { type EnrolmentRows, enrolmentRows } from "../domain/enrolment.ts";
import { localDay, startOfLocalDay } from "../domain/timezones.ts";
import type { Ids } from "../ids.ts";
import { createRandom, type Random } from "../random.ts";
import { type ActivityRow, BLANK_ACTIVITY } from "../stores/activities.ts";
import type { PlanRow } from "../stores/plans.ts";
import { type Athlete, pausedSinceWeeks } from "./athletes.ts";
import { type Session, perform } from "./sessions.ts";

export interface AthleteHistory {
  activities: ActivityRow[];
  enrolment: EnrolmentRows | null;
  /** Days after which the body has something to recover from. */
  hardDays: Set<DayNumber>;
}

export interface HistoryRequest {
  athlete: Athlete;
  userId: string;
  ids: Ids;
  seed: string;
  nowMillis: number;
  plan: PlanRow | null;
  assignedBy: string;
}

/** All an athlete did up to now, and what the plan has ahead. */
export function athleteHistory(request: HistoryRequest): AthleteHistory {
  const writer = new HistoryWriter(request);
  const enrolment = request.plan ? writer.followPlan(request.plan) : null;
  writer.fillFreeDays();
  return { activities: writer.activities, enrolment, hardDays: writer.hardDays };
}

const HARD_EFFORT = 7;
const IMAGE_CHANCE = 0.03;

class HistoryWriter {
  readonly activities: ActivityRow[] = [];
  readonly hardDays = new Set<DayNumber>();
  readonly #request: HistoryRequest;
  readonly #random: Random;
  readonly #today: DayNumber;
  readonly #firstDay: DayNumber;
  readonly #lastDay: DayNumber;
  readonly #plannedDays = new Set<DayNumber>();
  #planStart = Number.POSITIVE_INFINITY;

  constructor(request: HistoryRequest) {
    const { athlete, seed, nowMillis } = request;
    this.#request = request;
    this.#random = createRandom(`${seed}/history/${athlete.index}`);
    this.#today = localDay(athlete.home.timezone, nowMillis / 1000);
    this.#firstDay = this.#today - athlete.historyWeeks * 7;
    this.#lastDay = this.#today - pausedSinceWeeks(athlete) * 7;
  }

  followPlan(plan: PlanRow): EnrolmentRows {
    const { athlete, ids, userId, assignedBy } = this.#request;
    const timezone = athlete.home.timezone;
    this.#planStart = mondayOf(this.#today) - 7 * Math.min(athlete.planStartWeeksAgo, athlete.historyWeeks);
    const assignedAt = startOfLocalDay(timezone, this.#planStart - 3) * 1000 + 36_000_000;
    const enrolment = { userId, timezone, startDate: dateOf(this.#planStart), assignedBy };
    const rows = enrolmentRows(ids, plan, enrolment, assignedAt);
    rows.activities = rows.activities.map((activity) => this.#settle(activity));
    this.activities.push(...rows.activities);
    return rows;
  }

  fillFreeDays(): void {
    for (let day = this.#firstDay; day <= this.#lastDay; day++) {
      if (this.#plannedDays.has(day)) continue;
      const session = day >= this.#planStart ? this.#crossTraining(day) : (this.#ownRun(day) ?? this.#crossTraining(day));
      if (session) this.#add(session, day);
    }
  }

  /** A planned session that is due was done, or not; one that is ahead stays scheduled. */
  #settle(activity: ActivityRow): ActivityRow {
    const { athlete, nowMillis } = this.#request;
    const day = dayNumberOf(activity.scheduled_date!);
    this.#plannedDays.add(day);
    if (day > this.#today) return activity;
    if (this.#random.chance(athlete.adherence)) {
      const session = plannedSession(activity);
      const performed = perform(session, athlete, day, this.#fitnessOn(day), this.#random);
      if (performed.created_at <= nowMillis) {
        this.#noteEffort(performed.perceived_effort, day);
        return { ...activity, ...performed, image_urls: this.#images(activity.activity_id) };
      }
    }
    const isOverdue = activity.overdue_at !== null && activity.overdue_at <= nowMillis;
    return isOverdue ? { ...activity, status: "skipped", updated_at: activity.overdue_at!, overdue_at: null } : activity;
  }

  #add(session: Session, day: DayNumber): void {
    const { athlete, ids, userId, nowMillis } = this.#request;
    const performed = perform(session, athlete, day, this.#fitnessOn(day), this.#random);
    if (performed.created_at > nowMillis) return;
    const activityId = ids.next("act");
    this.#noteEffort(performed.perceived_effort, day);
    this.activities.push({
      ...BLANK_ACTIVITY,
      ...performed,
      activity_id: activityId,
      user_id: userId,
      image_urls: this.#images(activityId),
    });
  }

  #ownRun(day: DayNumber): Session | undefined {
    const { athlete } = this.#request;
    const weekday = weekdayIndex(day);
    if (!athlete.runDays.includes(weekday) || !this.#random.chance(athlete.adherence)) return undefined;
    const week = Math.floor(mondayOf(day) / 7);
    const subType = this.#subTypeFor(weekday, week);
    const share = { "long-run": 1.8, race: 1, "recovery-run": 0.75 }[subType] ?? 1;
    const minutes = athlete.easyMinutes * share * VOLUME_CYCLE[week % VOLUME_CYCLE.length]! * this.#random.normal(1, 0.08);
    return { type: "run", subType, minutes, ...(subType === "race" ? { name: "Club time trial", meters: 5000 } : {}) };
  }

  #subTypeFor(weekday: number, week: number): string {
    const { athlete } = this.#request;
    if (weekday === athlete.longDay) return week % 9 === athlete.index % 9 ? "race" : "long-run";
    const others = athlete.runDays.filter((day) => day !== athlete.longDay);
    const isQualityDay = athlete.level !== "beginner" && weekday === others[Math.floor(others.length / 2)];
    if (isQualityDay) return QUALITY_CYCLE[week % QUALITY_CYCLE.length]!;
    return athlete.level === "advanced" && weekday === others[0] ? "recovery-run" : "easy-run";
  }

  #crossTraining(day: DayNumber): Session | undefined {
    const weekday = weekdayIndex(day);
    const habit = this.#request.athlete.crossTraining.find((training) => training.weekday === weekday);
    if (!habit || !this.#random.chance(0.75)) return undefined;
    const minutes = { bike: 75, swim: 45, walk: 50, hike: 150, workout: 40 }[habit.type];
    return { type: habit.type, subType: habit.type === "workout" ? "cross-training" : null, minutes };
  }

  /** Form grew by a few percent over the time shown. */
  #fitnessOn(day: DayNumber): number {
    const progress = (day - this.#firstDay) / Math.max(1, this.#today - this.#firstDay);
    return 0.965 + 0.035 * progress;
  }

  #noteEffort(effort: number | null, day: DayNumber): void {
    if ((effort ?? 0) >= HARD_EFFORT) this.hardDays.add(day);
  }

  #images(activityId: string): string {
    if (!this.#random.chance(IMAGE_CHANCE)) return "[]";
    return JSON.stringify([`https://images.summit.example/${activityId}/1.jpg`]);
  }
}

/** Three weeks up, one easy. */
const VOLUME_CYCLE = [0.92, 1, 1.1, 0.76] as const;
const QUALITY_CYCLE = ["tempo-run", "interval-run", "fartlek", "hill-run"] as const;

function plannedSession(activity: ActivityRow): Session {
  const session: Session = {
    type: activity.activity_type,
    subType: activity.activity_sub_type,
    name: activity.activity_name,
  };
  if (activity.distance_meters !== null) session.meters = activity.distance_meters;
  if (activity.duration_seconds !== null) session.minutes = activity.duration_seconds / 60;
  return session;
}
