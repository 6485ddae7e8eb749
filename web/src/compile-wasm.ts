import { AstralError, ValidationError } from './errors.js';

const isBytes = (source: unknown): source is ArrayBuffer | ArrayBufferView<ArrayBuffer> => source instanceof ArrayBuffer || ArrayBuffer.isView(source);

async function compileResponse(response: Response): Promise<WebAssembly.Module> {
  if (!response.ok) throw new AstralError(`astral.wasm could not be loaded: ${response.url} answered ${response.status}`);
  const isTyped = response.headers.get('content-type')?.startsWith('application/wasm');
  // Streaming compiles while it loads, but engines insist on the type.
  if (isTyped && WebAssembly.compileStreaming) return WebAssembly.compileStreaming(response);
  return compileBytes(await response.arrayBuffer(), response.url);
}

async function compileBytes(bytes: ArrayBuffer | ArrayBufferView<ArrayBuffer>, origin: string): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    throw new AstralError(`${origin || 'wasm'} is not the astral.wasm of this package: serve the file of '@nexrex/astral/astral.wasm' unchanged`, { cause });
  }
}

/** Compiles a source of any form. */
export async function compile(source: unknown): Promise<WebAssembly.Module> {
  const settled = await source;
  if (isBytes(settled)) return compileBytes(settled, 'wasm');
  if (settled instanceof Response) return compileResponse(settled);
  if (typeof settled === 'string' || settled instanceof URL) return compileResponse(await fetch(settled));
  if (settled instanceof WebAssembly.Module) return settled;
  throw new ValidationError("Astral.create: wasm must be a URL, a Response, bytes or a WebAssembly.Module of '@nexrex/astral/astral.wasm'", { field: 'wasm' });
}
