/**
 * The container of the parser's weights: a magic word, a JSON header that names each section, and the
 * sections as little-endian typed arrays, each at a multiple of 16 bytes. Reading copies nothing where
 * the bytes are aligned.
 */

const MAGIC = "HSAYNLP1";
const ALIGNMENT = 16;

export interface Dims {
  /** Width of the frozen word vectors. */
  glove: number;
  /** Width of the learned vectors of words, prefixes, suffixes and shapes. */
  learned: number;
  /** glove + learned. */
  input: number;
  /** Units of one direction of one recurrent layer. */
  hidden: number;
  arc: number;
  label: number;
}

type SectionType = "i8" | "u32" | "f32";
export type Section = Int8Array | Uint32Array | Float32Array;

interface SectionEntry {
  offset: number;
  type: SectionType;
  shape: number[];
}

interface Header {
  dims: Dims;
  upos: string[];
  xpos: string[];
  deprel: string[];
  sections: Record<string, SectionEntry>;
}

export interface Model extends Omit<Header, "sections"> {
  i8(name: string): Int8Array;
  u32(name: string): Uint32Array;
  f32(name: string): Float32Array;
}

const BYTES: Record<SectionType, number> = { i8: 1, u32: 4, f32: 4 };

/** Thrown where bytes are no model of ours. */
export class ModelError extends Error {
  override readonly name = "ModelError";
}

export function readModel(bytes: Uint8Array): Model {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new ModelError(`not a Hearsay model: it starts with "${magic}"`);
  // A view at an odd address can't be seen as 32-bit numbers; only then is a copy needed.
  const aligned = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  const { header, dataStart } = readHeader(view, aligned);
  const locate = (name: string, type: SectionType): [ArrayBufferLike, number, number] => {
    const entry = header.sections[name];
    if (!entry || entry.type !== type)
      throw new ModelError(`the model has no section "${name}" of type ${type}`);
    const length = entry.shape.reduce((product, n) => product * n, 1);
    const offset = dataStart + entry.offset;
    if (offset + length * BYTES[type] > aligned.byteLength)
      throw new ModelError(`the model ends inside its section "${name}"`);
    return [aligned.buffer, aligned.byteOffset + offset, length];
  };
  return {
    dims: header.dims,
    upos: header.upos,
    xpos: header.xpos,
    deprel: header.deprel,
    i8: (name) => new Int8Array(...locate(name, "i8")),
    u32: (name) => new Uint32Array(...locate(name, "u32")),
    f32: (name) => new Float32Array(...locate(name, "f32")),
  };
}

/** @throws ModelError where the bytes end inside the header, or it is none */
function readHeader(view: DataView, bytes: Uint8Array): { header: Header; dataStart: number } {
  const from = MAGIC.length + 4;
  try {
    const dataStart = from + view.getUint32(MAGIC.length, true);
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(from, dataStart))) as Header;
    if (!header.dims || !header.sections) throw new SyntaxError("it lacks its sections");
    return { header, dataStart };
  } catch {
    throw new ModelError("not a Hearsay model: its header is damaged");
  }
}

export interface NewSection {
  name: string;
  shape: number[];
  data: Section;
}

const typeOf = (data: Section): SectionType =>
  data instanceof Int8Array ? "i8" : data instanceof Uint32Array ? "u32" : "f32";

/** The bytes that `readModel` reads; the same arguments give the same bytes. */
export function writeModel(meta: Omit<Header, "sections">, sections: NewSection[]): Uint8Array {
  const entries: Record<string, SectionEntry> = {};
  let size = 0;
  for (const { name, shape, data } of sections) {
    size = Math.ceil(size / ALIGNMENT) * ALIGNMENT;
    entries[name] = { offset: size, type: typeOf(data), shape };
    size += data.byteLength;
  }
  const json = JSON.stringify({ ...meta, sections: entries });
  const preamble = MAGIC.length + 4;
  const padded = Math.ceil((preamble + json.length) / ALIGNMENT) * ALIGNMENT - preamble;
  const bytes = new Uint8Array(preamble + padded + size);
  bytes.set(new TextEncoder().encode(MAGIC + "\0\0\0\0" + json.padEnd(padded)));
  new DataView(bytes.buffer).setUint32(MAGIC.length, padded, true);
  for (const { name, data } of sections)
    bytes.set(
      new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
      preamble + padded + entries[name].offset,
    );
  return bytes;
}
