/** The files that belong to the dashboard: the wasm and fonts, fetched from where `base` says. */
import { compileWasm, DownloadError, downloadBytes, downloadWasm, Progress } from './download.js';
import type { Assets } from './module.js';

export interface Face {
  face: string;
  bytes: Uint8Array;
}

export interface AssetSource {
  /** What must be there before the first frame. */
  essentials(imports: Promise<WebAssembly.Imports>, show: (fraction: number, receivedBytes: number, totalBytes: number) => void): { wasm: Promise<WebAssembly.WebAssemblyInstantiatedSource>; faces: Promise<Face[]> };
  /** The second part of the program, compiled. */
  secondPart(): Promise<WebAssembly.Module>;
  /** A file of the list of fonts for further scripts, or that list. */
  further(path: string): Promise<Response>;
  readonly fallbackList: string;
}

/** By address: all elements of a page share it. */
const compiled = new Map<string, Promise<WebAssembly.Module>>();

function compiledOnce(url: URL): Promise<WebAssembly.Module> {
  const known = compiled.get(url.href);
  if (known) return known;
  const module = compileWasm(url);
  compiled.set(url.href, module);
  module.catch(() => compiled.delete(url.href)); // the next one tries again
  return module;
}

export function assetsAt(base: URL, assets: Assets): AssetSource {
  const url = (path: string) => new URL(path, base);
  return {
    fallbackList: assets.fallbackList,
    essentials(imports, show) {
      const progress = new Progress([assets.wasm, ...assets.faces].reduce((sum, { bytes }) => sum + bytes, 0), show);
      return {
        faces: Promise.all(assets.faces.map(async ({ face, path }) => ({ face, bytes: await downloadBytes(url(path), progress) }))),
        wasm: imports.then((ready) => downloadWasm(url(assets.wasm.path), ready, progress)),
      };
    },
    secondPart: () => compiledOnce(url(assets.secondPart.path)),
    async further(path) {
      const response = await fetch(url(path), { credentials: 'same-origin' });
      if (!response.ok) throw new DownloadError(`The server answered ${response.status} for a font.`);
      return response;
    },
  };
}
