// What may lead to what in a linked module: functions to functions that they call and to numbers that they hold; such a number may be a place
// in the table of functions or an address of data, and data holds such numbers too.
// Read from Binaryen's text, so that no instruction needs to be known here.

const functionStart = /^ \(func \$(\S+)/;
const call = /\((?:return_)?call \$([^\s)]+)/;
const reference = /\(ref\.func \$([^\s)]+)/;
const number = /\(i32\.const (-?\d+)\)/g;
const pair = /\(i64\.const (-?\d+)\)/g; // an address and a length, stored at once
const offset = / offset=(\d+)/; // of a load or a store: with an address of data it may be the base
const exported = /^ \(export "[^"]*" \(func \$([^\s)]+)/;
const table = /^ \(elem .*?\(i32\.const (\d+)\) (.*)\)$/;

/** @param {string} text a module without names, so that a function's is its number */
export function readText(text) {
  const functions = new Map();
  const roots = [];
  let tableBase = 0;
  let entries = [];
  let current;
  for (const line of text.split('\n')) {
    const start = functionStart.exec(line);
    if (start) {
      functions.set(start[1], (current = { calls: new Set(), numbers: new Set(), offsets: new Set() }));
    } else if (line.startsWith('  ')) {
      const callee = call.exec(line) ?? reference.exec(line);
      if (callee) current.calls.add(callee[1]);
      for (const [, constant] of line.matchAll(number)) current.numbers.add(Number(constant));
      for (const [, both] of line.matchAll(pair)) {
        const bits = BigInt.asUintN(64, BigInt(both));
        current.numbers.add(Number(bits & 0xffffffffn)).add(Number(bits >> 32n));
      }
      const base = offset.exec(line);
      if (base) current.offsets.add(Number(base[1]));
    } else {
      const root = exported.exec(line);
      if (root) roots.push(root[1]);
      const elements = table.exec(line);
      if (!elements) continue;
      if (entries.length > 0) throw new Error('split.mjs: the table of functions is filled from several places');
      tableBase = Number(elements[1]);
      entries = elements[2].split(' ').map((name) => name.slice(1));
    }
  }
  return { functions, roots, tableBase, entries };
}

/** A number so little before a segment may still mean it: zeros that the symbol began with were left out. */
const slack = 16;

/** The last of the segments, which are in order, that begins at or before the address. */
function lastUpTo(segments, address) {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle].address <= address) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Text leads nowhere, though four characters of it may look like an address. */
const isText = ({ name }) => name.includes('.L.str');

/** Binaryen leaves zeros in the midst of a symbol out and numbers what is left of it: "table", "table.1", "table.2". */
function piecesOf(segments) {
  const pieces = new Map();
  let head;
  for (const segment of segments) {
    const others = pieces.get(head);
    const isPiece = others && segment.name === `${head.name}.${others.length}` && !isText(head);
    if (isPiece) others.push(segment);
    else head = segment;
    pieces.set(segment, isPiece ? others : [segment]);
  }
  return pieces;
}

export class Graph {
  #known = new Map();

  /** @param {{address: number, bytes: Buffer, name: string}[]} segments in order */
  constructor({ functions, tableBase, entries }, segments) {
    Object.assign(this, { functions, tableBase, entries, segments });
    this.pieces = piecesOf(segments);
  }

  /** Whatever can be got at from these: names of functions, and segments. `isClosed` tells which segments are not looked into. */
  reachable(roots, isClosed = () => false) {
    const found = new Set(roots);
    for (const each of found) {
      if (isClosed(each)) continue;
      for (const next of this.#next(each)) found.add(next);
    }
    return found;
  }

  #next(from) {
    if (!this.#known.has(from)) this.#known.set(from, typeof from === 'string' ? this.#nextOfFunction(from) : this.#nextOfSegment(from));
    return this.#known.get(from);
  }

  #nextOfFunction(name) {
    const body = this.functions.get(name); // none: it is imported
    if (!body) return [];
    return [...body.calls, ...[...body.numbers].flatMap((value) => this.#meant(value)), ...[...body.offsets].flatMap((value) => this.#segmentsAt(value))];
  }

  #nextOfSegment(segment) {
    if (isText(segment)) return [];
    const { address, bytes } = segment;
    const words = Buffer.concat([Buffer.alloc(address % 4), bytes, Buffer.alloc(8)]);
    const next = [...this.pieces.get(segment)];
    for (let at = 0; at < (address % 4) + bytes.length; at += 4) next.push(...this.#meant(words.readUInt32LE(at)));
    return next;
  }

  /** What a number may stand for. */
  #meant(value) {
    const entry = this.entries[value - this.tableBase];
    return entry === undefined ? this.#segmentsAt(value) : [entry];
  }

  #segmentsAt(value) {
    const place = lastUpTo(this.segments, value);
    const before = this.segments[place];
    if (before && value < before.address + before.bytes.length) return [before];
    const after = this.segments[place + 1];
    return after && after.address - value <= slack ? [after] : [];
  }
}
