import type { TimeExpression } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { nounPhrase } from "./clause.ts";
import type { Candidate } from "./candidate.ts";
import type { Chosen } from "./choice.ts";
import { overlap, type Range, without } from "./ranges.ts";

/** Prepositions of a day that a tree may hang on the noun before it: "The ministry | on Friday". */
const ON_A_DAY = new Set(["on", "in", "at", "since", "during", "by", "until", "late", "early"]);

const WITNESSING = new Set(["see", "witness"]);

/** Finds the words of a source: its noun phrase and nothing else. */
export class Sources {
  private readonly doc: Doc;
  /** 1 for each token of a time expression. */
  private readonly timed: Uint8Array;

  constructor(doc: Doc, times: readonly TimeExpression[]) {
    this.doc = doc;
    this.timed = new Uint8Array(doc.length);
    for (const { span } of times)
      for (let t = doc.tokenAt(span[0]); t < doc.length && doc.start(t) < span[1]; t++)
        this.timed[t] = 1;
  }

  /** "Monday saw the army attack": days and years that see something tell nothing of it. */
  isWitness({ subject, head }: Candidate): boolean {
    return subject >= 0 && this.timed[subject] === 1 && WITNESSING.has(this.doc.lemma(head));
  }

  /** The source's phrase less what belongs to cue and content, and less when it spoke; null where it is unsaid. */
  of({ candidate, content, cue }: Chosen): Range[] | null {
    const { subject } = candidate;
    if (subject < 0) return null;
    let pieces: Range[] = [nounPhrase(this.doc, subject)];
    for (const hole of [cue, ...content]) {
      if (!pieces.some((piece) => overlap(piece, hole))) continue;
      const rest = pieces.flatMap((piece) => without(piece, hole));
      if (!rest.length) return [[subject, subject]];
      pieces = rest;
    }
    const own = pieces.filter(([first, last]) => first <= subject && subject <= last);
    return own.length ? own.map((piece) => this.timeless(piece, subject)) : [[subject, subject]];
  }

  /** Without a time at either end, nor the words that tie it to the clause: "Two days later | Mali". */
  private timeless([first, last]: Range, head: number): Range {
    const { doc, timed } = this;
    let [a, b] = [first, last];
    for (let t = first; t < head; t++) {
      const leads = isLoose(doc, t) || (doc.relation(t) === "case" && doc.head(t) === head);
      if (timed[t] === 1 ? this.describes(t) : !leads) break;
      a = t + 1;
    }
    let start = last;
    while (start > head && timed[start] === 1) start--;
    if (start > head && start < last && ON_A_DAY.has(doc.lower(start))) b = start - 1;
    else if (start < last && doc.deprel(this.top(start + 1, last)) === "obl:unmarked") b = start;
    while (b > head && b < last && isLoose(doc, b)) b--;
    return [a, b];
  }

  /** "Monday's statement", "the 2014 report": a time that says which one it is. */
  private describes(token: number): boolean {
    const { doc, timed } = this;
    let at = token;
    while (at >= 0 && timed[at] === 1 && timed[doc.head(at)] === 1) at = doc.head(at);
    return ["compound", "amod", "nummod", "nmod:poss", "det"].includes(doc.deprel(at));
  }

  private top(first: number, last: number): number {
    for (let t = first; t <= last; t++) {
      const head = this.doc.head(t);
      if (head < first || head > last) return t;
    }
    return first;
  }
}

/** A comma or an adverb of time at the edge of a phrase: no part of whom it names. */
function isLoose(doc: Doc, token: number): boolean {
  return doc.form(token) === "," || ADVERBS.has(doc.lower(token));
}

const ADVERBS = new Set(
  "earlier later ago before afterwards afterward now then once soon meanwhile also again still first".split(
    " ",
  ),
);
