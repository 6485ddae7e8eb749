import type { Core } from './core.js';

/** Makes a core of a compiled module. */
export async function instantiateCore(module: WebAssembly.Module): Promise<Core> {
  const { default: createCore } = await import('astral-core-external');
  return new Promise((resolve, reject) => {
    const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object => {
      // Emscripten waits for `done` alone: a failure has to end the outer promise.
      WebAssembly.instantiate(module, imports).then(done, reject);
      return {};
    };
    createCore({ instantiateWasm }).then(resolve, reject);
  });
}
