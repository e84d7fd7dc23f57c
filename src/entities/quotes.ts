import type { Doc } from "../language/doc.ts";
import { rows } from "../table.ts";
import speech from "./speech.tsv";

/** Which tokens stand inside quotation marks, and whose words they are as far as the sentence says. */
export interface Quotes {
  /** Per token: the number of the quotation it stands in, or -1. */
  of: Int32Array;
  /** Per quotation: the token that is the subject of the verb of saying beside it, or -1. */
  speaker: number[];
}

let verbs: Set<string> | null = null;

export function findQuotes(doc: Doc): Quotes {
  const of = new Int32Array(doc.length).fill(-1);
  const speaker: number[] = [];
  const starts: number[] = [];
  let open = false;
  for (let t = 0; t < doc.length; t++) {
    // A quotation ends with its paragraph at the latest, so that a lost mark does no more harm.
    if (open && t > 0 && doc.text.slice(doc.end(t - 1), doc.start(t)).includes("\n")) open = false;
    const form = doc.form(t);
    const opening = form === "“" || form === "``" || form === "„" || form === "«";
    const closing = form === "”" || form === "''" || form === "»";
    const either = form === '"';
    if (opening || (either && !open)) {
      open = true;
      starts.push(t);
      speaker.push(-1);
      continue;
    }
    if (closing || either) {
      open = false;
      continue;
    }
    if (open) of[t] = starts.length - 1;
  }
  starts.forEach((start, q) => {
    speaker[q] = speakerOf(doc, of, start, q);
    if (speaker[q] < 0 && q > 0 && isNear(doc, starts[q - 1], start)) speaker[q] = speaker[q - 1];
  });
  return { of, speaker };
}

/** The next quotation without a speaker of its own goes on with the last one's words. */
function isNear(doc: Doc, before: number, start: number): boolean {
  const between = doc.sentenceOf(start) - doc.sentenceOf(before);
  return between <= 2 && start === doc.firstToken(doc.sentenceOf(start));
}

/** How many tokens from a quotation the verb that brings it in is sought. */
const REACH = 30;

function speakerOf(doc: Doc, of: Int32Array, start: number, quote: number): number {
  verbs ??= new Set(rows(speech).flatMap(([list]) => list.split("|")));
  let last = start;
  while (last + 1 < doc.length && of[last + 1] === quote) last++;
  const from = Math.max(start - REACH, doc.firstToken(doc.sentenceOf(start)));
  const closing = Math.min(last + 1, doc.length - 1);
  const to = Math.min(last + REACH, doc.endToken(doc.sentenceOf(closing)));
  let best = -1;
  const ask = (t: number): void => {
    if (of[t] === quote || doc.upos(t) !== "VERB" || !verbs!.has(doc.lemma(t))) return;
    const subject = subjectOf(doc, t);
    if (subject < 0 || of[subject] === quote) return;
    if (best < 0 || distance(subject, start, last) < distance(best, start, last)) best = subject;
  };
  for (let t = from; t < start; t++) ask(t);
  for (let t = last + 1; t < to; t++) ask(t);
  return best;
}

function distance(token: number, start: number, last: number): number {
  return token < start ? start - token : token - last;
}

/** Dependents beyond these are not looked at: some lists have a million. */
export const CHILDREN_ASKED = 40;

/** The subject of a verb, by itself or shared with the verb it is coordinated with; -1 where none is. */
export function subjectOf(doc: Doc, verb: number): number {
  for (let at = verb, steps = 0; at >= 0 && steps < 3; steps++) {
    for (const child of doc.children(at).subarray(0, CHILDREN_ASKED))
      if (doc.relation(child) === "nsubj") return child;
    if (doc.relation(at) !== "conj" && doc.relation(at) !== "xcomp") return -1;
    at = doc.head(at);
  }
  return -1;
}
