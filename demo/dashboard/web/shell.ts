/** The page's half of the dashboard: loads the program, brings it events, and does for it what only a page can. */
import createDashboard from 'dashboard-glue';
import { createHost } from '../../../web/src/host.js';
import { exposeDebugHandle } from './debug.js';
import { DownloadError, downloadBytes, downloadWasm, Progress } from './download.js';
import { createFallbackFonts } from './fallback-fonts.js';
import { createFrames } from './frames.js';
import { listenToKeyboard } from './keyboard.js';
import { openLink, saveFile } from './leaving.js';
import type { Dashboard, ShellObject } from './module.js';
import { listenToPointer } from './pointer.js';
import { hideStatus, showNotice, showProgress } from './status.js';
import * as storage from './storage.js';
import { watchSize } from './size.js';
import { createMirror } from './mirror.js';
import { createTextInput } from './text-input.js';
import { zoneNamed, zoneNames } from './zone.js';

const canvas = document.getElementById('canvas') as HTMLCanvasElement;
const textField = document.getElementById('text-input') as HTMLInputElement;
const isMac = /mac|iphone|ipad/i.test(navigator.platform);
const darkScheme = matchMedia('(prefers-color-scheme: dark)');
const calm = matchMedia('(prefers-reduced-motion: reduce)');

const noWebGl = {
  title: 'This browser cannot show the dashboard',
  text: 'The dashboard draws with WebGL 2, which is missing or switched off here. Switch hardware acceleration on in the settings of the browser, or use a current version of Chrome, Edge, Firefox or Safari.',
  action: 'Try again',
};
const interrupted = { title: 'The graphics were interrupted', text: 'The system took the graphics away for a moment. The dashboard goes on by itself.' };

let dashboard: Dashboard;
const frames = createFrames((nowMillis) => {
  dashboard.frame(nowMillis);
  pointer.refreshCursor();
  fallbackFonts.check();
  document.documentElement.dataset['theme'] = dashboard.isDark() ? 'dark' : 'light';
  document.documentElement.lang = dashboard.language();
});
const textInput = createTextInput(textField, canvas, () => dashboard);
const mirror = createMirror(document.getElementById('mirror')!, document.getElementById('announcements')!, textField, () => dashboard);
const fallbackFonts = createFallbackFonts(ASSETS.fallbackList, () => dashboard);
const pointer = listenToPointer(canvas, () => dashboard, frames, isMac);

const shell: ShellObject = {
  isMac,
  requestFrame: frames.request,
  requestFrameIn: frames.requestIn,
  showFragment: (fragment) => history.pushState(null, '', fragment),
  ...storage,
  zone: (name) => zoneNamed(name),
  zoneNames,
  openLink,
  saveFile,
  copyText: (text) => void navigator.clipboard?.writeText(text).catch(() => undefined),
  wantText: textInput.want,
  mirror: mirror.show,
};

async function load(): Promise<{ faces: { face: string; bytes: Uint8Array }[] }> {
  const total = [ASSETS.wasm, ...ASSETS.faces].reduce((sum, asset) => sum + asset.bytes, 0);
  const progress = new Progress(total, showProgress);
  const faces = Promise.all(ASSETS.faces.map(async (asset) => ({ face: asset.face, bytes: await downloadBytes(asset, progress) })));
  dashboard = await new Promise<Dashboard>((resolve, reject) => {
    faces.catch(reject);
    createDashboard({
      instantiateWasm(imports, done) {
        downloadWasm(ASSETS.wasm, imports, progress).then(({ instance, module }) => done(instance, module), reject);
        return {};
      },
    }).then(resolve, reject);
  });
  return { faces: await faces };
}


function watchPage(): void {
  const minuteMillis = 60_000;
  addEventListener('popstate', () => dashboard.changeFragment(location.hash));
  addEventListener('hashchange', () => dashboard.changeFragment(location.hash));
  addEventListener('focus', () => dashboard.focusChanged(true));
  addEventListener('blur', () => dashboard.focusChanged(false));
  addEventListener('pagehide', () => dashboard.hidePage());
  calm.addEventListener('change', () => dashboard.changeMotion(calm.matches));
  darkScheme.addEventListener('change', () => dashboard.changeSystemTheme(darkScheme.matches));
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) dashboard.tick();
  });
  setInterval(() => {
    if (!document.hidden) dashboard.tick();
  }, minuteMillis);
}

function watchContext(): void {
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault(); // asks for it back
    dashboard.loseContext();
    showNotice(interrupted);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    dashboard.restoreContext();
    hideStatus();
  });
}

function create(faces: { face: string; bytes: Uint8Array }[]): void {
  const host = createHost({ core: dashboard, readBody: 'bytes' });
  const baseUrl = new URL('/api/v1', location.href).href;
  const problem = dashboard.create(shell, host, baseUrl);
  if (problem === 'webgl') return showNotice(noWebGl);
  if (problem !== '') throw new Error(problem);
  for (const { face, bytes } of faces) {
    if (!dashboard.addFace(face, bytes)) throw new DownloadError(`The font "${face}" arrived damaged.`);
  }
  if (new URLSearchParams(location.search).has('debug')) exposeDebugHandle(dashboard);
  listenToKeyboard(() => dashboard, textInput, isMac);
  dashboard.start({ prefersDark: darkScheme.matches, prefersCalm: calm.matches, language: navigator.language }, location.hash);
  watchSize(canvas, (width, height, scale) => {
    dashboard.resize(width, height, scale);
    frames.drawNow(); // a canvas of a new size is empty until it is drawn
  });
  watchPage();
  watchContext();
  canvas.focus({ preventScroll: true });
  hideStatus();
}

async function main(): Promise<void> {
  try {
    const { faces } = await load();
    create(faces);
  } catch (error) {
    const isOffline = error instanceof DownloadError;
    showNotice({
      title: isOffline ? 'The dashboard could not be loaded' : 'The dashboard could not start',
      text: isOffline ? `${error.message} Check the network connection, then try again.` : 'Reload the page. If that does not help, try another browser.',
      action: 'Try again',
    });
    if (!isOffline) throw error;
  }
}

await main();
