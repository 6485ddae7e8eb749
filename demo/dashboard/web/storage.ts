/** Small texts that outlast a reload. A browser may forbid both stores; then nothing outlasts it. */

function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    return otherwise;
  }
}

function keep(store: () => Storage, name: string, text: string): void {
  attempt(() => (text === '' ? store().removeItem(name) : store().setItem(name, text)), undefined);
}

const sessionName = 'astral.session';
const viewName = 'astral.view';
const settingsName = 'astral.settings';

// Session and view belong to this tab and go with it; the settings stay.
export const keepSession = (text: string): void => keep(() => sessionStorage, sessionName, text);
export const keptSession = (): string => attempt(() => sessionStorage.getItem(sessionName) ?? '', '');
export const keepView = (text: string): void => keep(() => sessionStorage, viewName, text);
export const keptView = (): string => attempt(() => sessionStorage.getItem(viewName) ?? '', '');
export const keepSettings = (text: string): void => keep(() => localStorage, settingsName, text);
export const keptSettings = (): string => attempt(() => localStorage.getItem(settingsName) ?? '', '');
