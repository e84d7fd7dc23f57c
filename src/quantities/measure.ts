import type { Measure } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { rows } from "../table.ts";
import type { Counted } from "./counted.ts";
import measures from "./measures.tsv";
import people from "./people.tsv";

type Role = "obj" | "subj" | "self" | "state" | "forces";

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

/** "force" or "person" where a noun names people. */
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

/** What happened to what is counted: from the noun itself, words of state by it, and the governing verb. */
export function measureFor(doc: Doc, counted: Counted, end: number): Measure {
  return (
    byNoun(doc, counted) ??
    byState(doc, counted) ??
    byGovernor(doc, counted) ??
    byNeighbour(doc, counted, end) ??
    "other"
  );
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
  if (noun < 0 || peopleKind(doc, noun) !== "force") return undefined;
  return measureOf("forces", doc.lemma(verb));
}

/** The verb or noun that governs: "killed 300 soldiers", "300 were killed", "the death of 300". */
function byGovernor(doc: Doc, { noun, carrier }: Counted): Measure | undefined {
  let token = carrier;
  for (let step = 0; step < REACH; step++) {
    const relation = doc.deprel(token);
    const head = doc.head(token);
    if (head < 0) return undefined;
    if (relation === "conj" || relation === "appos") {
      token = head;
      continue;
    }
    const lemma = doc.lemma(head);
    if (relation === "obj" || relation === "nsubj:pass")
      return (
        measureOf("obj", lemma) ??
        sent(doc, head, noun) ??
        byResult(doc, head) ??
        lightNoun(doc, head, token)
      );
    if (relation === "nsubj")
      return measureOf("subj", lemma) ?? byResult(doc, head) ?? stateOf(doc, head);
    if (relation === "nmod" || relation === "nmod:poss") {
      const found = nounMeasure(doc, head);
      if (found) return found;
      token = head;
      continue;
    }
    if (relation === "obl" || relation === "obl:unmarked" || relation === "xcomp")
      return byToll(doc, head);
    return undefined;
  }
  return undefined;
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

/** "put the dead at 300": the measure is that of the verb's other noun. */
function lightNoun(doc: Doc, verb: number, token: number): Measure | undefined {
  for (const child of childrenOf(doc, verb))
    if (child !== token && doc.relation(child) === "nsubj") {
      const found = measureOf("self", doc.lemma(child));
      if (found) return found;
    }
  return undefined;
}

/** "the death toll rose to 45", "put the number of dead at 300". */
function byToll(doc: Doc, verb: number): Measure | undefined {
  for (const child of childrenOf(doc, verb)) {
    const relation = doc.relation(child);
    if (relation !== "nsubj" && relation !== "obj") continue;
    const own = nounMeasure(doc, child);
    if (own) return own;
    if (!/^(number|count|total|figure)$/.test(doc.lemma(child))) continue;
    for (const inner of childrenOf(doc, child)) {
      const found =
        doc.relation(inner) === "nmod"
          ? (nounMeasure(doc, inner) ?? measureOf("state", doc.lower(inner)))
          : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

/** Where the tree does not tell: the participle right after, with "were" between or without. */
function byNeighbour(doc: Doc, { next }: Counted, end: number): Measure | undefined {
  let at = next;
  while (
    at < end &&
    at < next + 3 &&
    /^(was|were|been|be|being|have|has|had|are|is|more|others?|and)$/.test(doc.lower(at))
  )
    at++;
  if (at >= end) return undefined;
  return (
    measureOf("state", doc.lower(at)) ??
    (doc.xpos(at) === "VBN" ? measureOf("obj", doc.lemma(at)) : undefined)
  );
}
