import { existsSync } from 'node:fs';

/** The Firefox of this machine, if there is one. */
export const firefoxPath = process.env.FIREFOX_PATH ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync);
