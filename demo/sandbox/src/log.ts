/** One line an entry. Callers pass routes, statuses and ids only: never credentials, bodies or queries. */
export interface Log {
  info(line: string): void;
  error(line: string): void;
}

export const silentLog: Log = { info() {}, error() {} };

/** A stack says where the crash was; the message is left out because it may quote what the client sent. */
export function describeCrash(error: unknown): string {
  if (!(error instanceof Error)) return "a value that is no Error was thrown";
  const frames = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  return `${error.name} ${frames.slice(0, 4).map((frame) => frame.trim()).join(" < ")}`;
}
