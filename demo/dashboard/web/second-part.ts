/** The second part of the program: the screens. It is loaded while somebody looks at the sign-in; docs/adr/0068 says more. */
import { DownloadError } from './download.js';

export interface SecondPart {
  /** Asks for it, unless that is under way; what goes wrong is said when somebody waits for it. */
  load(): void;
  /** Somebody is past the sign-in and waits for it. */
  want(): void;
}

export function createSecondPart(
  fetchIt: () => Promise<WebAssembly.Module>,
  imports: WebAssembly.Imports,
  use: { ready(): void; failed(reason: string): void },
): SecondPart {
  let isLoading = false;
  let isReady = false;
  let isWanted = false;

  async function load(): Promise<void> {
    if (isLoading || isReady) return;
    isLoading = true;
    try {
      await WebAssembly.instantiate(await fetchIt(), imports);
      isReady = true;
    } catch (error) {
      if (isWanted) use.failed(error instanceof DownloadError ? error.message : 'It arrived damaged.');
    }
    isLoading = false;
    if (isReady) use.ready();
  }
  return {
    load: () => void load(),
    want() {
      isWanted = true;
      void load();
    },
  };
}
