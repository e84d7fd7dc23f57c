import type { Attribution } from "../analysis.ts";
import { matrixOf, surfaceSubject } from "./clause.ts";
import { childOf, isPredicate, prepositionOf } from "../language/clause.ts";
import { modalOf, tenseOf } from "../language/tense.ts";
import type { Frame } from "./frame.ts";
import type { Doc } from "../language/doc.ts";
import { isOccasion, isState } from "./lexicon.ts";
import { headWithin } from "./parties.ts";
import { isReported } from "./presence.ts";
import type { Roles } from "./roles.ts";
import table from "./telling.tsv";
import { wordSets } from "../wordsets.ts";

/** Which event words tell of an event: what is only a condition, a purpose or a description does not. */

const words = wordSets(table);

/** Steps along conjuncts and governing clauses; news goes no deeper. */
const CHAIN = 12;

/** 1 for each token that stands in what somebody is reported to say. */
export function reportedTokens(doc: Doc, attributions: readonly Attribution[]): Uint8Array {
  const edges = new Int32Array(doc.length + 1);
  for (const { content } of attributions)
    for (const [start, end] of content) {
      edges[doc.tokenAt(start)]++;
      edges[doc.tokenAt(end - 1) + 1]--;
    }
  const out = new Uint8Array(doc.length);
  for (let token = 0, depth = 0; token < doc.length; token++) {
    depth += edges[token];
    out[token] = depth > 0 || doc.relation(token) === "ccomp" ? 1 : 0;
  }
  return out;
}

/** The words that head what somebody is reported to say: "the deployment" in "confirmed the deployment". */
export function contentRoots(doc: Doc, attributions: readonly Attribution[]): Set<number> {
  const out = new Set<number>();
  for (const { content } of attributions)
    for (const [start, end] of content) {
      const head = headWithin(doc, start, end);
      if (head < 0) continue;
      if (ROOTS.has(doc.deprel(head)) || opensThat(doc, start, head)) out.add(head);
    }
  return out;
}

/** "admitted for the first time | that it had fought": a clause that the tree hung on the noun before it. */
function opensThat(doc: Doc, start: number, head: number): boolean {
  const first = doc.tokenAt(start);
  return doc.lower(first) === "that" && doc.head(first) === head && doc.relation(head) === "acl";
}

const ROOTS = new Set(["root", "obj", "ccomp", "parataxis", "nsubj:pass"]);

const CONDITIONS = new Set(["if", "unless", "lest", "to"]);

/** False for modifiers ("the besieged town"), and for what is only a condition or a purpose. */
export function isTold(doc: Doc, token: number): boolean {
  const relation = doc.relation(token);
  if (["amod", "compound", "flat", "fixed"].includes(relation)) return false;
  if (doc.deprel(token) === "acl:relcl") return true;
  if (relation === "advcl" || relation === "acl") {
    for (const child of doc.children(token))
      if (doc.relation(child) === "mark" && CONDITIONS.has(doc.lower(child))) return false;
  }
  return !isHeldBack(doc, token) && !isOnPaper(doc, token) && !isAsked(doc, token);
}

/** "did not say how many fell": a clause whose own subject is what is asked for tells of nobody. */
function isAsked(doc: Doc, token: number): boolean {
  let at = token;
  for (let step = 0; step < CHAIN && doc.relation(at) === "conj"; step++) at = doc.head(at);
  if (at < 0 || doc.relation(at) !== "ccomp") return false;
  const subject = childOf(doc, token, "nsubj", "nsubj:pass");
  if (subject < 0) return false;
  const first = doc.edges(subject)[0];
  return doc.lower(first) === "how" && AMOUNTS.has(doc.lower(first + 1));
}

const AMOUNTS = new Set(["many", "much", "few", "little"]);

/** "a resolution censuring the raid", "plans to impose a ban": what a paper or a plan says is not done by that. */
function isOnPaper(doc: Doc, token: number): boolean {
  const head = doc.head(token);
  if (head < 0 || doc.upos(head) !== "NOUN" || !words("document").has(doc.lemma(head)))
    return false;
  const relation = doc.relation(token);
  return relation === "xcomp" || (relation === "acl" && doc.xpos(token) === "VBG");
}

/** True for a noun that is only possible, and for what somebody keeps from happening. */
function isHeldBack(doc: Doc, token: number): boolean {
  if (doc.upos(token) === "NOUN")
    for (const child of doc.children(token))
      if (doc.relation(child) === "amod" && words("possible").has(doc.lemma(child))) return true;
  // "refused to yield and attacked": what is finite was done, whatever the tree joins it to.
  if (doc.upos(token) === "VERB" && doc.xpos(token) !== "VB") return false;
  let at = token;
  for (let step = 0; step < CHAIN; step++) {
    const relation = doc.relation(at);
    const head = doc.head(at);
    if (head < 0 || !(relation === "conj" || relation === "obj" || relation === "xcomp"))
      return false;
    const held = relation === "xcomp" || (relation === "obj" && doc.upos(token) === "NOUN");
    if (held && words("holding").has(doc.lemma(head))) return true;
    if (held && words("bearing").has(doc.lemma(head)) && isDenied(doc, head)) return true;
    at = head;
  }
  return false;
}

/** "will no longer tolerate": negation by an adverb counts as well. */
function isDenied(doc: Doc, verb: number): boolean {
  for (const child of doc.children(verb))
    if (doc.relation(child) === "advmod" && ["not", "never", "longer"].includes(doc.lower(child)))
      return true;
  return false;
}

/** A noun tells of an event by itself where it names a party, or where it is said to take place. */
export function standsAlone(
  doc: Doc,
  frame: Frame,
  roles: Roles,
  roots: ReadonlySet<number>,
): boolean {
  if (doc.upos(frame.token) === "ADJ") return true;
  if (!frame.alone) return false;
  if (isReported(doc, frame.token)) return true;
  if (roots.has(frame.token) || roles.actors.length > 0 || roles.recipients.length > 0) return true;
  const relation = doc.relation(frame.token);
  const verb = doc.head(frame.token);
  // "has not acknowledged the deployment"
  if (relation === "obj" && words("acknowledging").has(doc.lemma(verb))) return true;
  if (relation !== "nsubj" || verb < 0) return false;
  return words("occurring").has(doc.lemma(verb)) || childOf(doc, verb, "expl") >= 0;
}

/** True for what a noun says: "the report that troops had left", not "the word that he chose". */
function isClauseOf(doc: Doc, token: number): boolean {
  const mark = doc.relation(token) === "acl" ? childOf(doc, token, "mark") : -1;
  return mark >= 0 && doc.lower(mark) === "that" && doc.xpos(mark) !== "WDT";
}

/** Whether a word that the codebook has no type for tells of an event, and where it stands. */
export type Other = "main" | "background";

/**
 * Verbs that tell of something done: on the main line (roots and their conjuncts, headings, what is
 * reported in a clause of its own) or in its background (relative clauses, participles, adverbial clauses).
 */
export function tellsOther(
  doc: Doc,
  reported: Uint8Array,
  roots: ReadonlySet<number>,
  token: number,
): Other | null {
  if (!isPredicate(doc, token) || isState(doc.lemma(token))) return null;
  if (surfaceSubject(doc, token) < 0) return null;
  if (!isTold(doc, token)) return null;
  if (tenseOf(doc, token) === "none" && !doc.isHeading(doc.sentenceOf(token))) return null;
  let at = token;
  for (let step = 0; step < CHAIN; step++) {
    const relation = doc.relation(at);
    if (relation === "root" || roots.has(at)) return "main";
    const follows =
      relation === "conj" ||
      relation === "ccomp" ||
      (relation === "parataxis" && reported[at] === 1) ||
      (relation === "acl" && isClauseOf(doc, at)) ||
      (relation === "obj" && at !== token);
    if (!follows) break;
    at = governorOf(doc, at);
  }
  return BACKGROUND.has(doc.relation(token)) && isReal(doc, token) ? "background" : null;
}

const BACKGROUND = new Set(["acl", "advcl", "conj", "ccomp", "parataxis", "xcomp"]);

/**
 * False under a modal and for bare infinitives, since what may or is to happen has no place on a timeline;
 * and for what a noun is about: "help in defeating them", "interest in buying it".
 */
function isReal(doc: Doc, verb: number): boolean {
  if (doc.relation(verb) === "acl" && doc.xpos(verb) === "VBG" && prepositionOf(doc, verb))
    return false;
  return modalOf(doc, verb) === "" && doc.xpos(verb) !== "VB";
}

/** A noun that names an occasion. */
export function isOccasionAt(doc: Doc, token: number): boolean {
  if (doc.upos(token) !== "NOUN" || !isOccasion(doc.lemma(token))) return false;
  return !["compound", "amod", "flat", "nmod:desc"].includes(doc.deprel(token));
}

/**
 * True where the word stands on the main line of its sentence: the root, what is conjoined with it, what
 * it reports, and what happens with or by it. Relative clauses, participles that describe a noun, and
 * clauses with a conjunction of time or cause are background.
 */
export function onMainLine(
  doc: Doc,
  frames: readonly (Frame | undefined)[],
  roots: ReadonlySet<number>,
  token: number,
): boolean {
  let at = token;
  for (let step = 0; step < CHAIN; step++) {
    if (roots.has(at)) return true;
    const head = doc.head(at);
    if (head < 0) return true;
    switch (doc.relation(at)) {
      case "conj":
      case "parataxis":
      case "ccomp":
      case "xcomp":
      case "csubj":
      case "appos":
      case "list":
        break;
      case "nsubj":
      case "obj":
        // An event that a further event is told of has no line of its own: "condemned the strike".
        if (frames[at] && frames[head] && !frames[head].absorbed) return false;
        break;
      case "acl":
        if (!isClauseOf(doc, at)) return false;
        break;
      case "nmod":
        if (!isReported(doc, at)) return false;
        break;
      case "advcl": {
        const mark = prepositionOf(doc, at);
        if (mark !== "" && mark !== "by") return false;
        break;
      }
      default:
        return false;
    }
    at = governorOf(doc, at);
  }
  return false;
}

/** The word that a verb goes on from or depends on. */
function governorOf(doc: Doc, token: number): number {
  const matrix = matrixOf(doc, token);
  return matrix >= 0 ? matrix : doc.head(token);
}
