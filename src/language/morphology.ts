import type { Upos, Xpos } from "./tags.ts";

/** Universal features of a word, as in column 6 of CoNLL-U; "_" where it has none. */
export function featsOf(_form: string, _upos: Upos, _xpos: Xpos): string {
  return "_";
}
