import type { Doc } from "../language/doc.ts";

/** Relations that hold the words of one name together. */
const INNER = new Set([
  "flat",
  "compound",
  "amod",
  "nummod",
  "nmod:desc",
  "nmod:unmarked",
  "goeswith",
  "dep",
  "list",
  "det",
  "advmod",
  "punct",
  "fixed",
]);

/** How many tokens back a word of the same name is sought. */
const REACH = 12;

/** True where `next`, the token after the stretch from `first` to `last`, belongs to the same name. */
export function sameName(doc: Doc, first: number, last: number, next: number): boolean {
  const governor = doc.head(next);
  if (governor >= first && governor <= last) return INNER.has(doc.deprel(next));
  for (let t = last; t >= first && t > last - REACH; t--) {
    const above = doc.head(t);
    if (above === next) return INNER.has(doc.deprel(t));
    // Two modifiers of one noun that comes later: "Red" and "Army" before "Choir".
    if (above > next && INNER.has(doc.deprel(t)) && reaches(doc, next, above)) return true;
  }
  return false;
}

/** True where `token` hangs on `governor` by relations inside a name, at most a few steps below. */
function reaches(doc: Doc, token: number, governor: number): boolean {
  for (let at = token, steps = 0; steps < 6; steps++) {
    if (!INNER.has(doc.deprel(at))) return false;
    at = doc.head(at);
    if (at === governor) return true;
    if (at < 0) return false;
  }
  return false;
}
