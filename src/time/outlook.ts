import type { Doc } from "../language/doc.ts";
import { rows } from "../table.ts";
import table from "./outlook.tsv";

/** Whether the clause around a time tells of what was or of what is to come; null where it does not say. */
export type Outlook = "past" | "future" | null;

/** How far up the tree the verb that a time belongs to is looked for. */
const REACH = 4;
/** Children looked at: a governor in a list of a million items has as many. */
const CHILDREN = 64;

const TOWARD = /^(until|till|to|through|by|for|before|from)$/;

let words: Map<string, string> | null = null;

/**
 * The outlook of the verb that governs these tokens: "met in April" looks back, "will meet in April"
 * ahead. Tense elsewhere in the sentence says nothing about the time.
 */
export function outlookOf(doc: Doc, first: number, last: number): Outlook {
  words ??= new Map(rows(table).map(([sort, word]) => [word, sort]));
  let at = first;
  for (let step = 0; step <= REACH && doc.head(at) >= first && doc.head(at) <= last; step++)
    at = doc.head(at);
  const before = first > 0 ? doc.lower(first - 1) : "";
  let throughNoun = false;
  for (let step = 0; step < REACH; step++) {
    // "to discuss the March attacks": what is ahead is the discussion. But "will train for a race in May":
    // what one does something for lies ahead too.
    if (/^(nmod|compound|amod|appos|flat)$/.test(doc.relation(at)))
      throughNoun ||= !(doc.relation(at) === "nmod" && isPurpose(doc, doc.head(at)));
    at = doc.head(at);
    if (at < 0) return null;
    if (words.get(doc.lower(at)) === "ahead") return isPastClause(doc, at) ? null : "future";
    const found = outlookOfVerb(doc, at);
    if (found === undefined) continue;
    if (found === "future" && throughNoun) return null;
    // "will report earnings for the third quarter": what is reported lies behind.
    if (found === "future" && before === "for" && words.get(doc.lemma(at)) === "tells") return null;
    // "extended the truce until Nov. 20": the end of what was done may lie ahead.
    return found === "past" && TOWARD.test(before) ? null : found;
  }
  return null;
}

function isPurpose(doc: Doc, noun: number): boolean {
  return doc
    .children(noun)
    .subarray(0, CHILDREN)
    .some((child) => doc.relation(child) === "case" && doc.lower(child) === "for");
}

/** Undefined where the token is no predicate, so that its governor is asked. */
function outlookOfVerb(doc: Doc, verb: number): Outlook | undefined {
  let predicate = doc.upos(verb) === "VERB" || doc.upos(verb) === "AUX";
  let past = doc.xpos(verb) === "VBD" || doc.xpos(verb) === "VBN";
  let modal = false;
  let infinitive = false;
  for (const child of doc.children(verb).subarray(0, CHILDREN)) {
    const relation = doc.relation(child);
    const word = doc.lower(child);
    if (relation === "aux" || relation === "cop") {
      predicate = true;
      if (/^(will|shall|'ll|wo)$/.test(word)) return "future";
      if (doc.xpos(child) === "MD") modal = true;
      if (/^(was|were|had|did|has|have|'d|'ve)$/.test(word)) past = true;
      // "is built in May", "is meeting on Friday": neither was nor surely to come.
      if (/^(is|are|'s|'re|am)$/.test(word) && !hasBeen(doc, verb)) past = false;
    }
    if (relation === "mark" && word === "to") infinitive = true;
  }
  if (!predicate) return undefined;
  // "is to resume trading on Tuesday": without a tense of its own it has that of the verb it completes.
  if (doc.xpos(verb) === "VBG" && doc.relation(verb) === "xcomp") return undefined;
  if (infinitive) return leansOnPast(doc, verb) ? null : "future";
  if (modal) return null;
  if (past) return "past";
  // "will meet and sign in May": the second verb leans on the first.
  if (doc.xpos(verb) === "VB" && doc.relation(verb) === "conj") return undefined;
  return null;
}

/** "was due to meet", "extended its offer to buy": the finite verb above an infinitive is past. */
function leansOnPast(doc: Doc, infinitive: number): boolean {
  let at = doc.head(infinitive);
  for (let step = 0; step < REACH && at >= 0; step++) {
    if (doc.xpos(at) === "VBD" || isPastClause(doc, at)) return true;
    if (/^VB[PZ]$/.test(doc.xpos(at))) return false;
    at = doc.head(at);
  }
  return false;
}

function hasBeen(doc: Doc, verb: number): boolean {
  return doc
    .children(verb)
    .subarray(0, CHILDREN)
    .some((child) => doc.lower(child) === "been");
}

/** "was scheduled for May" may tell of either. */
function isPastClause(doc: Doc, token: number): boolean {
  return doc
    .children(token)
    .subarray(0, CHILDREN)
    .some((child) => /^(was|were|had)$/.test(doc.lower(child)));
}
