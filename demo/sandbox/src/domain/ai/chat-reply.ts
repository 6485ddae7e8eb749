import type { Services } from "../../services.ts";
import { listActivities } from "../../stores/activities.ts";
import { timezoneOf, type UserRow } from "../../stores/users.ts";
import { dateOf } from "../calendar.ts";
import { localDay } from "../timezones.ts";

/** contract 10.1: what Rex says, from the athlete's own figures and what the message is about. */
export function chatReply(services: Services, user: UserRow, message: string, nowMillis: number): string {
  const topic = TOPICS.find(({ pattern }) => pattern.test(message));
  const facts = factsAbout(services, user, nowMillis);
  return [topic?.advise(facts) ?? overview(facts), closing(facts)].join(" ");
}

interface Facts {
  weeklyKilometers: number;
  form: number;
  usualLoad: number;
  load: number;
  next: { name: string; date: string } | undefined;
}

function factsAbout({ database, metrics }: Services, user: UserRow, nowMillis: number): Facts {
  const athlete = { userId: user.user_id, timezone: timezoneOf(user) };
  const nowSeconds = Math.floor(nowMillis / 1000);
  const training = metrics.training.valuesFor([athlete], nowSeconds).get(athlete.userId)!;
  const today = dateOf(localDay(athlete.timezone, nowSeconds));
  const scheduled = listActivities(database, { userId: athlete.userId, statuses: ["scheduled"], limit: 200, offset: 0 });
  const next = scheduled.filter((row) => row.scheduled_date! >= today).at(-1);
  return {
    weeklyKilometers: training.weekly_distance_km,
    form: training.balance.tsb,
    usualLoad: training.four_week_avg_load,
    load: training.current_week_load,
    next: next && { name: next.activity_name, date: next.scheduled_date! },
  };
}

const TOPICS: readonly { pattern: RegExp; advise(facts: Facts): string }[] = [
  {
    pattern: /pain|hurt|injur|sore/i,
    advise: () => "Stop what hurts, walk instead of running for two days, and see somebody if it does not get better.",
  },
  {
    pattern: /tired|sleep|rest|recover|fatigue/i,
    advise: ({ form }) =>
      form < -10
        ? `Your form stands at ${form}: the tiredness is real. Take a day off and keep the next one easy.`
        : `Your form stands at ${form}, nothing alarming. Sleep first, then keep tomorrow easy.`,
  },
  {
    pattern: /tomorrow|today|next|workout|plan/i,
    advise: ({ next }) =>
      next ? `Next on your plan is ${next.name} on ${next.date}.` : "There is nothing on your plan: an easy half hour never hurts.",
  },
  {
    pattern: /race|marathon|5k|10k|goal/i,
    advise: ({ weeklyKilometers }) =>
      `You have run ${weeklyKilometers} km this week. Build the volume steadily, and race only what you have trained for.`,
  },
  {
    pattern: /pace|fast|speed|slow/i,
    advise: () => "Run your easy days so that you can talk in whole sentences; the speed comes from the one hard day you are fresh for.",
  },
];

function overview({ weeklyKilometers, load, usualLoad }: Facts): string {
  return `This week you have run ${weeklyKilometers} km; your load is ${load} against ${usualLoad} in a usual week.`;
}

function closing({ form }: Facts): string {
  return form > 10 ? "You are fresh: enjoy it." : form < -20 ? "Easy does it for now." : "Keep it steady.";
}
