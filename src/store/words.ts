import { stemOf } from "../digest/stem.ts";

const WORD = /[\p{L}\p{N}]+/gu;
const MARKS = /\p{M}/gu;
/** Longer ones are found by their start; both stores have a limit. */
const LENGTH = 60;
/** Distinct words of one report; a store cannot index more at once. */
const MOST = 50_000;

/**
 * The words of a text or a question as the search index has them: in lower case, without accents, stemmed;
 * each once, in the order of the text. Cut here and not by the stores, so that both find the same.
 */
export function searchWords(text: string): string[] {
  const found = new Set<string>();
  for (const [word] of text.normalize("NFD").replace(MARKS, "").matchAll(WORD)) {
    // A lone "s", cut off by an apostrophe, has no stem.
    const stem = stemOf(word.slice(0, LENGTH));
    if (stem !== "") found.add(stem);
    if (found.size === MOST) break;
  }
  return [...found];
}
