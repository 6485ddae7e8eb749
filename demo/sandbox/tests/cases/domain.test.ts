import assert from "node:assert/strict";
import { test } from "node:test";
import { dateOf, dayNumberOf, firstOfNextMonth, isoWeekName, mondayOf, weekdayIndex } from "../../src/domain/calendar.ts";
import { type DailyReading, fitnessDays, recoveryScore } from "../../src/domain/fitness.ts";
import { attentionSignals } from "../../src/domain/attention.ts";
import { formatPace, isPace, paceOver } from "../../src/domain/pace.ts";
import { currentWeek, instanceStatus, planCalendar, planEndDate } from "../../src/domain/plan-calendar.ts";
import { epochSecondsAt, isTimezone, localDay, offsetSecondsAt, startOfLocalDay } from "../../src/domain/timezones.ts";
import { fourWeekAverageLoad, loadBalance, trainingLoadOf } from "../../src/domain/training-load.ts";
import { idFor, Ids } from "../../src/ids.ts";
import { createRandom } from "../../src/random.ts";
import { paceAtShare } from "../../src/seed/running-form.ts";
import { isDate, isoFromMillis, parseDatetime } from "../../src/time.ts";

test("ISO weeks are those of the standard, also around New Year", () => {
  const weeks = { "2026-04-20": "2026-W17", "2021-01-03": "2020-W53", "2024-12-30": "2025-W01", "2026-12-31": "2026-W53", "2000-01-01": "1999-W52" };
  for (const [date, week] of Object.entries(weeks)) assert.equal(isoWeekName(dayNumberOf(date)), week);
  assert.equal(weekdayIndex(dayNumberOf("2026-04-20")), 0);
  assert.equal(weekdayIndex(dayNumberOf("1969-12-28")), 6);
  assert.equal(dateOf(mondayOf(dayNumberOf("2026-04-26"))), "2026-04-20");
  assert.equal(dateOf(firstOfNextMonth(dayNumberOf("2026-12-31"))), "2027-01-01");
});

test("local days follow the place, also when clocks change", () => {
  assert.equal(dateOf(localDay("Asia/Taipei", Date.parse("2026-04-19T16:00:00Z") / 1000)), "2026-04-20");
  assert.equal(dateOf(localDay("America/Denver", Date.parse("2026-04-20T05:59:59Z") / 1000)), "2026-04-19");
  assert.equal(offsetSecondsAt("Asia/Kolkata", 0), 19_800);
  const at = (timezone: string, date: string, seconds = 0) => isoFromMillis(epochSecondsAt(timezone, dayNumberOf(date), seconds) * 1000);
  // London: clocks go forward on 29 March 2026 at 01:00 UTC, back on 25 October.
  assert.equal(at("Europe/London", "2026-03-29"), "2026-03-29T00:00:00Z");
  assert.equal(at("Europe/London", "2026-03-30"), "2026-03-29T23:00:00Z");
  assert.equal(at("Europe/London", "2026-03-29", 7 * 3600), "2026-03-29T06:00:00Z");
  assert.equal(at("Europe/London", "2026-10-26"), "2026-10-26T00:00:00Z");
  assert.equal(startOfLocalDay("UTC", 1), 86_400);
  for (let hour = 0; hour < 24 * 366; hour++) {
    const second = Date.parse("2026-01-01T00:30:00Z") / 1000 + hour * 3600;
    const day = localDay("America/Sao_Paulo", second);
    assert.ok(second >= startOfLocalDay("America/Sao_Paulo", day) && second < startOfLocalDay("America/Sao_Paulo", day + 1));
  }
  assert.ok(isTimezone("Pacific/Auckland") && !isTimezone("Mars/Olympus") && !isTimezone(""));
});

test("times are read strictly and written in whole seconds", () => {
  assert.equal(parseDatetime("2026-04-20T08:00:00+02:00"), Date.parse("2026-04-20T06:00:00Z"));
  assert.equal(parseDatetime("2026-04-20T08:00"), Date.parse("2026-04-20T08:00:00Z"), "without a zone: UTC");
  for (const text of ["2026-04-20", "2026-02-30T00:00:00Z", "20 April 2026", "2026-04-20T25:00:00Z", "2026-04-20 08:00:00Z", ""]) {
    assert.equal(parseDatetime(text), undefined, text);
  }
  assert.ok(isDate("2024-02-29") && !isDate("2026-02-29") && !isDate("2026-2-1"));
  assert.equal(isoFromMillis(1_776_643_200_999), "2026-04-20T00:00:00Z");
});

test("pace is minutes and seconds per kilometer", () => {
  assert.equal(formatPace(312), "5:12");
  assert.equal(formatPace(299.6), "5:00");
  assert.equal(formatPace(59), "0:59");
  assert.equal(paceOver(0, 100), null);
  assert.ok(isPace("12:05") && !isPace("5:60") && !isPace("5:2"));
});

test("training load is minutes times effort over five", () => {
  assert.equal(trainingLoadOf(3276, 4), 44);
  assert.equal(trainingLoadOf(3600, null), 60);
  assert.equal(trainingLoadOf(null, 5), null);
});

test("load balance tends to a steady daily load, fatigue faster than fitness", () => {
  const steady = new Map(Array.from({ length: 365 }, (_, day) => [day, 60]));
  assert.deepEqual(loadBalance(steady, 364), { atl: 60, ctl: 60, tsb: 0 });
  const rested = loadBalance(steady, 364 + 7);
  assert.ok(rested.tsb > 15 && rested.atl < rested.ctl);
  assert.deepEqual(loadBalance(new Map(), 100), { atl: 0, ctl: 0, tsb: 0 });
  assert.deepEqual(loadBalance(new Map([[500, 50]]), 100), { atl: 0, ctl: 0, tsb: 0 }, "the future does not count");
});

test("the four-week average leaves the running week out", () => {
  const monday = mondayOf(dayNumberOf("2026-04-22"));
  const loads = new Map([[monday, 1000], [monday - 1, 100], [monday - 28, 60], [monday - 29, 500]]);
  assert.equal(fourWeekAverageLoad(loads, monday + 2), 40);
});

const readings = (values: Record<number, Partial<DailyReading>>) =>
  new Map(Object.entries(values).map(([day, reading]) => [Number(day), { hrv: null, restingHeartRate: null, vo2Max: null, ...reading }]));

test("recovery is 75 on an average day and needs both readings", () => {
  const level = readings({ 1: { hrv: 60, restingHeartRate: 50 }, 2: { hrv: 60, restingHeartRate: 50 } });
  assert.equal(recoveryScore(level, 2), 75);
  assert.equal(recoveryScore(readings({ 2: { hrv: 60 } }), 2), null);
  assert.equal(recoveryScore(level, 3), null);
  const drop = readings({ 1: { hrv: 90, restingHeartRate: 50 }, 2: { hrv: 30, restingHeartRate: 50 } });
  assert.equal(recoveryScore(drop, 2), 50);
});

test("attention thresholds are those of the contract", () => {
  const week = (from: number, reading: Partial<DailyReading>) => Object.fromEntries(Array.from({ length: 7 }, (_, index) => [from + index, reading]));
  const signals = (before: Partial<DailyReading>, now: Partial<DailyReading>) =>
    attentionSignals("usr_x", fitnessDays(readings({ ...week(24, before), ...week(31, now) }), 37), "2026-04-20T00:00:00Z")
      .map((signal) => `${signal.metric} ${signal.direction} ${signal.severity}`);
  assert.deepEqual(signals({ hrv: 100 }, { hrv: 91 }), []);
  assert.deepEqual(signals({ hrv: 100 }, { hrv: 90 }), ["hrv_avg down watch"]);
  assert.deepEqual(signals({ hrv: 100 }, { hrv: 80 }), ["hrv_avg down urgent"]);
  assert.deepEqual(signals({ hrv: 100 }, { hrv: 130 }), [], "a rise is no reason to worry");
  assert.deepEqual(signals({ vo2Max: 50 }, { vo2Max: 51.5 }), ["vo2_max up watch"]);
  assert.deepEqual(signals({ vo2Max: 50 }, { vo2Max: 48.5 }), ["vo2_max down watch"]);
  assert.deepEqual(signals({ vo2Max: 50 }, { vo2Max: 51.4 }), []);
  assert.deepEqual(signals({}, { hrv: 10 }), [], "nothing to compare with");
});

test("the calendar of a plan leaves out what would come before its start", () => {
  const workouts = [
    { week: 1, day: "monday", workout_name: "a", workout_type: "run" },
    { week: 1, day: "sunday", workout_name: "b", workout_type: "run" },
    { week: 2, day: "monday", workout_name: "c", workout_type: "run" },
  ] as const;
  const dates = planCalendar(workouts, "2026-04-22").map(({ workout, day }) => [workout.workout_name, dateOf(day)]);
  assert.deepEqual(dates, [["b", "2026-04-26"], ["c", "2026-04-27"]]);
  assert.equal(planEndDate("2026-04-06", 12), "2026-06-28");
});

test("an instance runs from its start to its end", () => {
  const instance = { start_date: "2026-04-06", end_date: "2026-06-28", total_weeks: 12, cancelled_at: null };
  const at = (date: string) => [instanceStatus(instance, dayNumberOf(date)), currentWeek(instance, dayNumberOf(date))];
  assert.deepEqual(at("2026-04-05"), ["scheduled", 1]);
  assert.deepEqual(at("2026-04-06"), ["active", 1]);
  assert.deepEqual(at("2026-04-22"), ["active", 3]);
  assert.deepEqual(at("2026-06-28"), ["active", 12]);
  assert.deepEqual(at("2026-06-29"), ["completed", 12]);
  assert.equal(instanceStatus({ ...instance, cancelled_at: 1 }, dayNumberOf("2026-04-22")), "cancelled");
});

test("randomness repeats for the same seed and is spread evenly", () => {
  const numbers = (seed: string) => Array.from({ length: 2000 }, createRandom(seed).next);
  assert.deepEqual(numbers("a"), numbers("a"));
  assert.notDeepEqual(numbers("a"), numbers("b"));
  const mean = numbers("a").reduce((sum, value) => sum + value, 0) / 2000;
  assert.ok(Math.abs(mean - 0.5) < 0.02 && numbers("a").every((value) => value >= 0 && value < 1));
});

test("ids have the form of the contract and do not collide", () => {
  const ids = new Ids("seed");
  const made = Array.from({ length: 20_000 }, () => ids.next("act"));
  assert.equal(new Set(made).size, made.length);
  assert.ok(made.every((id) => /^act_[a-z0-9]{12}$/.test(id)));
  assert.notEqual(new Ids("seed", 1).next("act"), made[0]);
  assert.equal(idFor("sig", "x"), idFor("sig", "x"));
});

test("a VDOT of 50 runs easy at about 5:20 and intervals at about 3:55", () => {
  assert.ok(Math.abs(paceAtShare(50, 0.7) - 316) < 12);
  assert.ok(Math.abs(paceAtShare(50, 0.975) - 237) < 8);
});
