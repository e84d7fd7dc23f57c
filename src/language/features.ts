/**
 * What the network sees of a word: a row of the frozen word vectors, and rows of the learned vectors for
 * the word itself, its prefix, suffixes and shape (hashed into buckets, after Bloom embeddings as spaCy
 * uses them).
 */

/** Buckets of each hashed feature; they follow the learned words in the table of learned vectors. */
const BUCKETS = { prefix3: 2048, suffix2: 512, suffix3: 2048, suffix4: 4096, shape: 512 };
export const BUCKET_TOTAL =
  BUCKETS.prefix3 + BUCKETS.suffix2 + BUCKETS.suffix3 + BUCKETS.suffix4 + BUCKETS.shape;

/** At most this many learned rows for a word: the word and one row for each bucket feature. */
export const MAX_ROWS = 6;

/** Longer words are judged by their ends; a text that is one 10 MB word costs no more than a line. */
const MAX_WORD = 64;

const SEEDS = {
  word: 0x811c9dc5,
  prefix3: 0x1000193,
  suffix2: 0x9e3779b1,
  suffix3: 0x85ebca6b,
  suffix4: 0xc2b2ae35,
  shape: 0x27d4eb2f,
};

function hash(text: string, from: number, to: number, seed: number): number {
  let h = seed;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  // FNV's low bits are weak for short strings; a finalizer spreads them (MurmurHash3's).
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The 32-bit key under which a normal form stands in the model's word lists. */
export function wordHash(normal: string): number {
  return hash(normal, 0, normal.length, SEEDS.word);
}

/** Lower case, with one form for each quotation mark and apostrophe. */
export function normalForm(form: string): string {
  const clipped =
    form.length > MAX_WORD ? form.slice(0, MAX_WORD / 2) + form.slice(-MAX_WORD / 2) : form;
  return clipped
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]|``|''/g, '"');
}

/** The normal form with every digit as 0: the key of the learned words. */
export function learnedForm(normal: string): string {
  return normal.replace(/[0-9]/g, "0");
}

/** "Xxxx", "dd", "xx'x": classes of characters, runs cut at three. */
function shapeOf(form: string): string {
  let shape = "";
  let last = "";
  let run = 0;
  for (let i = 0; i < form.length && shape.length < 12; i++) {
    const char = form[i];
    const code = char.charCodeAt(0);
    let mark = char;
    if (code >= 48 && code <= 57) mark = "d";
    else if (char.toLowerCase() !== char) mark = "X";
    else if (char.toUpperCase() !== char) mark = "x";
    run = mark === last ? run + 1 : 1;
    last = mark;
    if (run <= 3) shape += mark;
  }
  return shape;
}

/** An open-addressing table from 32-bit hashes to their position in the list that it is made of. */
class HashIndex {
  private readonly hashes: Uint32Array;
  /** Positions plus one; 0 where the slot is free. No copy of the hashes: each start of the program fills this. */
  private readonly places: Int32Array;
  private readonly mask: number;

  constructor(hashes: Uint32Array) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    const mask = size - 1;
    const places = new Int32Array(size);
    for (let row = 0; row < hashes.length; row++) {
      let slot = hashes[row] & mask;
      while (places[slot] !== 0) slot = (slot + 1) & mask;
      places[slot] = row + 1;
    }
    this.hashes = hashes;
    this.places = places;
    this.mask = mask;
  }

  find(key: number): number {
    const { hashes, places, mask } = this;
    let slot = key & mask;
    while (places[slot] !== 0) {
      if (hashes[places[slot] - 1] === key) return places[slot] - 1;
      slot = (slot + 1) & mask;
    }
    return -1;
  }
}

export class FeatureExtractor {
  private readonly glove: HashIndex;
  private readonly learned: HashIndex;
  private readonly bucketStart: number;
  /** Rows that the table of learned vectors must have. */
  readonly learnedRows: number;

  /** Both lists hold `wordHash` values: of normal forms, and of learned forms. */
  constructor(gloveHashes: Uint32Array, learnedHashes: Uint32Array) {
    this.glove = new HashIndex(gloveHashes);
    this.learned = new HashIndex(learnedHashes);
    this.bucketStart = learnedHashes.length;
    this.learnedRows = learnedHashes.length + BUCKET_TOTAL;
  }

  /**
   * Writes the learned rows of a word to `rows[at …]`; the word's own row, if it has one, comes first.
   * Returns how many rows it wrote and the row among the frozen vectors (-1: none).
   */
  extract(form: string, rows: Int32Array, at: number): { count: number; glove: number } {
    const normal = normalForm(form);
    const key = learnedForm(normal);
    const end = key.length;
    let n = at;
    const word = this.learned.find(wordHash(key));
    if (word >= 0) rows[n++] = word;
    let base = this.bucketStart;
    rows[n++] = base + (hash(key, 0, Math.min(3, end), SEEDS.prefix3) % BUCKETS.prefix3);
    base += BUCKETS.prefix3;
    rows[n++] = base + (hash(key, Math.max(0, end - 2), end, SEEDS.suffix2) % BUCKETS.suffix2);
    base += BUCKETS.suffix2;
    rows[n++] = base + (hash(key, Math.max(0, end - 3), end, SEEDS.suffix3) % BUCKETS.suffix3);
    base += BUCKETS.suffix3;
    rows[n++] = base + (hash(key, Math.max(0, end - 4), end, SEEDS.suffix4) % BUCKETS.suffix4);
    base += BUCKETS.suffix4;
    const shape = shapeOf(form);
    rows[n++] = base + (hash(shape, 0, shape.length, SEEDS.shape) % BUCKETS.shape);
    return { count: n - at, glove: this.glove.find(wordHash(normal)) };
  }
}
