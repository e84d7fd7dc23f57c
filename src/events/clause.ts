import { agentOf, childOf, isPredicate, prepositionOf } from "../language/clause.ts";
import type { Doc } from "../language/doc.ts";

/**
 * The grammar of one predicate: who stands in its slots, also where Universal Dependencies leave the
 * slot empty because the clause shares, controls or inherits its argument (conjuncts, infinitives,
 * participles, relative clauses). A first step towards what enhanced dependencies add to the trees.
 */

/** Steps that a search for a shared argument may climb; clauses of real news need fewer than five. */
const CLIMB = 12;

const RELATIVE = new Set(["who", "whom", "which", "that", "whose"]);

/** True where the predicate stands in the passive, also by sharing its auxiliary with a conjunct. */
export function isPassive(doc: Doc, verb: number): boolean {
  if (STATAL.has(doc.lower(verb)) && childOf(doc, verb, "obl:agent") < 0) return false;
  for (const child of doc.children(verb)) {
    const label = doc.deprel(child);
    if (label === "aux:pass" || label === "nsubj:pass" || label === "csubj:pass") return true;
    if (label === "nsubj" || label === "aux") return false;
    if (label === "obj") return false;
  }
  if (doc.xpos(verb) !== "VBN" && doc.xpos(verb) !== "VBD") return false;
  const relation = doc.relation(verb);
  if (relation === "acl" || relation === "xcomp") return doc.xpos(verb) === "VBN";
  if (relation === "advcl") return doc.xpos(verb) === "VBN";
  if (relation === "conj") return doc.xpos(verb) === "VBN" && isPassive(doc, doc.head(verb));
  // A heading drops its auxiliary: "Two soldiers killed in blast" comes out as a bare participle.
  return false;
}

/** Participles that tell how their subject stands to something, not what was done to it. */
const STATAL = new Set(["engaged", "involved", "prepared", "committed", "opposed", "determined"]);

/** What a relative pronoun stands for, or the token itself. */
export function antecedent(doc: Doc, token: number): number {
  if (!RELATIVE.has(doc.lower(token))) return token;
  for (let at = doc.head(token), step = 0; at >= 0 && step < CLIMB; at = doc.head(at), step++)
    if (doc.deprel(at) === "acl:relcl" && doc.head(at) >= 0) return doc.head(at);
  return token;
}

/** The surface subject of a predicate, passive subjects included; -1 where it has none. */
export function surfaceSubject(doc: Doc, verb: number): number {
  let at = verb;
  for (let step = 0; step < CLIMB && at >= 0; step++) {
    const own = ownSubject(doc, at);
    if (own >= 0 && doc.lower(own) !== "there") return antecedent(doc, own);
    const head = doc.head(at);
    if (head < 0) return -1;
    const label = doc.deprel(at);
    switch (label) {
      case "conj":
      case "parataxis": {
        if (label === "parataxis" && !isPredicate(doc, head)) return -1;
        const matrix = matrixOf(doc, at);
        at = matrix >= 0 ? matrix : head;
        break;
      }
      case "acl:relcl":
        return head;
      case "acl": {
        // "gave help | in defeating them": they who help defeat, not the help.
        if (doc.xpos(at) === "VBG" && childOf(doc, at, "mark", "case") < 0) {
          if (!isSetting(doc, head)) return head;
          at = doc.head(head);
          break;
        }
        if (doc.xpos(at) === "VBN") return head;
        at = holderClause(doc, head);
        if (at < 0) return -1;
        break;
      }
      case "xcomp": {
        const object = childOf(doc, head, "obj", "iobj");
        if (object >= 0) return antecedent(doc, object);
        at = head;
        break;
      }
      case "ccomp":
      case "advcl":
      case "obl": {
        const counted = label === "advcl" ? besides(doc, at) : -1;
        if (counted >= 0) return counted;
        const marked = childOf(doc, at, "mark", "case");
        const object = childOf(doc, head, "obj");
        // "accused the army of shelling": the object of the governing verb does it.
        if (marked >= 0 && object >= 0 && ["of", "from", "for", "into"].includes(doc.lower(marked)))
          return antecedent(doc, object);
        // "announced that it is prepared to": the parser takes an "it" before such words for a filler.
        const filler =
          label === "ccomp" && childOf(doc, at, "expl") >= 0 && childOf(doc, at, "xcomp") >= 0;
        if (label === "ccomp" && !filler && doc.xpos(at) !== "VBG" && doc.xpos(at) !== "VB")
          return -1;
        if (!isPredicate(doc, head) && doc.upos(head) !== "ADJ") return -1;
        at = head;
        break;
      }
      default:
        return -1;
    }
  }
  return -1;
}

/** "filmed in the West Bank | slapping", "ended Sunday | seeking": where and when something is done does not do it. */
function isSetting(doc: Doc, noun: number): boolean {
  const verb = doc.head(noun);
  if (verb < 0 || !isPredicate(doc, verb)) return false;
  if (doc.deprel(noun) === "obl:unmarked") return true;
  return (
    doc.relation(noun) === "obl" &&
    doc.upos(noun) === "PROPN" &&
    ["in", "at", "on", "near", "outside"].includes(prepositionOf(doc, noun))
  );
}

/** "spoke of at least 300 | killed": what a participle stands right behind, where both hang on one verb; else -1. */
function besides(doc: Doc, participle: number): number {
  const before = participle - 1;
  if (doc.xpos(participle) !== "VBN" || before < 0) return -1;
  if (doc.head(before) !== doc.head(participle)) return -1;
  return ["obl", "obj"].includes(doc.relation(before)) ? before : -1;
}

/**
 * "refused to yield and | attacked": of a finite verb that the tree joins to an infinitive or a gerund,
 * the finite verb further up that it goes on from; -1 where the verb goes with what it is joined to.
 */
export function matrixOf(doc: Doc, verb: number): number {
  if (doc.relation(verb) !== "conj" || !FINITE.has(doc.xpos(verb))) return -1;
  let at = doc.head(verb);
  if (!isUnfinished(doc, at)) return -1;
  for (let step = 0; step < CLIMB && at >= 0; step++, at = doc.head(at))
    if (isPredicate(doc, at) && !isUnfinished(doc, at)) return at;
  return -1;
}

const FINITE = new Set(["VBD", "VBZ", "VBP"]);

/** An infinitive or a gerund, with no auxiliary that makes a clause of it. */
function isUnfinished(doc: Doc, token: number): boolean {
  const xpos = doc.xpos(token);
  return (xpos === "VB" || xpos === "VBG") && childOf(doc, token, "aux", "aux:pass", "cop") < 0;
}

/** The last of the subjects before the predicate; a dateline or a title may pass for one further left. */
function ownSubject(doc: Doc, token: number): number {
  let found = -1;
  for (const child of doc.children(token)) {
    const label = doc.deprel(child);
    if (label !== "nsubj" && label !== "nsubj:pass" && label !== "nsubj:outer") continue;
    // Of two, the later stood in a clause on the earlier: "a paper based in the town has broken a ban".
    const within =
      found >= 0 && doc.children(found).some((clause) => isClauseBefore(doc, clause, child));
    if (found < 0 || (child < token && !within)) found = child;
  }
  return found;
}

function isClauseBefore(doc: Doc, clause: number, token: number): boolean {
  return doc.relation(clause) === "acl" && clause < token;
}

/** For "its plan to attack" the clause that the plan is an argument of, else -1. */
function holderClause(doc: Doc, noun: number): number {
  const head = doc.head(noun);
  return head >= 0 && isPredicate(doc, head) ? head : -1;
}

/** Who acts: the active subject, or the agent of a passive; -1 where it is left out. */
export function agent(doc: Doc, verb: number): number {
  return isPassive(doc, verb) ? agentOf(doc, verb) : surfaceSubject(doc, verb);
}

/** What is acted on: the object, the passive subject, or the antecedent that a relative clause leaves out. */
export function patient(doc: Doc, verb: number): number {
  if (isPassive(doc, verb)) return surfaceSubject(doc, verb);
  let own = ownObject(doc, verb);
  if (own < 0) own = childOf(doc, verb, "iobj");
  if (own >= 0) return antecedent(doc, own);
  if (
    doc.deprel(verb) === "acl:relcl" &&
    !opensWithConjunction(doc, verb) &&
    doc.lemma(doc.head(verb)) !== "time" &&
    childOf(doc, verb, "nsubj") >= 0 &&
    antecedent(doc, childOf(doc, verb, "nsubj")) !== doc.head(verb)
  )
    return strandedPreposition(doc, verb) ? -1 : doc.head(verb);
  // Conjoined verbs share an object that follows the last: "attacked and burned the base".
  for (const child of doc.children(verb)) {
    if (doc.deprel(child) !== "conj" || !isPredicate(doc, child) || child < verb) continue;
    if (matrixOf(doc, child) >= 0) continue;
    if (childOf(doc, child, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark") >= 0) continue;
    const shared = childOf(doc, child, "obj");
    if (shared >= 0 && adjacent(doc, verb, child)) return shared;
  }
  return -1;
}

/** False for a relative "that" which the tree has as a conjunction: "the name that the mayor chose". */
function opensWithConjunction(doc: Doc, verb: number): boolean {
  const mark = childOf(doc, verb, "mark");
  return mark >= 0 && doc.xpos(mark) !== "WDT";
}

/** The object; of "the first time that it has sent troops", where "that" passes for one, the noun. */
function ownObject(doc: Doc, verb: number): number {
  let found = -1;
  for (const child of doc.children(verb)) {
    if (doc.deprel(child) !== "obj") continue;
    if (found < 0 || (found < verb && RELATIVE.has(doc.lower(found)))) found = child;
  }
  // "the first time that it fought": nobody fights a time.
  const timed = found >= 0 && RELATIVE.has(doc.lower(found)) && doc.head(verb) >= 0;
  return timed && doc.lemma(doc.head(verb)) === "time" ? -1 : found;
}

/** True where only a conjunction, a comma or an adverb stands between two tokens. */
function adjacent(doc: Doc, left: number, right: number): boolean {
  if (right - left > 4) return false;
  for (let t = left + 1; t < right; t++)
    if (!["CCONJ", "ADV", "PUNCT"].includes(doc.upos(t))) return false;
  return true;
}

function strandedPreposition(doc: Doc, verb: number): boolean {
  for (const child of doc.children(verb)) {
    if (doc.relation(child) === "obl" && RELATIVE.has(doc.lower(child))) return true;
    if (doc.upos(child) === "ADV" && ["where", "when", "why"].includes(doc.lower(child)))
      return true;
  }
  return false;
}

export function isNegated(doc: Doc, token: number): boolean {
  if (isPredicate(doc, token)) {
    // "Neither side has confirmed it", "no official denied it"
    const subject = ownSubject(doc, token);
    if (subject >= 0 && isNegative(doc, subject)) return true;
  }
  for (const child of doc.children(token)) {
    const label = doc.relation(child);
    if (label !== "advmod" && label !== "det" && label !== "aux" && label !== "cc") continue;
    const word = doc.lower(child);
    if (NEGATIONS.has(word)) return true;
    // "no longer"
    if (word === "longer" && child > 0 && doc.lower(child - 1) === "no") return true;
  }
  return false;
}

function isNegative(doc: Doc, noun: number): boolean {
  if (["none", "nobody", "neither", "nothing"].includes(doc.lower(noun))) return true;
  for (const child of doc.children(noun))
    if (["det", "cc", "advmod"].includes(doc.relation(child)))
      if (["no", "neither", "not"].includes(doc.lower(child))) return true;
  return false;
}

const NEGATIONS = new Set(["not", "n't", "never", "no", "neither", "nor", "hardly", "nt"]);
