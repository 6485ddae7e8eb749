/** Where a session can be kept: like `localStorage`, and each function may also give a promise. */
export interface SessionStorage {
  /** What is stored under a name. */
  getItem(key: string): string | null | undefined | Promise<string | null | undefined>;
  /** Stores a text under a name. */
  setItem(key: string, value: string): unknown;
  /** Forgets what is stored under a name. */
  removeItem(key: string): unknown;
}

/** One by name, or one of your own. */
export type StorageChoice = 'memory' | 'sessionStorage' | 'localStorage' | SessionStorage;

/** One of the page's own, looked up at each use: merely naming it throws where a page may not have it. */
function pageStorage(name: 'sessionStorage' | 'localStorage'): SessionStorage {
  const area = () => {
    const storage = (globalThis as { [area in typeof name]?: SessionStorage })[name];
    if (!storage) throw new Error(`${name} is not there`);
    return storage;
  };
  return {
    getItem: (key) => area().getItem(key),
    setItem: (key, value) => area().setItem(key, value),
    removeItem: (key) => area().removeItem(key),
  };
}

export function storageOf(choice: Exclude<StorageChoice, 'memory'>): SessionStorage {
  return typeof choice === 'string' ? pageStorage(choice) : choice;
}
