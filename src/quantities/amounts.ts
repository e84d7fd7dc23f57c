import type { Doc } from "../language/doc.ts";
import { rows } from "../table.ts";
import money from "./money.tsv";

/** Inclusive bounds of a number; null is open. */
export interface Bounds {
  low: number | null;
  high: number | null;
  approximate: boolean;
}

export interface Money {
  /** One past the last token of the currency. */
  next: number;
  /** The currency as the text has it. */
  text: string;
}

let words: Map<string, Set<string>> | null = null;

/** The currency sign at a token or, with `after`, the currency word that follows a number. */
export function moneyAt(doc: Doc, at: number, end: number, after = false): Money | null {
  words ??= new Map(rows(money).map(([kind, forms]) => [kind, new Set(forms.split("|"))]));
  let token = at;
  if (after) {
    while (token < end && token < at + 2 && words.get("between")!.has(doc.lower(token))) token++;
    if (token >= end || !words.get("word")!.has(doc.lower(token))) return null;
    // "won" and "pounds" are other words as well: money only where a noun stands.
    const tag = doc.upos(token);
    if (tag === "VERB" || tag === "AUX" || tag === "ADJ") return null;
  } else if (!words.get("sign")!.has(doc.lower(token))) {
    // "US | $" cut in two.
    const next =
      token + 1 < end && doc.lower(token + 1) === "$" && doc.end(token) === doc.start(token + 1);
    if (!next || !words.get("sign")!.has(`${doc.lower(token)}$`)) return null;
    token++;
  }
  const [start, stop] = doc.spanOf(at, token);
  return { next: token + 1, text: doc.text.slice(start, stop) };
}
