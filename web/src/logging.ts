import type { AttemptFacts, Hooks } from './hooks.js';
import type { Logger, LogLevel } from './options.js';

const levels = ['off', 'error', 'warn', 'info', 'debug'] as const;

const nameOf = ({ operation, method, path, attempt }: AttemptFacts) => `${operation} (${method} ${path})${attempt > 1 ? `, attempt ${attempt}` : ''}`;
const millis = (duration: number) => `${Math.round(duration)} ms`;

/** Hooks that write to a logger what they hear, from `level` on. */
export function loggingHooks(logger: Logger, level: LogLevel): Hooks {
  const write = (at: Exclude<LogLevel, 'off'>, text: string, facts: object) => {
    if (levels.indexOf(at) <= levels.indexOf(level)) logger[at](`astral: ${text}`, facts);
  };
  return {
    onRequest: (facts) => write('debug', `${nameOf(facts)} is sent`, facts),
    onResponse: (facts) => write('info', `${nameOf(facts)} was answered with ${facts.status} after ${millis(facts.durationMillis)}`, facts),
    onRetry: (facts) => write('warn', `${nameOf(facts)} ${facts.status === undefined ? 'got no answer' : `was answered with ${facts.status}`}, again in ${millis(facts.delayMillis)}`, facts),
    onError: ({ operation, error, durationMillis }) =>
      write('error', `${operation} failed after ${millis(durationMillis)}: ${error.name}: ${error.message}`, error.toJSON()),
  };
}
