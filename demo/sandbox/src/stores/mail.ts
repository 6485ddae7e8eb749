import { type Database, insertRow } from "../database/database.ts";
import { isoFromMillis } from "../time.ts";

export type MailKind = "verification" | "password_reset" | "invitation";

const APP_ORIGIN = "https://app.nexrex.ai";
const LINK_PATHS: Readonly<Record<MailKind, string>> = {
  verification: "verify",
  password_reset: "reset-password",
  invitation: "invite",
};

export function linkFor(kind: MailKind, token: string): string {
  return `${APP_ORIGIN}/${LINK_PATHS[kind]}/${token}`;
}

/** Nothing leaves the sandbox: the mailbox of contract 18 is where a mail can be read. */
export function sendMail(database: Database, recipient: string, kind: MailKind, token: string, nowMillis: number): void {
  insertRow(database, "mail", { recipient, kind, token, url: linkFor(kind, token), created_at: nowMillis });
}

interface MailRow {
  recipient: string;
  kind: MailKind;
  token: string;
  url: string;
  created_at: number;
}

const MAX_LISTED = 200;

export function listMail(database: Database, recipient: string | undefined): Record<string, unknown>[] {
  const rows =
    recipient === undefined
      ? database.all<MailRow>("SELECT * FROM mail ORDER BY mail_id DESC LIMIT ?", MAX_LISTED)
      : database.all<MailRow>("SELECT * FROM mail WHERE recipient = ? ORDER BY mail_id DESC LIMIT ?", recipient, MAX_LISTED);
  return rows.map(({ recipient: to, kind, token, url, created_at }) => ({
    to,
    kind,
    token,
    url,
    created_at: isoFromMillis(created_at),
  }));
}
