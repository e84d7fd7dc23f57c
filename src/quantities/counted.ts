import type { Doc } from "../language/doc.ts";
import { rows } from "../table.ts";
import type { Phrase } from "./phrases.ts";
import units from "./units.tsv";

/** What a number counts. */
export interface Counted {
  /** The noun (or pronoun) counted; -1 where none is said. */
  noun: number;
  /** The token that stands for number and noun in the clause: subject, object and the like. */
  carrier: number;
  /** The noun with the words before it, as the text has it; "" where none is said. */
  text: string;
  /** One past the last token of that text, or of the number. */
  next: number;
}

let unitNouns: Set<string> | null = null;

function isUnit(doc: Doc, token: number): boolean {
  unitNouns ??= new Set(rows(units).flatMap(([forms]) => forms.split("|")));
  return unitNouns.has(doc.lemma(token)) || unitNouns.has(doc.lower(token));
}

export function countedBy(doc: Doc, phrase: Phrase, end: number): Counted {
  if (phrase.whole !== undefined) return shared(doc, phrase, end);
  const top = topOf(doc, phrase.first, phrase.last);
  const strong = strongForce(doc, phrase.last, end);
  if (strong) return strong;
  if (phrase.kind === "money" || phrase.kind === "percent") return measured(doc, phrase, top, end);
  const head = doc.head(top);
  // "300 soldiers": the noun governs the number and stands after it.
  if (
    head > phrase.last &&
    head < end &&
    /^(nummod|amod|det|compound|advmod|nmod)$/.test(doc.relation(top))
  )
    if (
      (doc.upos(head) === "ADJ" ? isState(doc, head) : isNominal(doc, head)) &&
      doc.lower(head) !== "more"
    )
      return ofHead(doc, phrase.last + 1, head, end);
  // "dozens of soldiers", "nine of them": the number governs.
  const of = partitive(doc, phrase.last + 1, end);
  if (of) return { ...named(doc, of.first, of.noun, top, end), carrier: top };
  const run = nounRun(doc, phrase.last + 1, end);
  if (run >= 0) return named(doc, phrase.last + 1, run, head === run ? run : top, end);
  // "300 dead": the word of state is all that is said.
  const next = phrase.last + 1;
  if (next < end && (doc.upos(next) === "ADJ" || doc.xpos(next) === "VBN") && isState(doc, next))
    return { noun: -1, carrier: top, text: doc.form(next), next };
  return { noun: -1, carrier: top, text: "", next };
}

/** "two Costa | Rican pilots", "1,500 special forces | soldiers": the noun of which that word is but a part. */
function ofHead(doc: Doc, first: number, word: number, end: number): Counted {
  let noun = word;
  for (let step = 0; step < 3; step++) {
    const head = doc.head(noun);
    if (!/^(compound|nmod:desc)$/.test(doc.deprel(noun)) || head <= noun || head >= end) break;
    if (!isNominal(doc, head) || !isRun(doc, noun + 1, head)) break;
    noun = head;
  }
  return named(doc, first, noun, noun, end);
}

/** True where nothing but nouns and adjectives stands between. */
function isRun(doc: Doc, first: number, end: number): boolean {
  for (let t = first; t < end; t++)
    if (!/^(NOUN|PROPN|ADJ)$/.test(doc.upos(t)) && doc.form(t) !== "-") return false;
  return true;
}

/** "a third of the 90 miners": the share stands for the number and the noun behind it. */
function shared(doc: Doc, phrase: Phrase, end: number): Counted {
  let carrier = phrase.numberFirst;
  while (carrier < phrase.last && doc.lower(carrier + 1) !== "of") carrier++;
  const next = phrase.last + 1;
  const noun = nounRun(doc, next, end);
  return noun < 0 ? { noun, carrier, text: "", next } : named(doc, next, noun, carrier, end);
}

/** "a 10,000-strong force". */
function strongForce(doc: Doc, last: number, end: number): Counted | null {
  if (last + 3 >= end || doc.lower(last + 2) !== "strong") return null;
  const noun = nounRun(doc, last + 3, end);
  return noun < 0 ? null : named(doc, last + 3, noun, noun, end);
}

/** Money and percentages: what is counted is the unit, with the "of" that a percentage has. */
function measured(doc: Doc, phrase: Phrase, top: number, end: number): Counted {
  if (phrase.kind === "money")
    return { noun: -1, carrier: top, text: phrase.currency!, next: phrase.last + 1 };
  const sign = phrase.numberLast + 1;
  const of = partitive(doc, phrase.last + 1, end);
  const last = of ? of.noun : phrase.last;
  return { noun: of ? of.noun : -1, carrier: top, text: slice(doc, sign, last), next: last + 1 };
}

function named(doc: Doc, first: number, noun: number, carrier: number, end: number): Counted {
  let start = first;
  // "4 and 7 %", "four (4) tickets": what is counted starts after the last number; "Kh-101" is a name.
  for (let t = first; t < noun; t++)
    if (doc.upos(t) === "CCONJ" || (doc.upos(t) === "NUM" && doc.relation(t) === "nummod"))
      start = t + 1;
  while (start < noun && doc.upos(start) === "PUNCT") start++;
  while (
    start < noun &&
    (doc.upos(start) === "DET" || /^(of|other|more|-)$/.test(doc.lower(start)))
  )
    start++;
  let last = noun;
  if (isUnit(doc, noun)) {
    const of = partitive(doc, noun + 1, end);
    if (of) last = of.noun;
  }
  return { noun, carrier, text: slice(doc, start, last), next: last + 1 };
}

/** The noun phrase of an "of" that stands at a token. */
function partitive(doc: Doc, at: number, end: number): { first: number; noun: number } | null {
  if (at + 1 >= end || doc.lower(at) !== "of") return null;
  const head = doc.head(at);
  // The longer of tree and run: "ammonium nitrate" where the tree stops at the first noun.
  const run = nounRun(doc, at + 1, end);
  const noun = head > run && head < end && isCounted(doc, head) ? head : run;
  if (noun < 0) return null;
  // "hundreds of thousands of people" is read as one number; a second "of" belongs to what is counted.
  return { first: at + 1, noun };
}

/** The last noun of the run of adjectives and nouns at a token, or -1. */
function nounRun(doc: Doc, at: number, end: number): number {
  let noun = -1;
  for (let t = at; t < end && t < at + 8; t++) {
    const tag = doc.upos(t);
    if (t === at && doc.lower(t) === "more") continue;
    if (tag === "NOUN" || tag === "PROPN") noun = t;
    else if (tag === "PRON" && t === at) return t;
    else if (tag === "DET" ? t !== at : tag !== "ADJ" && doc.lower(t) !== "-") break;
  }
  return noun;
}

/** An adjective that stands for people: "300 dead". */
function isState(doc: Doc, token: number): boolean {
  return /^(dead|wounded|injured|missing|homeless|sick|captured|displaced|killed|detained)$/.test(
    doc.lower(token),
  );
}

/** Also a participle that stands for people: "two of the injured". */
function isCounted(doc: Doc, token: number): boolean {
  return isNominal(doc, token) || doc.xpos(token) === "VBN" || doc.xpos(token) === "VBD";
}

function isNominal(doc: Doc, token: number): boolean {
  const tag = doc.upos(token);
  return (
    tag === "NOUN" ||
    tag === "PROPN" ||
    tag === "PRON" ||
    tag === "ADJ" ||
    tag === "SYM" ||
    tag === "X"
  );
}

/** The token of a stretch whose governor lies outside of it. */
function topOf(doc: Doc, first: number, last: number): number {
  for (let t = last; t >= first; t--) {
    const head = doc.head(t);
    const modifier = /^(case|advmod|punct|cc|det)$/.test(doc.relation(t));
    if ((head < first || head > last) && !modifier) return t;
  }
  return last;
}

function slice(doc: Doc, first: number, last: number): string {
  if (last < first) return "";
  const [start, end] = doc.spanOf(first, last);
  return doc.text.slice(start, end);
}
