import { type Database, insertRow } from "../database/database.ts";

export interface ChatMessage {
  message_id: string;
  conversation_id: string;
  user_id: string;
  author: "user" | "rex";
  text: string;
  created_at: number;
}

export function isOwnConversation(database: Database, conversationId: string, userId: string): boolean {
  const row = database.first("SELECT 1 FROM chat_messages WHERE conversation_id = ? AND user_id = ? LIMIT 1", conversationId, userId);
  return row !== undefined;
}

export function insertMessage(database: Database, message: ChatMessage): void {
  insertRow(database, "chat_messages", { ...message });
}

/** Credits used in a month such as `2026-04`. */
export function creditsUsed(database: Database, userId: string, month: string): number {
  return database.first<{ used: number }>("SELECT used FROM ai_credit_uses WHERE user_id = ? AND month = ?", userId, month)?.used ?? 0;
}

export function useCredit(database: Database, userId: string, month: string): void {
  database.run(
    "INSERT INTO ai_credit_uses (user_id, month, used) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET used = used + 1",
    userId,
    month,
  );
}

/** When somebody is given a number of credits, it counts from now on. */
export function forgetCreditUses(database: Database, userId: string): void {
  database.run("DELETE FROM ai_credit_uses WHERE user_id = ?", userId);
}
