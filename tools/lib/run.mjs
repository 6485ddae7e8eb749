// Runs other programs: `run` for the long ones (progress, log file, tail of the log on failure), `capture` for answers.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { UserError } from './errors.mjs';
import { startStep } from './progress.mjs';

const tailLineCount = 40;
const active = new Set();

// A child outlives a parent that is ended by SIGTERM: pass the signal on, so that nothing runs behind a stopped build.
function passOn(signal) {
  for (const child of active) child.kill(signal);
  process.exit(signal === 'SIGINT' ? 130 : 143);
}

function track(child) {
  if (active.size === 0) {
    process.on('SIGINT', passOn);
    process.on('SIGTERM', passOn);
  }
  active.add(child);
  child.once('close', () => {
    active.delete(child);
    if (active.size > 0) return;
    process.off('SIGINT', passOn);
    process.off('SIGTERM', passOn);
  });
}

/** Calls `onLine` for each line of a stream; a carriage return ends a line too (progress bars). */
function readLines(stream, onLine) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk) => {
    const lines = (rest + chunk).split(/\r?\n|\r/);
    rest = lines.pop();
    lines.forEach(onLine);
  });
  stream.on('end', () => rest !== '' && onLine(rest));
}

export class RunError extends UserError {
  name = 'RunError';
  constructor(message, { command, exitCode, tail }) {
    super(message);
    Object.assign(this, { command, exitCode, tail });
  }
}

/**
 * Runs a program to its end and resolves with `{ elapsedMillis, tail }`, or rejects with a RunError.
 * `title` names the step (the program's name by default), `log` is a file that gets the whole output,
 * `inherit` hands the terminal over instead (for programs with good output of their own).
 */
export async function run(command, args = [], { env = process.env, cwd, title, log, quiet = false, inherit = false } = {}) {
  const name = title ?? basename(command);
  const startedAt = Date.now();
  const step = startStep(name, { quiet: quiet || inherit });
  const tail = [];
  let logStream;
  if (log) {
    mkdirSync(dirname(log), { recursive: true });
    logStream = createWriteStream(log);
  }
  const onLine = (line) => {
    step.report(line);
    tail.push(line);
    if (tail.length > tailLineCount) tail.shift();
  };

  const exitCode = await new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, cwd, stdio: inherit ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    track(child);
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      readLines(stream, onLine);
      if (logStream) stream.pipe(logStream, { end: false });
    }
    child.once('error', (error) => {
      active.delete(child);
      reject(error);
    });
    child.once('close', (code, signal) => resolve(code ?? `was ended by ${signal}`));
  }).catch((error) => (error.code === 'ENOENT' ? 'is not installed' : error.message));
  if (logStream) await new Promise((resolve) => logStream.end(resolve));

  const ok = exitCode === 0;
  step.end(ok);
  if (ok) return { elapsedMillis: Date.now() - startedAt, tail };
  if (tail.length > 0) process.stderr.write(`${tail.map((line) => `    ${line}`).join('\n')}\n`);
  const reason = typeof exitCode === 'number' ? `ended with code ${exitCode}` : exitCode;
  throw new RunError(`${name}: ${basename(command)} ${reason}${log ? ` (whole output: ${log})` : ''}`, { command, exitCode, tail });
}

/** Runs a program and resolves with `{ exitCode, stdout, stderr }`; a program that is not there has exit code 127. */
export function capture(command, args = [], { env = process.env, cwd, timeoutMillis = 60_000 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    // Not spawn's own timeout: its timer goes on when the program is not there, and keeps this process alive.
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMillis);
    let stdout = '';
    let stderr = '';
    const finish = (exitCode, complaint = stderr) => {
      clearTimeout(timer);
      resolve({ exitCode, stdout, stderr: complaint });
    };
    child.stdout.setEncoding('utf8').on('data', (chunk) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk) => (stderr += chunk));
    child.once('error', (error) => finish(127, error.message));
    child.once('close', (code) => finish(code ?? 124));
  });
}
