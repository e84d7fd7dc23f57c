import { agentOf, childOf, dependentOf } from "../language/clause.ts";
import type { Doc } from "../language/doc.ts";
import { cueAt } from "./cues.ts";
import type { Range } from "./ranges.ts";

/** How the one who does what a verb says was found. */
export type Link =
  | "own"
  | "agent"
  | "conj"
  | "raised"
  | "controlled"
  | "adverbial"
  | "noun"
  | "none";

export interface Subject {
  /** Head token, -1 where there is none. */
  token: number;
  link: Link;
}

const NONE: Subject = { token: -1, link: "none" };
/** Groups of cues whose passive reports on its subject. */
const REPORTED = new Set(["say", "announce", "argue", "predict", "think", "guess", "know"]);
/** Steps up the tree in search of a subject: coordination and control seldom nest deeper. */
const CLIMB = 8;

export function isPassive(doc: Doc, verb: number): boolean {
  if (childOf(doc, verb, "aux:pass") >= 0) return true;
  if (childOf(doc, verb, "nsubj:pass") >= 0) return !opensThat(doc, verb);
  return doc.xpos(verb) === "VBN" && doc.deprel(verb) === "acl" && !isStranded(doc, verb);
}

/** Verbs whose passive has a listener for its subject, and so a "that" clause as well. */
const TOLD = new Set([
  "tell",
  "inform",
  "assure",
  "warn",
  "remind",
  "notify",
  "advise",
  "convince",
]);

/** "The agency estimated that …" with its subject for that of a passive: no auxiliary, and a "that" clause. */
function opensThat(doc: Doc, verb: number): boolean {
  if (doc.relation(verb) !== "root" || TOLD.has(doc.lemma(verb))) return false;
  const clause = dependentOf(doc, verb, "ccomp");
  const mark = clause > verb ? childOf(doc, clause, "mark") : -1;
  return mark >= 0 && doc.lower(mark) === "that" && dependentOf(doc, verb, "aux") < 0;
}

const AFTER = new Set(["after", "before", "since", "until", "as"]);

const PERSONAL = new Set([...REPORTED, "confirm", "admit", "deny", "fear", "promise", "threaten"]);

/** "It believes that …", read as "It seems that …": a word that only someone can do, of a body named before. */
function believes(doc: Doc, verb: number, it: number): boolean {
  return doc.lower(it) === "it" && it < verb && PERSONAL.has(cueAt(doc, verb)?.group ?? "");
}

/** "two days after | Kim | admitted that …": the subject that a tree hung on the clause before, or -1. */
function strayed(doc: Doc, verb: number): number {
  const head = doc.head(verb);
  if (head > verb || childOf(doc, verb, "mark") >= 0 || childOf(doc, verb, "cc") >= 0) return -1;
  for (const c of doc.children(head)) {
    if (c <= head || c >= verb || doc.relation(c) !== "obl") continue;
    const preposition = dependentOf(doc, c, "case");
    if (preposition < 0 || !AFTER.has(doc.lower(preposition))) continue;
    const [, last] = doc.edges(c);
    if (last === verb - 1 || (last === verb - 2 && doc.form(verb - 1) === ",")) return c;
  }
  return -1;
}

/**
 * "The agency estimated that …" read as a noun with a participle: the only verb of its sentence, with a
 * "that" clause that the participle could not have, or one whose verb took the noun for a subject of its own.
 */
function isStranded(doc: Doc, verb: number): boolean {
  const noun = doc.head(verb);
  if (noun > verb || TOLD.has(doc.lemma(verb))) return false;
  const opens = (clause: number): boolean => {
    const mark = clause > verb ? childOf(doc, clause, "mark") : -1;
    return mark > verb && doc.lower(mark) === "that";
  };
  const above = doc.head(noun);
  if (above >= 0) return doc.relation(noun) === "nsubj" && above > verb && opens(above);
  return [verb, noun].some((head) => doc.children(head).some(opens));
}

/** The subject nearest before its predicate ("A deal, he said, would hold": he), else the first behind it. */
function ownSubject(doc: Doc, token: number): number {
  let found = -1;
  for (const c of doc.children(token)) {
    const relation = doc.relation(c);
    if (relation !== "nsubj" && relation !== "csubj") continue;
    if (c > token && found >= 0) break;
    found = c;
  }
  return found;
}

/**
 * Who does what a verb, adjective or noun says: its own subject, the agent of a passive, or the subject
 * that it shares with, or is given by, the words it hangs on.
 */
export function subjectOf(doc: Doc, predicate: number): Subject {
  if (isPassive(doc, predicate)) {
    const agent = agentOf(doc, predicate);
    return agent < 0 ? NONE : { token: agent, link: "agent" };
  }
  let at = predicate;
  let link: Link = "own";
  for (let step = 0; step < CLIMB && at >= 0; step++) {
    const own = ownSubject(doc, at);
    if (own >= 0) return { token: own, link };
    const empty = childOf(doc, at, "expl");
    if (empty >= 0) return believes(doc, at, empty) ? { token: empty, link } : NONE;
    const head = doc.head(at);
    if (head < 0) return NONE;
    switch (doc.relation(at)) {
      case "conj":
        if (link === "own") link = "conj";
        break;
      case "xcomp": {
        const object = Math.max(childOf(doc, head, "obj"), childOf(doc, head, "iobj"));
        if (object >= 0 && object < at && doc.lemma(head) !== "promise")
          return { token: object, link: "controlled" };
        // "is expected to …", "is said to …": nobody named expects or says it.
        if (isPassive(doc, head) && REPORTED.has(cueAt(doc, head)?.group ?? "")) return NONE;
        link = "raised";
        break;
      }
      case "advcl":
      case "parataxis": {
        const own = strayed(doc, at);
        if (own >= 0) return { token: own, link };
        const quoted = dependentOf(doc, head, "obj");
        const mark = Math.max(childOf(doc, at, "mark"), childOf(doc, at, "case"));
        // "quoted the ministry as saying": the ministry says it.
        if (quoted >= 0 && quoted < at && mark >= 0 && doc.lower(mark) === "as")
          return { token: quoted, link: "controlled" };
        link = "adverbial";
        break;
      }
      case "acl":
        return { token: head, link: isStranded(doc, at) ? "own" : "noun" };
      default:
        return NONE;
    }
    at = head;
  }
  return NONE;
}

/** Longest stretch of a noun phrase that is searched for an aside. */
const PHRASE = 80;

/** Tokens of a noun phrase without what only comments on it: a clause of its own, or a relative one behind a comma. */
export function nounPhrase(doc: Doc, head: number): Range {
  let [first, last] = doc.edges(head);
  for (let t = head + 1; t <= last && t - head <= PHRASE; t++) {
    const relation = doc.deprel(t);
    if (!CLAUSES.has(relation) && !(relation === "acl" && isStranded(doc, t))) continue;
    const [start] = doc.edges(t);
    if (start <= head) continue;
    const aside = doc.upos(start - 1) === "PUNCT";
    const own = doc.head(t) === head && relation !== "acl:relcl";
    if (aside || own) {
      last = start - 1;
      break;
    }
  }
  if (first > last) first = last = head;
  while (last > head && doc.upos(last) === "PUNCT" && !/^[)\]”"’']$/.test(doc.form(last))) last--;
  while (first < head && doc.upos(first) === "PUNCT" && !/^[([“"‘']$/.test(doc.form(first)))
    first++;
  return [first, last];
}

const CLAUSES = new Set(["acl:relcl", "parataxis", "advcl", "advcl:relcl"]);

/** A noun phrase as content: as `nounPhrase`, and without appositions behind a comma. */
export function corePhrase(doc: Doc, head: number): Range {
  const [first, end] = nounPhrase(doc, head);
  let last = end;
  for (const c of doc.children(head)) {
    if (c < head || doc.relation(c) !== "appos") continue;
    const [start] = doc.edges(c);
    if (start > head && doc.form(start - 1) === "," && start - 1 <= last) last = start - 1;
  }
  while (last > head && doc.form(last) === ",") last--;
  return [first, last];
}
