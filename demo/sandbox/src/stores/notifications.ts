import { type Database, insertRow } from "../database/database.ts";
import type { Ids } from "../ids.ts";

export const NOTIFICATION_CATEGORIES = ["training", "team", "social", "achievements", "reminders"] as const;
export type NotificationCategory = (typeof NOTIFICATION_CATEGORIES)[number];

export interface NotificationRow {
  notification_id: string;
  user_id: string;
  category: NotificationCategory;
  title: string;
  body: string;
  data: string;
  read_at: number | null;
  created_at: number;
}

export interface Notice {
  userId: string;
  category: NotificationCategory;
  title: string;
  body: string;
  data?: object;
}

/** Puts an entry into somebody's notification centre. */
export function notify(database: Database, ids: Ids, notice: Notice, nowMillis: number): void {
  insertRow(database, "notifications", {
    notification_id: ids.next("ntf"),
    user_id: notice.userId,
    category: notice.category,
    title: notice.title,
    body: notice.body,
    data: JSON.stringify(notice.data ?? {}),
    read_at: null,
    created_at: nowMillis,
  });
}

export function findNotification(database: Database, notificationId: string): NotificationRow | undefined {
  return database.first<NotificationRow>("SELECT * FROM notifications WHERE notification_id = ?", notificationId);
}

/** Newest first, ties by id. */
export function listNotifications(database: Database, userId: string, category: NotificationCategory | undefined): NotificationRow[] {
  return database.all<NotificationRow>(
    `SELECT * FROM notifications WHERE user_id = ? AND (? IS NULL OR category = ?)
     ORDER BY created_at DESC, notification_id`,
    userId,
    category ?? null,
    category ?? null,
  );
}

export function markRead(database: Database, notificationId: string, nowMillis: number): void {
  database.run("UPDATE notifications SET read_at = ? WHERE notification_id = ? AND read_at IS NULL", nowMillis, notificationId);
}

/** How many were unread. */
export function markAllRead(
  database: Database,
  userId: string,
  category: NotificationCategory | undefined,
  nowMillis: number,
): number {
  return database.run(
    "UPDATE notifications SET read_at = ? WHERE user_id = ? AND read_at IS NULL AND (? IS NULL OR category = ?)",
    nowMillis,
    userId,
    category ?? null,
    category ?? null,
  );
}
