import type { Doc } from "../language/doc.ts";
import type { Candidate } from "./candidate.ts";
import { isPassive } from "./clause.ts";
import { childOf, dependentOf } from "../language/clause.ts";
import { cueAt, particleOf } from "./cues.ts";
import { type Range, sizeOf } from "./ranges.ts";
import type { Quotes } from "./speech.ts";

/** A candidate with its settled content and what else stands in the same place. */
export interface Judged {
  candidate: Candidate;
  content: Range[];
  /** Constructions of the other candidates with the same cue word, coarse. */
  rivals: Set<string>;
}

const PERSONS: Record<string, string> = {
  i: "1",
  we: "1",
  you: "2",
  he: "3",
  she: "3",
  they: "3p",
  it: "it",
  who: "rel",
  which: "rel",
  that: "rel",
  one: "one",
  some: "some",
  many: "some",
  others: "some",
  most: "some",
  this: "dem",
  these: "dem",
  those: "dem",
  what: "wh",
  everyone: "all",
  nobody: "all",
  people: "people",
};

/** The construction without preposition or opener: "obl:about" is "obl". */
export function coarse(pattern: string): string {
  return pattern.split(/[.:+/]/, 1)[0];
}

/** What the classifier looks at: names of binary features. */
export function featuresOf(
  doc: Doc,
  quotes: Quotes,
  { candidate, content, rivals }: Judged,
): string[] {
  const { head, verb, pattern, subject, link } = candidate;
  const lemma = lemmaWithParticle(doc, head);
  const group = cueAt(doc, head)?.group ?? "-";
  const kind = coarse(pattern);
  const person = personOf(doc, subject);
  const out = [
    "bias",
    `p=${pattern}`,
    `l=${lemma}`,
    `lp=${lemma}|${pattern}`,
    `lk=${lemma}|${kind}`,
    `g=${group}`,
    `gp=${group}|${pattern}`,
    `gk=${group}|${kind}`,
    `link=${link}|${kind}`,
    `s=${person}|${kind}`,
    `s=${person}|${group}`,
    `x=${doc.xpos(head)}|${kind}`,
    `d=${doc.deprel(head)}|${kind}`,
  ];
  if (subject >= 0 && doc.upos(subject) === "NOUN") out.push(`sn=${doc.lemma(subject)}`);
  if (verb !== head) out.push(`v=${doc.lemma(verb)}`, `vn=${doc.lemma(verb)}|${lemma}`);
  for (const trait of traitsOf(doc, verb)) out.push(`t=${trait}`, `t=${trait}|${group}`);
  for (const rival of rivals) if (rival !== kind) out.push(`r=${kind}|${rival}`);
  contentFeatures(doc, quotes, content, kind, lemma, out);
  const governor = governorOf(doc, head);
  out.push(`gov=${governor}`, `gov=${governor}|${kind}`);
  if (doc.isHeading(doc.sentenceOf(head))) out.push("heading", `heading|${kind}`);
  if (quotes.at[head] >= 0) out.push("quoted", `quoted|${kind}`);
  return out;
}

function lemmaWithParticle(doc: Doc, token: number): string {
  const lemma = doc.lemma(token).toLowerCase();
  const particle = doc.upos(token) === "VERB" ? particleOf(doc, token) : -1;
  return particle >= 0 ? `${lemma}_${doc.lower(particle)}` : lemma;
}

function personOf(doc: Doc, token: number): string {
  if (token < 0) return "none";
  return PERSONS[doc.lower(token)] ?? doc.upos(token);
}

function traitsOf(doc: Doc, verb: number): string[] {
  const out: string[] = [];
  for (const c of doc.children(verb)) {
    const relation = doc.relation(c);
    if (relation === "aux") out.push(doc.xpos(c) === "MD" ? doc.lower(c) : doc.lemma(c));
    if (
      relation === "advmod" &&
      (doc.lower(c) === "not" || doc.lower(c) === "n't" || doc.lower(c) === "never")
    )
      out.push("neg");
    if (relation === "mark") out.push(`m:${doc.lower(c)}`);
    if (relation === "advmod" && doc.xpos(c) === "WRB") out.push(`m:${doc.lower(c)}`);
  }
  if (isPassive(doc, verb)) out.push("passive");
  if (childOf(doc, verb, "expl") >= 0) out.push("expl");
  return out;
}

function contentFeatures(
  doc: Doc,
  quotes: Quotes,
  content: Range[],
  kind: string,
  lemma: string,
  out: string[],
): void {
  const size = sizeOf(content);
  out.push(`n=${Math.min(6, Math.floor(Math.log2(size)))}|${kind}`);
  const [first, last] = [content[0][0], content[content.length - 1][1]];
  const marks =
    quotes.at[first] >= 0
      ? quotes.at[last] >= 0
        ? "full"
        : "opens"
      : quotes.at[last] >= 0
        ? "ends"
        : "no";
  out.push(`q=${marks}`, `q=${marks}|${kind}`);
  if (doc.xpos(first).startsWith("W") || doc.upos(first) === "PRON")
    out.push(`c1=${doc.lower(first)}|${kind}`);
  out.push(`cp=${doc.upos(first)}|${kind}`);
  out.push(`pieces=${content.length}|${kind}`);
  out.push(`before=${neighbour(doc, first - 1, first)}|${kind}`);
  out.push(`after=${neighbour(doc, last + 1, last)}|${kind}`);
  const top = topOf(doc, content[0]);
  if (doc.upos(top) === "NOUN") out.push(`on=${doc.lemma(top)}`, `ol=${lemma}|${doc.lemma(top)}`);
  out.push(`o=${doc.upos(top)}|${kind}`, `o=${doc.upos(top)}|${lemma}`);
}

/** What stands at an edge of the content, on its outer side: a sign, the part of speech of a word, or nothing. */
function neighbour(doc: Doc, token: number, edge: number): string {
  if (token < 0 || token >= doc.length || doc.sentenceOf(token) !== doc.sentenceOf(edge))
    return "none";
  return doc.upos(token) === "PUNCT" ? doc.form(token) : doc.upos(token);
}

/** The word in a range whose governor stands outside it. */
export function topOf(doc: Doc, [first, last]: Range): number {
  let top = first;
  for (let step = 0; step < 32; step++) {
    const head = doc.head(top);
    if (head < first || head > last) break;
    top = head;
  }
  return top;
}

/** What the clause of a cue hangs on: the lemma of the verb that it complements or qualifies. */
function governorOf(doc: Doc, token: number): string {
  const head = doc.head(token);
  if (head < 0) return "root";
  const relation = doc.relation(token);
  if (relation === "xcomp" || relation === "ccomp" || relation === "advcl") {
    const group = cueAt(doc, head)?.group ?? "-";
    return `${relation}.${group}${dependentOf(doc, token, "nsubj") >= 0 ? "" : ".bare"}`;
  }
  return relation;
}
