import type { Doc } from "../language/doc.ts";
import { type Edge, type Stretch, tailFeatures, traitsOf } from "./edge-features.ts";
import { type Judged, topOf } from "./features.ts";
import { inQuotation, type Quotes } from "./speech.ts";

/** Places that are weighed for one edge, at most. */
const MOST = 16;
/** Tokens from an edge to the farthest of the others. */
const REACH = 60;

/**
 * Where a content may end, first of all where it does: before each phrase that closes it on the right
 * ("…, | which he denied", "… | in an interview"), or behind one that follows. One that ends in a quotation
 * ends with it.
 */
export function endsOf(doc: Doc, quotes: Quotes, judged: Judged): Edge[] {
  const { candidate, content } = judged;
  const last = content[content.length - 1][1];
  if (inQuotation(quotes, candidate.head, last)) return [];
  const traits = traitsOf(doc, judged);
  const out = new Map<number, Edge>();
  out.set(last, { token: last, features: ["keep", ...traits.map((trait) => `keep|${trait}`)] });
  cuts(doc, quotes, judged, traits, out);
  if (last > candidate.verb) additions(doc, quotes, judged, traits, out);
  return [...out.values()];
}

/** Before the phrases that end where the content does and those beside them, outer ones first; then at signs. */
function cuts(
  doc: Doc,
  quotes: Quotes,
  judged: Judged,
  traits: readonly string[],
  out: Map<number, Edge>,
): void {
  const { candidate, content } = judged;
  const [a, b] = content[content.length - 1];
  const top = topOf(doc, [a, b]);
  const cut = (first: number, head: number): void => {
    const token = lastWord(doc, a, first - 1);
    if (first <= Math.max(a, top) || token < a || out.has(token) || out.size >= MOST) return;
    if (inQuotation(quotes, candidate.head, first - 1)) return;
    const features = tailFeatures(doc, "cut", { first, last: b, head }, judged, traits);
    out.set(token, { token, features });
  };
  for (const head of spine(doc, a, b))
    for (const c of doc.children(head))
      if (c > head && doc.edges(c)[0] > head) cut(doc.edges(c)[0], c);
  for (let t = Math.max(a + 1, b - REACH); t < b; t++)
    if (doc.upos(t) === "PUNCT" && !inQuotation(quotes, candidate.head, t)) cut(t + 1, -1);
}

/** Behind the phrases that start right after the content, or after one sign, and at the sentence's end. */
function additions(
  doc: Doc,
  quotes: Quotes,
  judged: Judged,
  traits: readonly string[],
  out: Map<number, Edge>,
): void {
  const { candidate, content } = judged;
  const b = content[content.length - 1][1];
  const end = doc.endToken(doc.sentenceOf(b)) - 1;
  const first = b + 1 <= end && doc.upos(b + 1) === "PUNCT" ? b + 2 : b + 1;
  if (first > end || doc.upos(first) === "PUNCT") return;
  const add = (stretch: Stretch): void => {
    const token = lastWord(doc, b, stretch.last);
    if (token <= b || out.has(token) || out.size >= MOST || token - b > REACH) return;
    if (candidate.subject > b && candidate.subject <= token) return;
    if (quotes.at[token] !== quotes.at[candidate.head]) return;
    const features = tailFeatures(doc, "add", { ...stretch, last: token }, judged, traits);
    out.set(token, { token, features });
  };
  for (let head = first; head >= first && doc.edges(head)[0] === first; head = doc.head(head))
    add({ first, last: doc.edges(head)[1], head });
  add({ first, last: end, head: -1 });
}

/** The words from the top of a stretch down to its last one, each of which ends where the stretch does. */
function spine(doc: Doc, a: number, b: number): number[] {
  const out: number[] = [];
  for (let at = b; at >= a && at <= b; at = doc.head(at)) out.unshift(at);
  return out;
}

/** The last word up to a token that is no conjunction, or the bracket that closes it. */
function lastWord(doc: Doc, first: number, last: number): number {
  const least = Math.max(first, doc.firstToken(doc.sentenceOf(last)));
  for (let t = last; t >= least; t--) {
    if (doc.upos(t) === "CCONJ") continue;
    if (doc.upos(t) !== "PUNCT" || /^[)\]}]$/.test(doc.form(t))) return t;
  }
  return -1;
}
