import type { Doc } from "../language/doc.ts";
import type { Candidate } from "./candidate.ts";
import { isPassive, type Link } from "./clause.ts";
import { cueAt, cueOf } from "./cues.ts";
import { coarse, type Judged } from "./features.ts";
import {
  accordingCandidates,
  adjectiveCandidates,
  adverbCandidates,
  nounCandidates,
} from "./nominals.ts";
import { findQuotations } from "./quotations.ts";
import type { Range } from "./ranges.ts";
import { settledContent } from "./settle.ts";
import { colonCandidates, type Quotes, speakerBeside, speechCandidates } from "./speech.ts";
import { verbCandidates } from "./verbs.ts";

/** The report's quotations as runs of tokens. */
export function quotesOf(doc: Doc): Quotes {
  const ranges: Range[] = [];
  const closed: boolean[] = [];
  const at = new Int32Array(doc.length).fill(-1);
  for (const quotation of findQuotations(doc)) {
    const first = doc.tokenAt(quotation.span[0]);
    const last = doc.tokenAt(quotation.span[1] - 1);
    if (
      first > last ||
      last >= doc.length ||
      (ranges.length && first <= ranges[ranges.length - 1][1])
    )
      continue;
    at.fill(ranges.length, first, last + 1);
    ranges.push([first, last]);
    closed.push(quotation.closed);
  }
  return { ranges, closed, at };
}

/**
 * Every construction that may attribute, with its content settled, in the order of their cue words: a
 * sentence at a time, since of a long text there are many and few are kept.
 */
export function* findCandidates(doc: Doc, quotes: Quotes): Generator<Judged> {
  const spoken: Candidate[] = [];
  speechCandidates(doc, quotes, spoken);
  spoken.sort((a, b) => a.head - b.head);
  let next = 0;
  for (let s = 0; s < doc.sentenceCount; s++) {
    const end = doc.endToken(s);
    const found: Candidate[] = [];
    for (let t = doc.firstToken(s); t < end; t++) ofWord(doc, t, found);
    colonCandidates(doc, s, found);
    while (next < spoken.length && spoken[next].head < end) found.push(spoken[next++]);
    found.sort((a, b) => a.head - b.head);
    yield* judged(doc, quotes, found);
  }
}

function ofWord(doc: Doc, token: number, out: Candidate[]): void {
  if (doc.lower(token) === "according") {
    accordingCandidates(doc, token, out);
    return;
  }
  switch (doc.upos(token)) {
    case "VERB":
      verbCandidates(doc, token, out);
      break;
    case "NOUN":
      if (cueAt(doc, token)) nounCandidates(doc, token, out);
      break;
    case "ADJ":
      if (cueAt(doc, token)) adjectiveCandidates(doc, token, out);
      break;
    case "ADV":
      if (cueOf(doc.lower(token), "r")) adverbCandidates(doc, token, out);
      break;
  }
}

/** Settles contents, drops what has none left, and tells each candidate of its rivals. */
function* judged(doc: Doc, quotes: Quotes, found: Candidate[]): Generator<Judged> {
  for (let i = 0; i < found.length;) {
    let end = i;
    while (end < found.length && found[end].head === found[i].head) end++;
    const rivals = new Set(found.slice(i, end).map(({ pattern }) => coarse(pattern)));
    const beside = repaired(doc, quotes, found[i].head);
    for (; i < end; i++) {
      if (beside && needsSpeaker(quotes, found[i])) Object.assign(found[i], beside);
      const content = settledContent(doc, quotes, found[i]);
      if (content.length) yield { candidate: found[i], content, rivals };
    }
  }
}

/** Trees go astray around quotations: a speaker there is none of, or one in the words that he speaks, is looked for anew. */
function needsSpeaker(quotes: Quotes, { head, verb, subject, pattern }: Candidate): boolean {
  if (head !== verb || /^(?:pass|reduced|colon|according|raise|r\.|n\.|a\.)/.test(pattern))
    return false;
  return subject < 0 || quotes.at[subject] !== quotes.at[head];
}

function repaired(doc: Doc, quotes: Quotes, verb: number): { subject: number; link: Link } | null {
  if (doc.upos(verb) !== "VERB" || isPassive(doc, verb)) return null;
  const { token, link } = speakerBeside(doc, quotes, verb);
  return { subject: token, link };
}
