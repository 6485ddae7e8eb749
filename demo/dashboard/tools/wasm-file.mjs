// Reads and writes the frame of a wasm module: its sections, its names of data segments, and the segments themselves.

export const sectionIds = { custom: 0, import: 2, data: 11, dataCount: 12 };
const dataNames = 9; // its place in the section "name"

class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  get isAtEnd() {
    return this.at >= this.bytes.length;
  }
  byte() {
    return this.bytes[this.at++];
  }
  unsigned() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }
  signed() {
    let value = 0;
    for (let shift = 0; ; ) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      shift += 7;
      if (byte < 128) return shift < 32 && byte & 64 ? value | (-1 << shift) : value;
    }
  }
  take(length) {
    return this.bytes.subarray(this.at, (this.at += length));
  }
  text() {
    return this.take(this.unsigned()).toString('utf8');
  }
}

function unsigned(value) {
  const bytes = [];
  do {
    bytes.push((value % 128) | (value > 127 ? 128 : 0));
    value = Math.floor(value / 128);
  } while (value > 0);
  return Buffer.from(bytes);
}

function signed(value) {
  const bytes = [];
  for (;;) {
    const byte = value & 127;
    value >>= 7;
    if ((value === 0 && !(byte & 64)) || (value === -1 && byte & 64)) return Buffer.from([...bytes, byte]);
    bytes.push(byte | 128);
  }
}

/** @returns {{id: number, name: string | undefined, body: Buffer}[]} */
export function sectionsOf(wasm) {
  const reader = new Reader(wasm, 8);
  const sections = [];
  while (!reader.isAtEnd) {
    const id = reader.byte();
    const body = reader.take(reader.unsigned());
    sections.push({ id, name: id === sectionIds.custom ? new Reader(body).text() : undefined, body });
  }
  return sections;
}

export const moduleOf = (wasm, sections) =>
  Buffer.concat([wasm.subarray(0, 8), ...sections.flatMap(({ id, body }) => [Buffer.from([id]), unsigned(body.length), body])]);

/** What the linker called each data segment. */
export function dataNamesOf(sections) {
  const section = sections.find(({ name }) => name === 'name');
  const names = [];
  if (!section) return names;
  const reader = new Reader(section.body);
  reader.text();
  while (!reader.isAtEnd) {
    const kind = reader.byte();
    const part = new Reader(reader.take(reader.unsigned()));
    if (kind !== dataNames) continue;
    for (let left = part.unsigned(); left > 0; --left) names[part.unsigned()] = part.text();
  }
  return names;
}

/** @returns {{address: number, bytes: Buffer}[]} */
export function segmentsOf(sections) {
  const reader = new Reader(sections.find(({ id }) => id === sectionIds.data).body);
  return Array.from({ length: reader.unsigned() }, () => {
    const isPlain = reader.byte() === 0 && reader.byte() === 0x41;
    const address = reader.signed();
    if (!isPlain || reader.byte() !== 0x0b) throw new Error('split.mjs: a data segment is not at a fixed address: link without threads and without position-independent code');
    return { address, bytes: reader.take(reader.unsigned()) };
  });
}

export const dataSection = (segments) => ({
  id: sectionIds.data,
  body: Buffer.concat([
    unsigned(segments.length),
    ...segments.flatMap(({ address, bytes }) => [Buffer.from([0, 0x41]), signed(address), Buffer.from([0x0b]), unsigned(bytes.length), bytes]),
  ]),
});
