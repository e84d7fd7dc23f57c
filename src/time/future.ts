import type { Doc } from "../language/doc.ts";

/** How far up the tree the verb that a time belongs to is looked for. */
const REACH = 4;
/** Children looked at: a governor in a list of a million items has as many. */
const CHILDREN = 64;

/**
 * True where the verb that governs these tokens looks ahead: "will meet on Friday", "to open Monday".
 * A modal elsewhere in the sentence says nothing about the time.
 */
export function looksAhead(doc: Doc, first: number, last: number): boolean {
  let at = first;
  for (let step = 0; step <= last - first; step++) {
    const head = doc.head(at);
    if (head < first || head > last) break;
    at = head;
  }
  for (let step = 0; step < REACH; step++) {
    at = doc.head(at);
    if (at < 0) return false;
    const tag = doc.upos(at);
    if (tag !== "VERB" && tag !== "AUX") continue;
    for (const child of doc.children(at).subarray(0, CHILDREN)) {
      const relation = doc.relation(child);
      if (relation === "aux" && /^(will|shall|'ll|wo)$/.test(doc.lower(child))) return true;
      if (relation === "mark" && doc.lower(child) === "to") return true;
    }
    return false;
  }
  return false;
}
