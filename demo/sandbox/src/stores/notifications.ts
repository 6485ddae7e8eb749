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
