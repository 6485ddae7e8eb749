/** The dashboard as a page of its own. */
import { assetsAt } from './asset-source.js';
import { debugHandle } from './debug.js';
import { DownloadError } from './download.js';
import { mount } from './mount.js';
import { returnNotice } from './returning.js';
import { part } from './root.js';
import { createStatus } from './status.js';
import { browserStore } from './storage.js';

async function start(): Promise<void> {
  try {
    const dashboard = await mount({
      root: document,
      assets: assetsAt(new URL('.', import.meta.url), ASSETS),
      store: browserStore,
      baseUrl: new URL('/api/v1', location.href).href,
      fragment: location.hash,
      language: navigator.language,
      keys: window,
      signal: new AbortController().signal,
      hasSession: browserStore.keptSession() !== '',
      showFragment: (fragment) => history.pushState(null, '', fragment),
      replaceFragment: (fragment) => history.replaceState(null, '', fragment),
      titled: (title) => (document.title = title ? `${title} · Astral` : 'Astral'),
      looked({ isDark, language }) {
        document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
        document.documentElement.lang = language;
      },
      sessionChanged: () => undefined,
      tryAgain: () => location.reload(),
    });
    addEventListener('popstate', () => dashboard.changeFragment(location.hash));
    addEventListener('hashchange', () => dashboard.changeFragment(location.hash));
    part(document, 'canvas').focus({ preventScroll: true });
    if (new URLSearchParams(location.search).has('debug')) window.__astral = debugHandle(dashboard);
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error; // that one the page tells
  }
}

const returned = returnNotice(location.href, navigator.language);
if (returned) createStatus(document, () => location.reload()).showNotice(returned);
else await start();
