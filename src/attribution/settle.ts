import type { Doc } from "../language/doc.ts";
import type { Candidate } from "./candidate.ts";
import { nounPhrase } from "./clause.ts";
import { cueAt } from "./cues.ts";
import { has, joined, overlap, type Range, without } from "./ranges.ts";
import { continuation, inQuotation, type Quotes } from "./speech.ts";

const BRACKET = /^[([{)\]}]$/;

/**
 * The content as the annotation wants it (PARC 3, PolNeAR): opening "that" and "to" inside, quotation
 * marks inside with all between them, commas and stops at the edges outside unless quoted, cue and
 * source cut out.
 */
export function settledContent(doc: Doc, quotes: Quotes, candidate: Candidate): Range[] {
  const cue: Range = [candidate.verb, Math.max(candidate.head, candidate.cueEnd)];
  const { head, subject } = candidate;
  const source = subject >= 0 && !inContent(candidate, subject) ? nounPhrase(doc, subject) : null;
  const pieces: Range[] = [];
  for (const piece of candidate.content) {
    for (const part of without(piece, cue)) {
      for (const rest of source ? without(part, source) : [part]) {
        const grown = quoted(doc, quotes, untilAdded(doc, quotes, rest, head), head, cue);
        if (grown) pieces.push(grown);
      }
    }
  }
  const content = joined(pieces);
  return resumed(doc, quotes, candidate, content);
}

function inContent({ content }: Candidate, token: number): boolean {
  return content.some((range) => has(range, token));
}

/** Cues whose participle behind a comma goes on with the same speaker: "…, adding that …". */
const ADDING = new Set(["say", "argue", "announce", "tell", "write", "admit", "threaten"]);

/** A piece up to where its speaker goes on to say more, which is another attribution's. */
function untilAdded(doc: Doc, quotes: Quotes, [first, last]: Range, head: number): Range {
  if (first < head) return [first, last];
  for (let t = first + 2; t < last && t - first <= 120; t++) {
    if (doc.xpos(t) !== "VBG" || doc.form(t - 1) !== "," || quotes.at[t] !== quotes.at[head])
      continue;
    if (doc.relation(t) === "advcl" && ADDING.has(cueAt(doc, t)?.group ?? ""))
      return [first, t - 2];
  }
  return [first, last];
}

/** A piece with its edges trimmed, then stretched over the quotations that it cuts. */
function quoted(
  doc: Doc,
  quotes: Quotes,
  [first, last]: Range,
  head: number,
  cue: Range,
): Range | null {
  const home = quotes.at[head];
  const inside = (token: number): boolean => inQuotation(quotes, head, token);
  let [a, b] = [first, last];
  while (a <= b && doc.upos(a) === "PUNCT" && !inside(a) && !BRACKET.test(doc.form(a))) a++;
  while (b >= a && doc.upos(b) === "PUNCT" && !inside(b) && !BRACKET.test(doc.form(b))) b--;
  if (a > b) return null;
  for (const q of [quotes.at[a], quotes.at[b]]) {
    if (q < 0 || q === home || overlap(quotes.ranges[q], cue)) continue;
    a = Math.min(a, quotes.ranges[q][0]);
    b = Math.max(b, quotes.ranges[q][1]);
  }
  return [a, b];
}

/** With the quotation behind the cue's sentence that takes up one before it. */
function resumed(doc: Doc, quotes: Quotes, candidate: Candidate, content: Range[]): Range[] {
  const last = content[content.length - 1];
  if (!last || last[1] > candidate.head) return content;
  const q = quotes.at[last[1]];
  if (q < 0 || quotes.ranges[q][1] !== last[1] || !quotes.closed[q]) return content;
  const next = continuation(doc, quotes, q, candidate.head);
  return next < 0 ? content : [...content, quotes.ranges[next]];
}
