#!/usr/bin/env node
import { openLibsql } from "./database/libsql.ts";
import { DEFAULT_REQUEST_LIMIT } from "./http/rate-limit.ts";
import type { Log } from "./log.ts";
import { type CommandLine, readCommandLine, USAGE, UsageError } from "./node/command-line.ts";
import { listen } from "./node/listen.ts";
import { scryptHasher } from "./node/scrypt.ts";
import { createStaticFiles } from "./node/static-files.ts";
import { createSandbox, type Sandbox } from "./sandbox.ts";
import { DEMO_PASSWORD } from "./seed/accounts.ts";

async function main(): Promise<void> {
  const commandLine = readCommandLine(process.argv.slice(2));
  if (!commandLine) {
    process.stdout.write(USAGE);
    return;
  }
  const sandbox = await openSandbox(commandLine);
  const listener = await listen(await handlerFor(sandbox, commandLine.serveDirectory), commandLine.port);
  // One line for programs to wait for, the rest for people.
  process.stdout.write(`listening on ${listener.url}\n`);
  process.stdout.write(`base URL: ${listener.url}/api/v1\n`);
  if (commandLine.seed === "demo") process.stdout.write(signInHint());

  const stop = async (): Promise<void> => {
    await listener.stop();
    sandbox.close();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
}

function openSandbox(commandLine: CommandLine): Promise<Sandbox> {
  const { databasePath, seed, demo, frozenAtMillis, hasRequestLimit, isVerbose } = commandLine;
  return createSandbox({
    database: openLibsql(databasePath),
    passwords: scryptHasher,
    seed,
    demo,
    ...(frozenAtMillis === undefined ? {} : { frozenAtMillis }),
    requestLimit: { ...DEFAULT_REQUEST_LIMIT, isEnabled: hasRequestLimit },
    log: consoleLog(isVerbose),
  });
}

/** The page and the API share an origin, so that a page needs no CORS. */
async function handlerFor(
  sandbox: Sandbox,
  serveDirectory: string | undefined,
): Promise<(request: Request) => Promise<Response>> {
  if (serveDirectory === undefined) return sandbox.fetch;
  const serveFile = await createStaticFiles(serveDirectory);
  return (request) => {
    const { pathname } = new URL(request.url);
    return /^\/(api|sandbox)(\/|$)/.test(pathname) ? sandbox.fetch(request) : serveFile(request);
  };
}

function consoleLog(isVerbose: boolean): Log {
  return {
    info: (line) => void (isVerbose && process.stdout.write(`${line}\n`)),
    error: (line) => void process.stderr.write(`${line}\n`),
  };
}

function signInHint(): string {
  return `Sign in with password ${DEMO_PASSWORD}:
  coach@summit.example  head coach
  jane@summit.example   assistant coach
  alex@summit.example   athlete
`;
}

function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\nRun with --help to see all options.`;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") return "The port is in use: choose another with --port, or --port 0 for a free one.";
  if (code === "ENOENT") return `No such file or directory: ${message}`;
  return error instanceof Error ? error.message : String(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`astral-sandbox: ${explain(error)}\n`);
  process.exitCode = 1;
});
