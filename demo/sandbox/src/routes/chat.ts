import { chatReply } from "../domain/ai/chat-reply.ts";
import { hasProAccess } from "../domain/subscription-view.ts";
import type { Api, Call } from "../http/api.ts";
import { ok } from "../http/envelopes.ts";
import { aiCreditsExhausted, messageTooLong, replyInProgress } from "../http/errors.ts";
import { eventStream, type StreamEvent } from "../http/sse.ts";
import { creditsUsed, insertMessage, isOwnConversation, useCredit } from "../stores/chat.ts";
import { findUser, type UserRow } from "../stores/users.ts";
import { isoFromMillis } from "../time.ts";
import { anyText, type Fields, id, text } from "../validation.ts";

const MAX_MESSAGE_CHARACTERS = 2000;
/** contract 10.1: of the free plan, a month. */
const FREE_CREDITS = 30;

export function addChatRoutes(api: Api): void {
  // Who is being answered in a stream just now.
  const answering = new Set<string>();
  api.operation("aiCoach.chat", "POST", "/ai-coach/chat", { auth: "user" }, (call) => chat(call, answering));
}

// contract 10.1, aiCoach.chat
async function chat(call: Call<"user">, answering: Set<string>): Promise<Response> {
  const { database, ids } = call.services;
  const { userId } = call.caller;
  const body = await call.body();
  const message = readMessage(body);
  const known = body.optional("conversation_id", id);
  if (known !== undefined && !isOwnConversation(database, known, userId)) throw body.invalid("conversation_id");
  const user = findUser(database, userId)!;
  const month = isoFromMillis(call.nowMillis).slice(0, 7);
  if (creditsLeft(call, user, month) <= 0) throw aiCreditsExhausted();
  if (answering.has(userId)) throw replyInProgress();

  const conversationId = known ?? ids.next("conv");
  const reply = chatReply(call.services, user, message, call.nowMillis);
  const messageId = database.transaction(() => {
    const shared = { conversation_id: conversationId, user_id: userId, created_at: call.nowMillis };
    insertMessage(database, { ...shared, message_id: ids.next("msg"), author: "user", text: message });
    const answerId = ids.next("msg");
    insertMessage(database, { ...shared, message_id: answerId, author: "rex", text: reply });
    useCredit(database, userId, month);
    return answerId;
  });
  const data = { conversation_id: conversationId, message_id: messageId, reply, created_at: isoFromMillis(call.nowMillis) };
  if (!(call.request.headers.get("accept") ?? "").includes("text/event-stream")) return ok(data);
  answering.add(userId);
  return eventStream(replyEvents(data), call.request.signal, () => answering.delete(userId));
}

/** Word by word, as somebody would type it. */
function* replyEvents(data: { conversation_id: string; message_id: string; reply: string }): Generator<StreamEvent, void> {
  const { conversation_id, message_id } = data;
  yield { event: "start", data: { conversation_id, message_id } };
  for (const text of data.reply.match(/\S+\s*/g) ?? []) yield { event: "chunk", data: { text } };
  yield { event: "done", data: { status: "ok", data } };
}

function readMessage(body: Fields): string {
  const message = body.required("message", anyText);
  if ([...message].length > MAX_MESSAGE_CHARACTERS) throw messageTooLong();
  return body.required("message", text({ min: 1, max: MAX_MESSAGE_CHARACTERS }));
}

/** A number set by the sandbox control counts instead of that of the plan. */
function creditsLeft(call: Call<"user">, user: UserRow, month: string): number {
  const { database } = call.services;
  if (user.ai_credits === null && hasProAccess(database, user.user_id, call.nowMillis)) return Number.POSITIVE_INFINITY;
  return (user.ai_credits ?? FREE_CREDITS) - creditsUsed(database, user.user_id, month);
}
