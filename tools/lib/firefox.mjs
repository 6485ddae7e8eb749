// A Firefox for the browser tests, with a screen in memory: without one it has no WebGL 2. Root gets Debian's; where there is none, the tests
// that want it say so and are passed over.
import { existsSync } from 'node:fs';
import { hasApt, installPackages, isRoot } from './apt.mjs';

const packages = ['firefox-esr', 'xvfb', 'libgl1-mesa-dri', 'libegl1', 'libgles2'];
const isThere = () => (process.env.FIREFOX_PATH || existsSync('/usr/bin/firefox-esr') || existsSync('/usr/bin/firefox')) && existsSync('/usr/bin/Xvfb');

/** The caller holds the lock. */
export async function ensureFirefox({ quiet, say }) {
  if (isThere() || !hasApt() || !isRoot()) return;
  await installPackages(packages, { quiet }).catch((error) => say(`there will be no tests in Firefox: ${error.message}`));
}
