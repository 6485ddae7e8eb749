/** Fetching files while a bar fills. */
export class DownloadError extends Error {}

/** Counts bytes over several files. */
export class Progress {
  #received = 0;

  constructor(
    private readonly total: number,
    private readonly show: (fraction: number, receivedBytes: number, totalBytes: number) => void,
  ) {}

  add(bytes: number): void {
    this.#received += bytes;
    this.show(Math.min(1, this.#received / this.total), Math.min(this.#received, this.total), this.total);
  }
}

async function request(url: URL, options: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: 'same-origin', ...options });
  } catch (error) {
    throw new DownloadError('The server cannot be reached.', { cause: error });
  }
  if (!response.ok || !response.body) throw new DownloadError(`The server answered ${response.status} for a part of the dashboard.`);
  return response;
}

/** The same answer, counted on its way through. */
function counted(response: Response, progress: Progress): Response {
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      progress.add(chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body!.pipeThrough(counter), { headers: { 'Content-Type': response.headers.get('Content-Type') ?? '' } });
}

export async function downloadBytes(url: URL, progress: Progress): Promise<Uint8Array> {
  const response = counted(await request(url), progress);
  return new Uint8Array(await response.arrayBuffer());
}

const isStreamable = (response: Response) => response.headers.get('Content-Type')?.startsWith('application/wasm');

/** For what nobody waits for yet. */
export async function compileWasm(url: URL): Promise<WebAssembly.Module> {
  const response = await request(url, { priority: 'low' });
  return isStreamable(response) ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** Compiles while it arrives, where the server names the type. */
export async function downloadWasm(url: URL, imports: WebAssembly.Imports, progress: Progress): Promise<WebAssembly.WebAssemblyInstantiatedSource> {
  const response = counted(await request(url), progress);
  if (isStreamable(response)) return WebAssembly.instantiateStreaming(response, imports);
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
