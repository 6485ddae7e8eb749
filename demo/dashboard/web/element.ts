/**
 * `<astral-dashboard>`: the coach dashboard as an element of any page.
 *
 * Attributes: `base-url` (of the API, required), `view` ("athletes", "athletes/usr_1"), `theme` (light, dark, system),
 * `locale` (en, zh-TW, ja), `assets` (where the files beside this script are served; by default beside it).
 * A session is handed in by the property `session`, never by an attribute; without one the dashboard shows its own sign-in.
 */
import { assetsAt } from './asset-source.js';
import { debugHandle, type DebugHandle } from './debug.js';
import { mount } from './mount.js';
import type { Dashboard } from './module.js';
import { part } from './root.js';
import { buildStage } from './stage.js';
import { noStore } from './storage.js';

/** What a user of the API is signed in with. */
export interface DashboardSession {
  /** The access token of a sign-in. */
  accessToken: string;
  /** When it ends, in milliseconds since 1970; left out when that is not known. */
  expiresAt?: number;
}
/** Asked when the dashboard starts, and again when the server takes the token no longer. Without an answer it shows its sign-in. */
export type SessionProvider = () => DashboardSession | undefined | Promise<DashboardSession | undefined>;

/** Why somebody is, or no longer is, signed in. */
export type SessionChange = 'signed-in' | 'signed-out' | 'expired';

/** The events of the element, by their names. They bubble, and leave shadow trees. */
export interface DashboardEventMap {
  /** The first frame can be seen. */
  'astral-ready': CustomEvent<void>;
  /** Another view is shown; `view` is what the attribute of that name takes. */
  'astral-navigate': CustomEvent<{ view: string }>;
  /** Somebody signed in or out, or the session ended. */
  'astral-session': CustomEvent<{ change: SessionChange; userId: string | undefined }>;
  /** The dashboard could not be started, or the provider of the session failed. */
  'astral-error': CustomEvent<{ message: string; cause: unknown }>;
}

const observed = ['base-url', 'view', 'theme', 'locale', 'assets'] as const;

const fragmentOf = (view: string | null) => (view ? `#/${view.replace(/^#?\/?/, '')}` : '');
/** "#/athletes/usr_1" as the attribute has it. */
const viewOf = (fragment: string) => fragment.replace(/^#\//, '');

/** Where there are no elements (a server that renders pages), importing this must not fail. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/** The element's class, for those who register it under another name or write its type. */
export class AstralDashboardElement extends Base {
  /** The attributes that it follows while it runs. */
  static readonly observedAttributes: readonly string[] = observed;

  #session: DashboardSession | SessionProvider | undefined;
  #life: AbortController | undefined;
  #dashboard: Dashboard | undefined;
  #isSignedIn = false;

  /** What to sign in with, or who to ask for it. Setting it goes over to that session. */
  get session(): DashboardSession | SessionProvider | undefined {
    return this.#session;
  }
  set session(session: DashboardSession | SessionProvider | undefined) {
    this.#session = session;
    if (this.#dashboard) void this.#handSession(this.#dashboard);
  }

  /** Where one is, as in the attribute `view`. */
  get view(): string {
    return this.getAttribute('view') ?? '';
  }
  set view(view: string) {
    this.setAttribute('view', view);
  }

  /** @internal For tests, where the attribute `debug` is set. */
  get debug(): DebugHandle | undefined {
    return this.#dashboard && this.hasAttribute('debug') ? debugHandle(this.#dashboard) : undefined;
  }

  /** @internal */
  connectedCallback(): void {
    void this.#start();
  }

  /** @internal */
  disconnectedCallback(): void {
    this.#stop();
  }

  /** @internal */
  attributeChangedCallback(name: (typeof observed)[number], before: string | null, now: string | null): void {
    if (before === now || !this.#life) return;
    if (name === 'base-url' || name === 'assets') {
      this.#stop();
      void this.#start();
    } else if (name === 'view') {
      this.#dashboard?.changeFragment(fragmentOf(now));
    } else {
      this.#dashboard?.changeSettings(this.#settings());
    }
  }

  #stop(): void {
    this.#life?.abort();
    this.#life = this.#dashboard = undefined;
  }

  async #start(): Promise<void> {
    const life = (this.#life = new AbortController());
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    buildStage(root);
    const baseUrl = this.getAttribute('base-url') ?? '';
    if (!URL.canParse(baseUrl, document.baseURI)) {
      this.#tell('astral-error', { message: 'Set the attribute "base-url" of <astral-dashboard> to the address of the API, such as "https://api.example/api/v1".', cause: undefined });
      return;
    }
    try {
      const dashboard = await mount({
        root,
        assets: assetsAt(new URL(this.getAttribute('assets') ?? '.', this.hasAttribute('assets') ? document.baseURI : import.meta.url), ASSETS),
        store: noStore(this.#settings()),
        baseUrl: new URL(baseUrl, document.baseURI).href,
        fragment: fragmentOf(this.getAttribute('view')),
        language: this.getAttribute('locale') ?? (document.documentElement.lang || navigator.language),
        keys: part(root, 'stage'),
        leave: () => part(root, 'end').focus(),
        signal: life.signal,
        hasSession: this.#session !== undefined,
        prepare: (made) => this.#handSession(made),
        showFragment: (fragment) => this.#showFragment(fragment),
        replaceFragment: (fragment) => this.#showFragment(fragment), // an attribute has no history
        titled: (title) => this.setAttribute('aria-label', title || 'Astral'),
        looked: ({ isDark, language }) => {
          part(root, 'stage').dataset['theme'] = isDark ? 'dark' : 'light';
          part(root, 'stage').lang = language;
        },
        sessionChanged: (change, userId) => this.#sessionChanged(change, userId),
        tryAgain: () => {
          this.#stop();
          void this.#start();
        },
      });
      if (life.signal.aborted) return;
      this.#dashboard = dashboard;
      this.#tell('astral-ready', undefined);
    } catch (error) {
      if (!life.signal.aborted) this.#tell('astral-error', { message: error instanceof Error ? error.message : String(error), cause: error });
    }
  }

  #settings(): string {
    return JSON.stringify({ theme: this.getAttribute('theme') ?? 'system', language: this.getAttribute('locale') ?? undefined });
  }

  async #handSession(dashboard: Dashboard): Promise<void> {
    const life = this.#life;
    try {
      const session = typeof this.#session === 'function' ? await this.#session() : this.#session;
      if (session && !life?.signal.aborted) dashboard.handSession(session.accessToken, session.expiresAt ?? 0);
    } catch (cause) {
      this.#tell('astral-error', { message: 'The provider of the session failed.', cause });
    }
  }

  #showFragment(fragment: string): void {
    const view = viewOf(fragment);
    this.setAttribute('view', view);
    this.#tell('astral-navigate', { view });
  }

  #sessionChanged(change: SessionChange, userId: string): void {
    this.#tell('astral-session', { change, userId: userId || undefined });
    // A fixed session that was refused would be refused again, and so may be what a provider gives: it is asked once a sign-in.
    const wasSignedIn = this.#isSignedIn;
    this.#isSignedIn = change === 'signed-in';
    if (change === 'expired' && wasSignedIn && typeof this.#session === 'function' && this.#dashboard) void this.#handSession(this.#dashboard);
  }

  #tell<Name extends keyof DashboardEventMap>(name: Name, detail: DashboardEventMap[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** What the types of a page know the element by. */
declare global {
  interface HTMLElementTagNameMap {
    'astral-dashboard': AstralDashboardElement;
  }
  interface HTMLElementEventMap extends DashboardEventMap {}
}

/** Makes `<astral-dashboard>` known; importing the module does it already. */
export function defineAstralDashboard(name = 'astral-dashboard'): void {
  if (globalThis.customElements && !customElements.get(name)) customElements.define(name, AstralDashboardElement);
}
defineAstralDashboard();

export { connectFrame, type FrameOptions } from './frame.js';
