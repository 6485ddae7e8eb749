/** Small texts that outlast a reload, by what they are. */
export interface Store {
  keepSession(text: string): void;
  keptSession(): string;
  keepView(text: string): void;
  keptView(): string;
  keepSettings(text: string): void;
  keptSettings(): string;
}

function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    return otherwise; // a browser may forbid its stores; then nothing outlasts a reload
  }
}

function keep(store: () => Storage, name: string, text: string): void {
  attempt(() => (text === '' ? store().removeItem(name) : store().setItem(name, text)), undefined);
}

const sessionName = 'astral.session';
const viewName = 'astral.view';
const settingsName = 'astral.settings';

/** Session and view belong to this tab and go with it; the settings stay. */
export const browserStore: Store = {
  keepSession: (text) => keep(() => sessionStorage, sessionName, text),
  keptSession: () => attempt(() => sessionStorage.getItem(sessionName) ?? '', ''),
  keepView: (text) => keep(() => sessionStorage, viewName, text),
  keptView: () => attempt(() => sessionStorage.getItem(viewName) ?? '', ''),
  keepSettings: (text) => keep(() => localStorage, settingsName, text),
  keptSettings: () => attempt(() => localStorage.getItem(settingsName) ?? '', ''),
};

/** Nothing outlasts anything; `settings` is what the program begins with. */
export const noStore = (settings: string): Store => ({
  keepSession: () => undefined,
  keptSession: () => '',
  keepView: () => undefined,
  keptView: () => '',
  keepSettings: () => undefined,
  keptSettings: () => settings,
});
