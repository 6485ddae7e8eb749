// The versions that the project asks for, and how two versions compare.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkoutDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Reads KEY=VALUE lines; blank lines and lines that begin with # are skipped. */
export function parseEnvFile(text) {
  const entries = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const equals = line.indexOf('=');
      if (equals < 1) throw new Error(`emsdk.env: expected KEY=VALUE, got "${line}"`);
      return [line.slice(0, equals).trim(), line.slice(equals + 1).trim()];
    });
  return Object.fromEntries(entries);
}

export function readPins(dir = checkoutDir) {
  return parseEnvFile(readFileSync(join(dir, 'emsdk.env'), 'utf8'));
}

/** "1.92.2b+ds" → [[1, ''], [92, ''], [2, 'b']]; what follows a +, ~, - or space is packaging, not version. */
function versionParts(version) {
  const [upstream] = version.trim().split(/[+~\s-]/);
  return upstream.split('.').map((part) => {
    const [, digits, suffix] = /^(\d*)(.*)$/.exec(part);
    return [Number(digits || 0), suffix];
  });
}

/** Negative, zero or positive, as for Array.prototype.sort. */
export function compareVersions(left, right) {
  const a = versionParts(left);
  const b = versionParts(right);
  for (let i = 0; i < Math.max(a.length, b.length); ++i) {
    const [aNumber, aSuffix] = a[i] ?? [0, ''];
    const [bNumber, bSuffix] = b[i] ?? [0, ''];
    if (aNumber !== bNumber) return aNumber - bNumber;
    if (aSuffix !== bSuffix) return aSuffix < bSuffix ? -1 : 1;
  }
  return 0;
}

export const isAtLeast = (version, pin) => compareVersions(version, pin) >= 0;

/** The first thing in a text that looks like a version: "emcc (Emscripten …) 6.0.5 (…)" → "6.0.5". */
export function findVersion(text) {
  return /\d+\.\d+(?:\.\d+)*[a-z]?/.exec(text)?.[0];
}
