/** The functions of the wasm module (platform/module.cpp). */
import type { ExchangeSink } from '../../../web/src/core.js';
import type { SessionChange } from './element.js';
import type { Store } from './storage.js';

export interface Dashboard extends ExchangeSink {
  /** '' when all is well, 'webgl' when the browser has no WebGL 2, else a sentence. */
  create(shell: ShellObject, host: object, baseUrl: string): string;
  addFace(face: string, bytes: Uint8Array): boolean;
  addFallback(bytes: Uint8Array): boolean;
  takeMissingCharacters(): number[];
  start(surroundings: Surroundings, fragment: string): void;
  /** Begins with this session, or goes over to it. The end of the token is in milliseconds since 1970, 0 when nobody knows. */
  handSession(token: string, expiresAtMillis: number): void;
  /** Takes what a text of settings says: `{"theme":"dark","language":"ja"}`. */
  changeSettings(text: string): void;
  /** Ends what is under way and gives the graphics back; nothing may be called after it. */
  stop(): void;
  frame(nowMillis: number): void;
  resize(width: number, height: number, scale: number): void;
  pointerMoved(x: number, y: number, isTouch: boolean): void;
  pointerLeft(): void;
  pointerPressed(button: number, isDown: boolean): void;
  wheelTurned(x: number, y: number): void;
  /** Two fingers have moved apart by a factor since they were seen last, or together, around where the pointer is. */
  pinched(factor: number): void;
  pinchEnded(): void;
  keyPressed(name: string, isDown: boolean): void;
  modifiersChanged(ctrl: boolean, shift: boolean, alt: boolean, meta: boolean): void;
  textTyped(text: string): void;
  focusChanged(hasFocus: boolean): void;
  changeSystemTheme(prefersDark: boolean): void;
  changeMotion(prefersCalm: boolean): void;
  hidePage(): void;
  /** The person has come back to it. */
  showPage(): void;
  changeFragment(fragment: string): void;
  /** The second part is there: whoever is past the sign-in may go on. */
  complete(): void;
  tick(): void;
  loseContext(): void;
  restoreContext(): void;
  /** As if pressed, or given the keyboard; by the id that the mirror was told. */
  pressWidget(id: string): void;
  focusWidget(id: string): void;
  /** Whether something was written that is gone once the page is. */
  hasUnsaved(): boolean;
  isDark(): boolean;
  /** As in BCP 47. */
  language(): string;
  mouseCursor(): number;
  modelJson(): string;
  probeJson(): string;
  frames(): number;
  frameCostMillis(): number;
  hasUnreadInput(): boolean;
}

/** What the module calls on the page. */
export interface ShellObject extends Store {
  readonly isMac: boolean;
  readonly canvas: HTMLCanvasElement;
  /** `userId` is empty when nobody is signed in. */
  sessionChanged(change: SessionChange, userId: string): void;
  requestFrame(): void;
  requestFrameIn(seconds: number): void;
  /** Somebody is past the sign-in and waits for the second part. */
  wantSecondPart(): void;
  showFragment(fragment: string): void;
  /** In place of the present step of the history. */
  replaceFragment(fragment: string): void;
  /** The offsets of a time zone, of the browser's when the name is empty or unknown. */
  zone(name: string): Zone;
  zoneNames(): string[];
  /** In a new tab; false when the address is none that may be opened. */
  openLink(address: string): boolean;
  /** Where other sites send the person back to. */
  ownAddress(): string;
  saveFile(name: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>): void;
  /** A piece of the canvas, in its pixels; what was drawn last is still there when it is called. */
  savePicture(name: string, x: number, y: number, width: number, height: number): void;
  /** What is on the screen now (mirror.ts). */
  mirror(json: string): void;
  copyText(text: string): void;
  /** A text field has the focus, with its caret at this place; or none has. */
  wantText(isWanted: boolean, x: number, y: number, lineHeight: number): void;
}

export interface Surroundings {
  prefersDark: boolean;
  /** Reduced motion. */
  prefersCalm: boolean;
  /** As in BCP 47. */
  language: string;
}

export interface Zone {
  name: string;
  /** The offsets in force, oldest first. */
  offsets: { fromEpochSeconds: number; minutesEast: number }[];
}

/** What the build says about the files beside this script. */
export interface Assets {
  wasm: Asset;
  /** What the page loads after the first frame (second-part.ts). */
  secondPart: Asset;
  faces: (Asset & { face: string })[];
  /** The list of fonts for further scripts, fetched when one is needed. */
  fallbackList: string;
}

export interface Asset {
  path: string;
  bytes: number;
}
