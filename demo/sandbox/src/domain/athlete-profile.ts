import type { Services } from "../services.ts";
import { listRaceGoals } from "../stores/race-records.ts";
import { privacyOf, timezoneOf, type UserRow } from "../stores/users.ts";
import { isoFromMillis } from "../time.ts";
import { dateOf } from "./calendar.ts";
import { currentPlans } from "./current-plans.ts";
import { dataQuality } from "./data-quality.ts";
import { aiInsights } from "./insights.ts";
import { metricsView } from "./metrics-view.ts";
import { type Viewer, visibilityFor } from "./privacy.ts";
import { localDay } from "./timezones.ts";

/** contract 9, analytics.athleteProfile: the `data` of the answer. */
export function athleteProfile(services: Services, user: UserRow, viewer: Viewer, nowMillis: number): object {
  const { database, metrics } = services;
  const timezone = timezoneOf(user);
  const userId = user.user_id;
  const nowSeconds = Math.floor(nowMillis / 1000);
  const today = localDay(timezone, nowSeconds);
  const visibility = visibilityFor(viewer, privacyOf(user));
  const training = metrics.training.valuesFor([{ userId, timezone }], nowSeconds).get(userId)!;
  const fitness = metrics.fitness.valuesFor([{ userId, timezone }], nowSeconds).get(userId)!;
  const view = metricsView(training, fitness, visibility, true);
  const withheld = [...view.withheld];
  if (!visibility.profileInfo) withheld.push("profile_image_url");
  if (!visibility.raceGoal) withheld.push("races");
  return {
    user_id: userId,
    display_name: user.display_name,
    ...(visibility.profileInfo ? { profile_image_url: user.profile_image_url } : {}),
    metrics: view.metrics,
    current_goals: visibility.raceGoal ? { races: listRaceGoals(database, userId, dateOf(today)) } : {},
    current_plans: currentPlans(database, [{ userId, today }]).get(userId)!,
    ai_insights: visibility.activities ? aiInsights(userId, timezone, training, today) : [],
    integrations: JSON.parse(user.integrations),
    attention_signals: view.signals,
    data_quality: dataQuality(user),
    generated_at: isoFromMillis(nowMillis),
    ...(withheld.length > 0 ? { privacy: { withheld } } : {}),
  };
}
