import { parseArgs } from "node:util";
import { DEFAULT_DEMO } from "../sandbox.ts";
import { DEFAULT_REQUEST_LIMIT } from "../http/rate-limit.ts";
import { parseDatetime } from "../time.ts";

export interface CommandLine {
  port: number;
  databasePath: string | undefined;
  seed: "empty" | "demo";
  demo: { seed: string; athletes: number; weeks: number };
  frozenAtMillis: number | undefined;
  hasRequestLimit: boolean;
  serveDirectory: string | undefined;
  isVerbose: boolean;
}

export const USAGE = `Usage: astral-sandbox [options]

A local server that speaks the Astral API contract, with a demo running club in it.

  --port N        port on 127.0.0.1; 0 picks a free one (default 8787)
  --db FILE       keep everything in a database file (default: in memory)
  --seed S        empty, or any text: the same text gives the same demo data (default ${DEFAULT_DEMO.seed})
  --athletes N    members of the demo club (default ${DEFAULT_DEMO.athletes})
  --weeks N       weeks of history they have (default ${DEFAULT_DEMO.weeks})
  --now TIME      stop the clock at an ISO 8601 time; POST /sandbox/clock still moves it
  --rate-limit    answer 429 above ${DEFAULT_REQUEST_LIMIT.requestsPerMinute} requests a minute per credential
  --serve DIR     also serve a built web page from this directory at /
  --verbose       log each request
  --help          show this text
`;

export class UsageError extends Error {}

/** undefined when only help was asked for. */
export function readCommandLine(args: readonly string[]): CommandLine | undefined {
  const { values } = parse(args);
  if (values.help) return undefined;
  const isEmpty = values.seed === "empty";
  return {
    port: integer("--port", values.port, 0, 65_535) ?? 8787,
    databasePath: values.db,
    seed: isEmpty ? "empty" : "demo",
    demo: {
      seed: isEmpty ? DEFAULT_DEMO.seed : (values.seed ?? DEFAULT_DEMO.seed),
      athletes: integer("--athletes", values.athletes, 0, 20_000) ?? DEFAULT_DEMO.athletes,
      weeks: integer("--weeks", values.weeks, 1, 104) ?? DEFAULT_DEMO.weeks,
    },
    frozenAtMillis: moment("--now", values.now),
    hasRequestLimit: values["rate-limit"] ?? false,
    serveDirectory: values.serve,
    isVerbose: values.verbose ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        port: { type: "string" },
        db: { type: "string" },
        seed: { type: "string" },
        athletes: { type: "string" },
        weeks: { type: "string" },
        now: { type: "string" },
        "rate-limit": { type: "boolean" },
        serve: { type: "string" },
        verbose: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function integer(option: string, text: string | undefined, min: number, max: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max) {
    throw new UsageError(`${option} must be a whole number from ${min} to ${max}, not "${text}"`);
  }
  return value;
}

function moment(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const millis = parseDatetime(text);
  if (millis === undefined) throw new UsageError(`${option} must be an ISO 8601 time like 2026-04-20T08:00:00Z, not "${text}"`);
  return millis;
}
