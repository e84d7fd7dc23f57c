import type { Doc } from "../language/doc.ts";
import { dependentOf } from "../language/clause.ts";
import { cueAt } from "./cues.ts";
import { coarse, type Judged } from "./features.ts";

/** A place where a content may begin or end, and what speaks for it. */
export interface Edge {
  token: number;
  features: string[];
}

/** What an edge moves over: the tokens from `first` to `last`, headed by `head`, or -1 where they are no phrase. */
export interface Stretch {
  first: number;
  last: number;
  head: number;
}

/** What the cue and its construction tell of the edges of their content. */
export function traitsOf(doc: Doc, { candidate }: Judged): string[] {
  const { head, pattern } = candidate;
  const kind = coarse(pattern);
  const group = cueAt(doc, head)?.group ?? "-";
  return [`k=${kind}`, `p=${pattern}`, `g=${group}|${kind}`, `l=${doc.lemma(head)}|${kind}`];
}

/** The end of a content before (`cut`) or behind (`add`) a stretch. */
export function tailFeatures(
  doc: Doc,
  way: "cut" | "add",
  { first, last, head }: Stretch,
  judged: Judged,
  traits: readonly string[],
): string[] {
  const sign = signBefore(doc, first);
  const word = wordOf(doc, first);
  const relation = head < 0 ? "?" : doc.deprel(head);
  const xpos = head < 0 ? "?" : doc.xpos(head);
  const under = governorOf(doc, head, first, judged);
  const subject = head >= 0 && dependentOf(doc, head, "nsubj") >= 0 ? "own" : "bare";
  const final = last + 2 >= doc.endToken(doc.sentenceOf(last)) ? "final" : "inner";
  const out = [
    `r=${relation}|${under}`,
    `r=${relation}|${sign}`,
    `r=${relation}|${word}`,
    `w=${word}|${sign}`,
    `w=${word}|${sign}|${final}`,
    `x=${xpos}|${relation}|${subject}|${sign}`,
    `n=${bucket(last - first + 1)}|${sign}`,
    `u=${under}|${sign}|${final}`,
    `wx=${word}|${xpos}`,
  ];
  for (const trait of traits)
    out.push(`${relation}|${trait}`, `${word}|${trait}`, `${sign}|${trait}`);
  if (head >= 0 && doc.upos(head) === "NOUN") out.push(`l=${doc.lemma(head)}|${relation}`);
  return [way, ...out.map((feature) => `${way}|${feature}`)];
}

/** How a start is reached from the one that a content has. */
export type Step = "skip" | "mark" | "drop" | "grow" | "all" | "sentence" | "lead";

/** The start of a content at `token` where it was at `from`; `head` is that of the stretch between, or -1. */
export function leadFeatures(
  doc: Doc,
  way: Step,
  token: number,
  from: number,
  head: number,
  opens: string,
  judged: Judged,
  traits: readonly string[],
): string[] {
  const word = wordOf(doc, token);
  const relation = head < 0 ? "?" : doc.deprel(head);
  const under = head >= 0 && doc.head(head) === judged.candidate.head ? "cue" : "far";
  const out = [
    `r=${relation}|${under}`,
    `w=${word}|${opens}`,
    `w=${word}|${relation}`,
    `l=${wordOf(doc, Math.min(from, token))}|${word}`,
    `s=${signBefore(doc, token)}|${word}`,
    `n=${bucket(Math.abs(from - token))}|${relation}`,
    `o=${opens}|${relation}|${under}`,
  ];
  for (const trait of traits)
    out.push(trait, `${relation}|${trait}`, `${word}|${trait}`, `${opens}|${trait}`);
  return [way, ...out.map((feature) => `${way}|${feature}`)];
}

/** A word of a closed class, or the part of speech of another. */
export function wordOf(doc: Doc, token: number): string {
  const upos = doc.upos(token);
  if (upos === "PUNCT") return doc.form(token);
  return CLOSED.has(upos) ? doc.lower(token) : upos;
}

const CLOSED = new Set(["CCONJ", "SCONJ", "ADP", "PART", "PRON", "DET", "ADV"]);

function signBefore(doc: Doc, token: number): string {
  return token > 0 && doc.upos(token - 1) === "PUNCT" ? doc.form(token - 1) : "none";
}

/** What a stretch at the end hangs on: the cue, a word of the content, or one beyond the stretch. */
function governorOf(doc: Doc, head: number, first: number, { candidate }: Judged): string {
  const governor = head < 0 ? -1 : doc.head(head);
  if (governor < 0) return "?";
  if (governor === candidate.head) return "cue";
  return governor < first ? doc.upos(governor) : "far";
}

function bucket(size: number): number {
  return Math.min(5, Math.floor(Math.log2(Math.max(1, size))));
}
