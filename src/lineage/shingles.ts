import { classOf, DIGIT, LETTER } from "../language/chars.ts";

/** Words in a shingle: long enough that two reporters hardly ever write the same one. */
export const WIDTH = 5;

/**
 * Gives the hashes of the overlapping five-word shingles of a text, in order (Broder 1997: "On the resemblance
 * and containment of documents"). A word is a run of letters and digits: what stands between them (quotation
 * marks, dashes, breaks) differs from copy to copy. A text of fewer words is one shingle, one without words none.
 */
export function eachShingle(text: string, give: (hash: number) => void): void {
  const held: number[] = [];
  let words = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isInWord(text.charCodeAt(at))) continue;
    // FNV-1a over code units.
    let hash = 0x811c9dc5;
    for (; at < text.length && isInWord(text.charCodeAt(at)); at++)
      hash = Math.imul(hash ^ lower(text.charCodeAt(at)), 0x01000193);
    held[words++ % WIDTH] = mixed(hash);
    if (words >= WIDTH) give(joined(held, words));
  }
  if (words > 0 && words < WIDTH) give(joined(held, words));
}

function isInWord(code: number): boolean {
  const found = classOf(code);
  return found === LETTER || found === DIGIT;
}

/** A code unit in lower case; one that has none of a single unit stays as it is. */
function lower(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  const small = String.fromCharCode(code).toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : code;
}

/** One hash of the words held, from the oldest to the newest. */
function joined(held: readonly number[], words: number): number {
  let hash = 0;
  for (let i = 0; i < held.length; i++)
    hash = Math.imul(hash ^ held[(words + i) % held.length], 0x9e3779b1) + i;
  return mixed(hash);
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the result. */
function mixed(hash: number): number {
  let out = hash;
  out = Math.imul(out ^ (out >>> 16), 0x85ebca6b);
  out = Math.imul(out ^ (out >>> 13), 0xc2b2ae35);
  return (out ^ (out >>> 16)) >>> 0;
}
