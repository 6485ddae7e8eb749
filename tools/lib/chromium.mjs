// A Chromium for the browser tests: one that is there, or Debian's.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { hasApt, installPackages, isRoot, unpackHostPackages } from './apt.mjs';
import { writeWrapper } from './build-tools.mjs';
import { makeDirectory } from './cache.mjs';
import { findLibraryDirs } from './elf.mjs';
import { onPath } from './emscripten.mjs';
import { UserError } from './errors.mjs';
import { capture } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browsers that Playwright downloaded for this user, newest first. */
function playwrightBrowsers() {
  const dir = process.env.PLAYWRIGHT_BROWSERS_PATH || join(homedir(), '.cache/ms-playwright');
  if (!existsSync(dir)) return [];
  const builds = readdirSync(dir).filter((name) => /^chromium-\d+$/.test(name)).sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  return builds.flatMap((build) => ['chrome-linux/chrome', 'chrome-linux64/chrome'].map((path) => join(dir, build, path)));
}

async function works(path) {
  return existsSync(path) && (await capture(path, ['--version'], { timeoutMillis: 20_000 })).exitCode === 0;
}

async function firstWorking(paths) {
  for (const path of paths) if (await works(path)) return path;
  return undefined;
}

async function unpackChromium(dir, { cache, quiet }) {
  await makeDirectory(dir, async (work) => {
    const root = join(work, 'root');
    await unpackHostPackages(['chromium'], root, { dir: join(cache, 'apt'), quiet });
    const finalRoot = join(dir, 'root');
    // Fonts and their configuration were unpacked too when the machine had none.
    const environment = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_SYSROOT: finalRoot };
    writeWrapper(join(work, 'chromium'), {
      program: join(finalRoot, 'usr/lib/chromium/chromium'),
      libraryDirs: findLibraryDirs(root).map((path) => join(finalRoot, path)),
      environment,
    });
    return {};
  });
}

/** Resolves with the path of a Chromium that starts. The caller holds the lock. */
export async function ensureChromium({ cache, quiet }) {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (await works(given)) return given;
    throw new UserError(`CHROMIUM_PATH is ${given}, which does not start: correct it or unset it`);
  }
  const dir = join(cache, 'chromium');
  const find = () => firstWorking([...names.flatMap((name) => onPath(name)), ...playwrightBrowsers(), join(dir, 'chromium')]);
  const found = await find();
  if (found) return found;

  const advice = 'install Chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH to one';
  if (!hasApt()) throw new UserError(advice);
  if (isRoot()) await installPackages(['chromium'], { quiet });
  else await unpackChromium(dir, { cache, quiet });
  const made = await find();
  if (made) return made;
  throw new UserError(`Debian's Chromium does not start here: ${advice}`);
}
