/** A run of letters and digits: what stands between them (quotation marks, dashes, breaks) differs from copy to copy. */
const WORD = /[\p{L}\p{N}]+/gu;

/** Words in a shingle: long enough that two reporters hardly ever write the same one. */
export const WIDTH = 5;

/**
 * Hashes of the overlapping five-word shingles of a text, in order (Broder 1997: "On the resemblance and
 * containment of documents"). A text of fewer words is one shingle, one without words none.
 */
export function* shinglesOf(text: string): Generator<number> {
  const held: number[] = [];
  let words = 0;
  for (const [word] of text.matchAll(WORD)) {
    held[words++ % WIDTH] = hashOf(word.toLowerCase());
    if (words >= WIDTH) yield joined(held, words);
  }
  if (words > 0 && words < WIDTH) yield joined(held, words);
}

/** One hash of the words held, from the oldest to the newest. */
function joined(held: readonly number[], words: number): number {
  let hash = 0;
  for (let i = 0; i < held.length; i++)
    hash = Math.imul(hash ^ held[(words + i) % held.length], 0x9e3779b1) + i;
  return mixed(hash);
}

/** FNV-1a over code units, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the result. */
function mixed(hash: number): number {
  let out = hash;
  out = Math.imul(out ^ (out >>> 16), 0x85ebca6b);
  out = Math.imul(out ^ (out >>> 13), 0xc2b2ae35);
  return (out ^ (out >>> 16)) >>> 0;
}
