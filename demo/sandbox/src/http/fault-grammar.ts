import type { FaultEdit } from "./fault-edits.ts";

export type FaultAction = "none" | "status" | "html" | "empty" | "hang" | "reset" | "cut-body" | "truncated-json";

export interface Fault {
  action: FaultAction;
  /** Of action `status`. */
  status: number;
  edits: FaultEdit[];
  delayMillis: number;
  retryAfterSeconds: number | undefined;
  /** How many requests are hit; undefined: all. */
  count: number | undefined;
}

const PLAIN_ACTIONS: readonly FaultAction[] = ["html", "empty", "hang", "reset", "cut-body", "truncated-json"];
const MAX_DELAY_MILLIS = 600_000;

/** undefined when the text is no fault. */
export function parseFault(text: string): Fault | undefined {
  const fault: Fault = { action: "none", status: 0, edits: [], delayMillis: 0, retryAfterSeconds: undefined, count: undefined };
  for (const part of text.split(";")) {
    if (!readPart(part.trim(), fault)) return undefined;
  }
  // An edit needs the real answer, which an action replaces.
  return fault.action !== "none" && fault.edits.length > 0 ? undefined : fault;
}

function readPart(part: string, fault: Fault): boolean {
  const counted = /^([\w-]+)\s*\*\s*(\d{1,4})$/.exec(part);
  if (counted) return readPart(counted[1]!, fault) && readModifier(`times=${counted[2]}`, fault);
  return readAction(part, fault) || readModifier(part, fault) || readEdit(part, fault);
}

function readAction(part: string, fault: Fault): boolean {
  const status = /^[45]\d\d$/.test(part) ? Number(part) : 0;
  const action = status > 0 ? "status" : PLAIN_ACTIONS.find((name) => name === part);
  if (!action || fault.action !== "none") return false;
  fault.action = action;
  fault.status = status;
  return true;
}

function readModifier(part: string, fault: Fault): boolean {
  const match = /^(delay|retry-after|times)=(\d{1,6})$/.exec(part);
  if (!match) return false;
  const value = Number(match[2]);
  if (match[1] === "delay") fault.delayMillis = Math.min(value, MAX_DELAY_MILLIS);
  else if (match[1] === "retry-after") fault.retryAfterSeconds = value;
  else if (fault.count === undefined) fault.count = value;
  else return false;
  return true;
}

function readEdit(part: string, fault: Fault): boolean {
  const edit = parseEdit(part);
  if (edit) fault.edits.push(edit);
  return edit !== undefined;
}

function parseEdit(part: string): FaultEdit | undefined {
  if (part === "wrong-type") return { kind: "wrong-type" };
  if (part === "unknown-field") return { kind: "unknown-field" };
  const drop = /^drop=([\w.]+)$/.exec(part);
  if (drop) return { kind: "drop", path: drop[1]!.split(".") };
  const set = /^set=([\w.]+):(.+)$/.exec(part);
  if (!set) return undefined;
  try {
    return { kind: "set", path: set[1]!.split("."), value: JSON.parse(set[2]!) };
  } catch {
    return undefined;
  }
}
