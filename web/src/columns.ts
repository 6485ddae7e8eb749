import wasmInBase64 from 'astral-columns';
import type { errorFrom } from './core-error.js';

export type Columns = Record<string, Float64Array>;

/** What the module exports (bindings/columns/module.cpp). Offsets are into its memory. */
interface Reader {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  reserve(bytes: number): number;
  read(body: number, bytes: number): number;
  columns(): number;
  issue(): number;
}

const noStreams = -1;
const wrongBody = -2;
/** Of a column as the module describes it: name, its length, values, their count. */
const viewBytes = 16;

let compiling: Promise<WebAssembly.Module> | undefined;

const compile = () => WebAssembly.compile(Uint8Array.from(atob(wasmInBase64), (letter) => letter.charCodeAt(0)));

/** Nothing on engines that compile no WebAssembly at run time. */
async function newReader(): Promise<Reader | undefined> {
  let memory: WebAssembly.Memory | undefined;
  const textAt = (offset: number, bytes: number) => new TextDecoder().decode(new Uint8Array(memory!.buffer, offset, bytes));
  try {
    const imports = { page: { number: (offset: number, bytes: number) => Number(textAt(offset, bytes)) }, env: { emscripten_notify_memory_growth: () => {} } };
    const { exports } = await WebAssembly.instantiate(await (compiling ??= compile()), imports);
    const reader = exports as unknown as Reader;
    memory = reader.memory;
    reader._initialize();
    return reader;
  } catch {
    compiling = undefined;
    return undefined;
  }
}

function textUpToZero(memory: WebAssembly.Memory, offset: number): string {
  const bytes = new Uint8Array(memory.buffer, offset);
  return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
}

function readByModule(reader: Reader, body: Uint8Array): Columns | null | string {
  const { memory } = reader;
  const at = reader.reserve(body.length);
  new Uint8Array(memory.buffer).set(body, at);
  const count = reader.read(at, body.length);
  if (count === noStreams) return null;
  if (count === wrongBody) return textUpToZero(memory, reader.issue());
  const columns: Columns = {};
  for (let index = 0; index < count; index++) {
    const [name, nameBytes, values, valueCount] = new Uint32Array(memory.buffer, reader.columns() + index * viewBytes, 4) as unknown as [number, number, number, number];
    // A copy: the module's memory goes when this function is done.
    columns[new TextDecoder().decode(new Uint8Array(memory.buffer, name, nameBytes))] = new Float64Array(memory.buffer, values, valueCount).slice();
  }
  return columns;
}

const isSample = (value: unknown) => value === null || typeof value === 'number';
const isPair = (value: unknown) => Array.isArray(value) && value.length === 2 && value.every(isSample);

function columnOf(samples: unknown[]): Float64Array | undefined {
  const hasPairs = samples.some(Array.isArray);
  if (!samples.every((sample) => sample === null || (hasPairs ? isPair(sample) : isSample(sample)))) return undefined;
  const numbers = hasPairs ? samples.flatMap((pair) => pair ?? [null, null]) : samples;
  return Float64Array.from(numbers as (number | null)[], (value) => value ?? NaN);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The streams of an activity in whatever envelope (contract 1.3), and where they stand. */
function streamsIn(value: Record<string, unknown>, path: string): { streams: Record<string, unknown>; path: string } | undefined {
  const { streams } = value;
  if (isObject(streams)) return { streams, path: `${path}.streams` };
  for (const name of ['data', 'activity']) {
    const inner = value[name];
    const found = isObject(inner) && streamsIn(inner, `${path}.${name}`);
    if (found) return found;
  }
  return undefined;
}

/** The same with the engine's own parser: slower, and all values are made twice. */
function readByEngine(body: Uint8Array): Columns | null | string {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(body));
  } catch {
    return '$: expected lists of numbers';
  }
  if (!isObject(value)) return '$: expected lists of numbers';
  const found = streamsIn(value, '$');
  if (!found) return null;
  const columns: Columns = {};
  for (const [name, samples] of Object.entries(found.streams)) {
    if (!Array.isArray(samples)) continue;
    const column = columnOf(samples);
    if (!column) return `${found.path}.${name}: expected lists of numbers`;
    columns[name] = column;
  }
  return columns;
}

/** The streams of an activity, read from the bytes of an answer; null when nothing was recorded. */
export async function readColumns(body: Uint8Array, operation: string, error: typeof errorFrom): Promise<Columns | null> {
  const reader = await newReader();
  const read = reader ? readByModule(reader, body) : readByEngine(body);
  if (typeof read !== 'string') return read;
  throw error({ kind: 'decode', message: read, operation, path: read.slice(0, read.indexOf(':')) });
}
