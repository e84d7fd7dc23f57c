import type { Measure } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { rows } from "../table.ts";
import type { Counted } from "./counted.ts";
import measures from "./measures.tsv";
import people from "./people.tsv";

type Role = "obj" | "subj" | "self" | "state" | "forces" | "life" | "freed";

let roles: Map<string, Measure> | null = null;
let kinds: Map<string, string> | null = null;

function measureOf(role: Role, lemma: string): Measure | undefined {
  if (!roles) {
    roles = new Map();
    for (const [measure, pos, role, forms] of rows(measures))
      for (const form of forms.split("|"))
        roles.set(`${pos === "state" ? "state" : role} ${form}`, measure as Measure);
  }
  return roles.get(`${role} ${lemma}`);
}

/** "force", "unit" or "person" where a noun names people. */
export function peopleKind(doc: Doc, noun: number): string | undefined {
  if (!kinds) {
    kinds = new Map();
    for (const [kind, forms] of rows(people))
      for (const form of forms.split("|")) kinds.set(form, kind);
  }
  return kinds.get(doc.lemma(noun)) ?? kinds.get(doc.lower(noun));
}

/** How far conjunctions and nouns are climbed to the word that says what happened. */
const REACH = 6;

/** Children looked at: a governor in a list of a million items has as many. */
const CHILDREN = 64;

function childrenOf(doc: Doc, token: number): Int32Array {
  return doc.children(token).subarray(0, CHILDREN);
}

/**
 * What happened to what is counted: from the noun itself, words of state by it, and the
 * governing verb. `first` is the first token of the number.
 */
export function measureFor(doc: Doc, counted: Counted, first: number, end: number): Measure {
  // "two of the injured died": of those named, what became of them tells.
  const chosen = counted.noun !== counted.carrier && isDefinite(doc, counted.noun);
  const measure =
    (chosen ? byGovernor(doc, counted) : undefined) ??
    byNoun(doc, counted) ??
    byState(doc, counted) ??
    byGovernor(doc, counted) ??
    byNeighbour(doc, counted, end) ??
    byVerbBefore(doc, first) ??
    "other";
  return /^(?:captured|detained)$/.test(measure) && isFreed(doc, counted) ? "other" : measure;
}

/** "the release of 21 hostages", "21 of the abducted girls were released". */
function isFreed(doc: Doc, { carrier }: Counted): boolean {
  const head = doc.head(carrier);
  if (head < 0 || !/^(?:obj|nsubj:pass|nmod|nmod:poss)$/.test(doc.deprel(carrier))) return false;
  return measureOf("freed", doc.lemma(head)) !== undefined;
}

function isDefinite(doc: Doc, noun: number): boolean {
  return noun >= 0 && childrenOf(doc, noun).some((child) => doc.lower(child) === "the");
}

/** "600 deaths", "two hostages". */
function byNoun(doc: Doc, { noun }: Counted): Measure | undefined {
  return noun < 0 ? undefined : nounMeasure(doc, noun);
}

function nounMeasure(doc: Doc, noun: number): Measure | undefined {
  return measureOf("self", doc.lemma(noun)) ?? measureOf("self", doc.lower(noun));
}

/** "300 soldiers killed", "wounded soldiers", "300 dead", "soldiers who were killed". */
function byState(doc: Doc, { noun, carrier }: Counted): Measure | undefined {
  for (const token of noun >= 0 && noun !== carrier ? [noun, carrier] : [carrier]) {
    const own = measureOf("state", doc.lower(token));
    if (own) return own;
    for (const child of childrenOf(doc, token)) {
      const relation = doc.relation(child);
      if (relation !== "acl" && relation !== "amod") continue;
      // "300 soldiers were killed and 2,700 | wounded": behind its verb a word of state is another's.
      if (doc.head(token) > token && doc.head(token) < child) continue;
      const found =
        doc.deprel(child) === "acl:relcl" ? byRelative(doc, child) : stateOf(doc, child);
      if (found) return found;
    }
  }
  return undefined;
}

/** A participle or adjective: "killed", "missing", "sent" of soldiers. */
function stateOf(doc: Doc, token: number): Measure | undefined {
  const state = measureOf("state", doc.lower(token));
  if (state) return state;
  if (doc.xpos(token) !== "VBN") return undefined;
  return measureOf("obj", doc.lemma(token)) ?? sent(doc, token, doc.head(token));
}

/** "soldiers who were killed", "soldiers who died", "soldiers whom it sent". */
function byRelative(doc: Doc, verb: number): Measure | undefined {
  const lemma = doc.lemma(verb);
  const relations = [...childrenOf(doc, verb)].map((child) => doc.deprel(child));
  if (relations.includes("nsubj:pass")) return measureOf("obj", lemma);
  return measureOf("subj", lemma);
}

/** Sending is deploying where forces are sent. */
function sent(doc: Doc, verb: number, noun: number): Measure | undefined {
  const kind = noun < 0 ? undefined : peopleKind(doc, noun);
  if (kind !== "force" && kind !== "unit") return undefined;
  const measure = measureOf("forces", doc.lemma(verb));
  if (measure === undefined) return undefined;
  // "took two soldiers prisoner".
  for (const child of childrenOf(doc, verb)) {
    const state = child > verb ? measureOf("state", doc.lower(child)) : undefined;
    if (state) return state;
  }
  return measure;
}

/** The verb or noun that governs: "killed 300 soldiers", "300 were killed", "the death of 300". */
function byGovernor(doc: Doc, { noun, carrier }: Counted): Measure | undefined {
  let token = carrier;
  for (let step = 0; step < REACH; step++) {
    const relation = doc.deprel(token);
    const head = doc.head(token);
    if (head < 0) return undefined;
    switch (relation) {
      case "obj":
      case "nsubj:pass":
        return asObject(doc, head, noun) ?? byResult(doc, head) ?? byToll(doc, head, token);
      case "nsubj":
        return asSubject(doc, head, token);
      case "obl":
      case "obl:unmarked":
      case "xcomp":
        return byToll(doc, head, token);
      case "nmod":
      case "nmod:poss":
        if (!isPart(doc, token)) return byNounAbove(doc, head);
        break;
      case "conj":
      case "appos":
        break;
      default:
        return undefined;
    }
    token = head;
  }
  return undefined;
}

/** "six people, including two children": what happened to the whole happened to the part. */
function isPart(doc: Doc, token: number): boolean {
  return childrenOf(doc, token).some(
    (child) => doc.relation(child) === "case" && /^(including|among)$/.test(doc.lower(child)),
  );
}

/** "the death of 300 men", "the arrest of 11 of the 14". */
function byNounAbove(doc: Doc, noun: number): Measure | undefined {
  for (let token = noun, step = 0; step < REACH && token >= 0; step++) {
    const found = nounMeasure(doc, token);
    if (found) return found;
    if (doc.relation(token) !== "nmod") return undefined;
    token = doc.head(token);
  }
  return undefined;
}

function asObject(doc: Doc, verb: number, noun: number): Measure | undefined {
  const lemma = doc.lemma(verb);
  if (noun >= 0 && doc.lemma(noun) === "life") return measureOf("life", lemma);
  return measureOf("obj", lemma) ?? sent(doc, verb, noun);
}

function asSubject(doc: Doc, predicate: number, token: number): Measure | undefined {
  // "captured two soldiers alive": subject of the state, object of the verb before.
  const verb = doc.relation(predicate) === "xcomp" ? doc.head(predicate) : -1;
  return (
    (verb >= 0 && verb < token ? measureOf("obj", doc.lemma(verb)) : undefined) ??
    measureOf("subj", doc.lemma(predicate)) ??
    byResult(doc, predicate) ??
    stateOf(doc, predicate)
  );
}

/** "were found dead", "left 20 people wounded", "went missing". */
function byResult(doc: Doc, verb: number): Measure | undefined {
  for (const child of childrenOf(doc, verb)) {
    const relation = doc.relation(child);
    if (relation !== "xcomp" && relation !== "advcl" && relation !== "obl") continue;
    const found = relation === "obl" ? undefined : stateOf(doc, child);
    if (found) return found;
  }
  return undefined;
}

/** "the death toll rose to 45", "the number of wounded reached 45", "put the dead at 300". */
function byToll(doc: Doc, verb: number, token: number): Measure | undefined {
  for (const child of childrenOf(doc, verb)) {
    const found = child === token ? -1 : tollNoun(doc, child);
    if (found >= 0) return nounMeasure(doc, found) ?? measureOf("state", doc.lower(found));
  }
  return undefined;
}

/** The noun whose count a subject or object tells: itself, or what "the number of" names; else -1. */
function tollNoun(doc: Doc, token: number): number {
  const relation = doc.relation(token);
  if (relation !== "nsubj" && relation !== "obj") return -1;
  if (isTold(doc, token)) return token;
  if (!/^(number|count|total|figure|tally)$/.test(doc.lemma(token))) return -1;
  for (const inner of childrenOf(doc, token))
    if (
      doc.relation(inner) === "nmod" &&
      (isTold(doc, inner) || measureOf("state", doc.lower(inner)))
    )
      return inner;
  return -1;
}

function isTold(doc: Doc, noun: number): boolean {
  return doc.lemma(noun) === "casualty" || nounMeasure(doc, noun) !== undefined;
}

/** What a number without a noun counts where the clause tells a toll: "put casualties at 4,700". */
export function toldBy(doc: Doc, { noun, carrier }: Counted): string {
  const verb = doc.head(carrier);
  if (noun >= 0 || verb < 0) return "";
  // "casualties at 4,700", "a toll of 45".
  if (doc.relation(carrier) === "nmod") return isTold(doc, verb) ? withCompounds(doc, verb) : "";
  if (!/^(obl|obj)$/.test(doc.relation(carrier))) return "";
  for (const child of childrenOf(doc, verb)) {
    const found = child === carrier ? -1 : tollNoun(doc, child);
    if (found < 0) continue;
    return withCompounds(doc, found);
  }
  return "";
}

function withCompounds(doc: Doc, noun: number): string {
  let first = noun;
  while (first > 0 && doc.head(first - 1) === noun && doc.relation(first - 1) === "compound")
    first--;
  const [start, end] = doc.spanOf(first, noun);
  return doc.text.slice(start, end);
}

/** Where the tree does not tell: the participle right after, with "were" between or without. */
function byNeighbour(doc: Doc, { carrier, next }: Counted, end: number): Measure | undefined {
  // "soldiers from a regiment were killed": the participle is another noun's.
  if (doc.relation(carrier) === "nmod") return undefined;
  let at = next;
  while (
    at < end &&
    at < next + 3 &&
    /^(was|were|been|be|being|have|has|had|are|is|more|others?)$/.test(doc.lower(at))
  )
    at++;
  if (at >= end) return undefined;
  return (
    measureOf("state", doc.lower(at)) ??
    (doc.xpos(at) === "VBN" ? measureOf("obj", doc.lemma(at)) : undefined)
  );
}

/** "detained at least 45 protesters" where the tree takes the verb for a passive. */
function byVerbBefore(doc: Doc, first: number): Measure | undefined {
  if (first < 1 || doc.upos(first - 1) !== "VERB") return undefined;
  const passive = first > 1 && /^(was|were|been|be|being|is|are)$/.test(doc.lower(first - 2));
  return passive ? undefined : measureOf("obj", doc.lemma(first - 1));
}
