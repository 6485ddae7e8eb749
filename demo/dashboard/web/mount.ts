/** A dashboard in a page or in an element: loads the program, brings it events, and does for it what only a page can. */
import createDashboard from 'dashboard-glue';
import { createHost } from '../../../web/src/host.js';
import type { AssetSource, Face } from './asset-source.js';
import { DownloadError } from './download.js';
import { createFallbackFonts } from './fallback-fonts.js';
import { createFrames } from './frames.js';
import { listenToKeyboard } from './keyboard.js';
import { openLink, saveFile, savePicture } from './leaving.js';
import { createMirror } from './mirror.js';
import type { SessionChange } from './element.js';
import type { Dashboard } from './module.js';
import { listenToPointer } from './pointer.js';
import { mayTakeFocus, part, type Root } from './root.js';
import { createSecondPart } from './second-part.js';
import { watchSize } from './size.js';
import { createStatus, type Status } from './status.js';
import type { Store } from './storage.js';
import { createTextInput } from './text-input.js';
import { zoneNamed, zoneNames } from './zone.js';

/** What differs between a page of its own and an element in somebody else's. */
export interface Place {
  root: Root;
  assets: AssetSource;
  store: Store;
  baseUrl: string;
  /** Where to begin: "#/athletes". */
  fragment: string;
  /** As in BCP 47. */
  language: string;
  /** What sees the keys that are meant for the dashboard. */
  keys: Window | HTMLElement;
  /** Takes the keyboard out of the dashboard, where there is something around it. */
  leave?: () => void;
  /** Stops everything that outlives the elements. */
  signal: AbortSignal;
  /** Whether somebody is signed in already, as far as one can tell: then the second part is wanted at once. */
  hasSession: boolean;
  /** Before anything is drawn: a session that is brought along. */
  prepare?(dashboard: Dashboard): Promise<void>;
  showFragment(fragment: string): void;
  /** In place of the present step of the history. */
  replaceFragment(fragment: string): void;
  titled(title: string): void;
  looked(look: { isDark: boolean; language: string }): void;
  sessionChanged(change: SessionChange, userId: string): void;
  tryAgain(): void;
}

const noWebGl = {
  title: 'This browser cannot show the dashboard',
  text: 'The dashboard draws with WebGL 2, which is missing or switched off here. Switch hardware acceleration on in the settings of the browser, or use a current version of Chrome, Edge, Firefox or Safari.',
  action: 'Try again',
};
const interrupted = { title: 'The graphics were interrupted', text: 'The system took the graphics away for a moment. The dashboard goes on by itself.' };
const withoutSecondPart = (reason: string) => ({
  title: 'A part of the dashboard could not be loaded',
  text: `${reason} You are signed in; check the network connection, then try again.`,
  action: 'Try again',
});
const minuteMillis = 60_000;

interface Loaded {
  dashboard: Dashboard;
  faces: Face[];
  /** What the second part of the program shares with the first; by this name it asks for it (tools/split.mjs). */
  shared: { first: WebAssembly.Exports };
}

/** Loads the wasm and the fonts beside each other. */
async function load(place: Place, show: Status['showProgress']): Promise<Loaded> {
  const imports = deferred<WebAssembly.Imports>();
  const { wasm, faces } = place.assets.essentials(imports.promise, show);
  faces.catch(() => undefined); // reported below, in its turn
  if (place.hasSession) place.assets.secondPart().catch(() => undefined); // createSecondPart asks again, and reports
  const dashboard = await new Promise<Dashboard>((resolve, reject) => {
    createDashboard({
      instantiateWasm(wanted, done) {
        imports.resolve(wanted);
        wasm.then(({ instance, module }) => done(instance, module), reject);
        return {};
      },
    }).then(resolve, reject);
  });
  return { dashboard, faces: await faces, shared: { first: (await wasm).instance.exports } };
}

function deferred<T>() {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

function watchSurroundings(dashboard: Dashboard, signal: AbortSignal): { prefersDark: boolean; prefersCalm: boolean } {
  const darkScheme = matchMedia('(prefers-color-scheme: dark)');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  addEventListener('focus', () => dashboard.focusChanged(true), { signal });
  addEventListener('blur', () => dashboard.focusChanged(false), { signal });
  addEventListener('pagehide', () => dashboard.hidePage(), { signal });
  addEventListener('beforeunload', (event) => dashboard.hasUnsaved() && event.preventDefault(), { signal });
  addEventListener('focus', () => dashboard.showPage(), { signal });
  calm.addEventListener('change', () => dashboard.changeMotion(calm.matches), { signal });
  darkScheme.addEventListener('change', () => dashboard.changeSystemTheme(darkScheme.matches), { signal });
  const tick = () => {
    if (!document.hidden) dashboard.tick();
  };
  document.addEventListener('visibilitychange', tick, { signal });
  const timer = setInterval(tick, minuteMillis);
  signal.addEventListener('abort', () => clearInterval(timer));
  return { prefersDark: darkScheme.matches, prefersCalm: calm.matches };
}

function begin(place: Place, { dashboard, faces, shared }: Loaded, status: Status) {
  const { root, signal } = place;
  const isMac = /mac|iphone|ipad/i.test(navigator.platform);
  const canvas = part<HTMLCanvasElement>(root, 'canvas');
  const textField = part<HTMLInputElement>(root, 'text-input');
  const handle = () => dashboard;
  const frames = createFrames((nowMillis) => {
    if (signal.aborted) return;
    dashboard.frame(nowMillis);
    pointer.refreshCursor();
    fallbackFonts.check();
    place.looked({ isDark: dashboard.isDark(), language: dashboard.language() });
  });
  const textInput = createTextInput(root, textField, canvas, handle);
  const mirror = createMirror(root, textField, handle, place.titled);
  const fallbackFonts = createFallbackFonts(place.assets, handle);
  const pointer = listenToPointer(canvas, handle, frames, isMac);
  // A press inside brings the keyboard along: it does not do so by itself (pointer.ts).
  canvas.addEventListener('pointerdown', () => mayTakeFocus(root) || canvas.focus({ preventScroll: true }), { capture: true });

  const secondPart = createSecondPart(place.assets.secondPart, shared, {
    ready() {
      if (signal.aborted) return;
      status.hide();
      dashboard.complete();
    },
    failed(reason) {
      const again = () => {
        status.hide();
        secondPart.want();
      };
      if (!signal.aborted) status.showNotice(withoutSecondPart(reason), again);
    },
  });
  const shell = {
    isMac,
    canvas,
    requestFrame: frames.request,
    requestFrameIn: frames.requestIn,
    wantSecondPart: secondPart.want,
    showFragment: place.showFragment,
    replaceFragment: place.replaceFragment,
    ...place.store,
    zone: (name: string) => zoneNamed(name),
    zoneNames,
    openLink,
    ownAddress: () => location.origin + location.pathname,
    saveFile,
    savePicture: (name: string, x: number, y: number, width: number, height: number) => savePicture(canvas, name, { x, y, width, height }),
    copyText: (text: string) => void navigator.clipboard?.writeText(text).catch(() => undefined),
    wantText: textInput.want,
    mirror: mirror.show,
    sessionChanged: place.sessionChanged,
  };
  const problem = dashboard.create(shell, createHost({ core: dashboard, readBody: 'bytes' }), place.baseUrl);
  if (problem === 'webgl') return status.showNotice(noWebGl);
  if (problem !== '') throw new Error(problem);
  for (const { face, bytes } of faces) {
    if (!dashboard.addFace(face, bytes)) throw new DownloadError(`The font "${face}" arrived damaged.`);
  }
  signal.addEventListener('abort', () => dashboard.stop());
  canvas.addEventListener('webglcontextlost', (event) => {
    if (signal.aborted) return;
    event.preventDefault(); // asks for it back
    dashboard.loseContext();
    status.showNotice(interrupted);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    dashboard.restoreContext();
    status.hide();
  });
  const start = () => {
    if (signal.aborted) return;
    listenToKeyboard(place.keys, handle, textInput, isMac, place.leave);
    dashboard.start({ ...watchSurroundings(dashboard, signal), language: place.language }, place.fragment);
    watchSize(canvas, (width, height, scale) => {
      if (signal.aborted) return;
      dashboard.resize(width, height, scale);
      frames.drawNow(); // a canvas of a new size is empty until it is drawn
    });
    status.hide();
    secondPart.load();
  };
  return place.prepare ? place.prepare(dashboard).then(start) : start();
}

/** Resolves when the first frame is drawn; rejects, with words on the screen, when that cannot be. */
export async function mount(place: Place): Promise<Dashboard> {
  const status = createStatus(place.root, place.tryAgain);
  try {
    const loaded = await load(place, status.showProgress);
    await begin(place, loaded, status);
    return loaded.dashboard;
  } catch (error) {
    const isOffline = error instanceof DownloadError;
    status.showNotice({
      title: isOffline ? 'The dashboard could not be loaded' : 'The dashboard could not start',
      text: isOffline ? `${error.message} Check the network connection, then try again.` : 'Reload the page. If that does not help, try another browser.',
      action: 'Try again',
    });
    throw error;
  }
}
