import { isSelf, requireThat } from "../auth/roles.ts";
import { activityInsight, insightWrittenAt } from "../domain/activity-insight.ts";
import { dayNumberOf, mondayOf } from "../domain/calendar.ts";
import { recentSummaries, weeklySummary } from "../domain/weekly-summary.ts";
import type { Api, Call } from "../http/api.ts";
import { json, ok } from "../http/envelopes.ts";
import { notFound } from "../http/errors.ts";
import { pageOf, readPage, WITH_TOTAL } from "../http/paging.ts";
import { findActivity } from "../stores/activities.ts";
import {
  findNotification, listNotifications, markAllRead, markRead, NOTIFICATION_CATEGORIES, type NotificationRow,
} from "../stores/notifications.ts";
import { findUser, timezoneOf } from "../stores/users.ts";
import { isoFromMillis, secondsFromMillis } from "../time.ts";
import { date, id, oneOf, queryBoolean, queryInteger } from "../validation.ts";

const USER = { auth: "user" } as const;
const category = oneOf(NOTIFICATION_CATEGORIES);

export function addNotificationRoutes(api: Api): void {
  api.operation("notifications.weeklySummaries", "GET", "/notifications/ai-summary/weekly", USER, weeklySummaries);
  api.operation("notifications.activitySummary", "GET", "/notifications/ai-summary", USER, activitySummary);
  api.operation("notifications.list", "GET", "/notifications", USER, list);
  api.operation("notifications.markAllRead", "PUT", "/notifications/read-all", USER, readAll);
  api.operation("notifications.markRead", "PUT", "/notifications/:notification_id/read", USER, read);
}

const DEFAULT_WEEKS = 4;

// contract 15, notifications.weeklySummaries
function weeklySummaries(call: Call<"user">): Response {
  const { database } = call.services;
  const { userId } = call.caller;
  const limit = call.query.optional("limit", queryInteger({ min: 1, max: 12 })) ?? DEFAULT_WEEKS;
  const weekStart = call.query.optional("week_start", date);
  const runner = { userId, timezone: timezoneOf(findUser(database, userId)!) };
  const nowSeconds = secondsFromMillis(call.nowMillis);
  if (weekStart === undefined) return ok(recentSummaries(database, runner, nowSeconds, limit));
  const summary = weeklySummary(database, runner, mondayOf(dayNumberOf(weekStart)), nowSeconds);
  return ok(summary ? [summary] : []);
}

// contract 15, notifications.activitySummary
function activitySummary(call: Call<"user">): Response {
  const activity = findActivity(call.services.database, call.query.required("activity_id", id));
  if (!activity) throw notFound("ACTIVITY");
  requireThat(isSelf(call.caller, activity.user_id) || call.caller.isAdmin);
  const insight = activityInsight(activity, { pace: true, trainingData: true }, call.nowMillis);
  if (!insight) return ok([]);
  return ok([{
    activity_id: activity.activity_id,
    headline: insight.ai_headline,
    summary_text: insight.ai_summary,
    generated_at: isoFromMillis(insightWrittenAt(activity)),
  }]);
}

// contract 15, notifications.list
function list(call: Call<"user">): Response {
  const wanted = call.query.optional("category", category);
  const unread = call.query.optional("unread", queryBoolean);
  const page = readPage(call.query, WITH_TOTAL);
  const inCategory = listNotifications(call.services.database, call.caller.userId, wanted);
  const found = inCategory.filter((row) => unread === undefined || (row.read_at === null) === unread);
  const unreadCount = inCategory.filter((row) => row.read_at === null).length;
  return json({
    status: "ok",
    data: pageOf(found, page).map(notificationView),
    metadata: { total: found.length, unread: unreadCount, ...page },
  });
}

// contract 15, notifications.markRead
function read(call: Call<"user">): Response {
  const { database } = call.services;
  const row = findNotification(database, call.param("notification_id"));
  if (!row) throw notFound("NOTIFICATION");
  requireThat(isSelf(call.caller, row.user_id));
  markRead(database, row.notification_id, call.nowMillis);
  return ok({ notification_id: row.notification_id, read: true });
}

// contract 15, notifications.markAllRead
async function readAll(call: Call<"user">): Promise<Response> {
  const wanted = (await call.body()).optional("category", category);
  return ok({ updated: markAllRead(call.services.database, call.caller.userId, wanted, call.nowMillis) });
}

function notificationView(row: NotificationRow): object {
  return {
    notification_id: row.notification_id,
    category: row.category,
    title: row.title,
    body: row.body,
    data: JSON.parse(row.data),
    read: row.read_at !== null,
    created_at: isoFromMillis(row.created_at),
  };
}
