import type { Doc } from "./doc.ts";

/** Person and number of a finite verb, from its subject. */
export interface Agreement {
  person: 1 | 2 | 3;
  number: "Sing" | "Plur";
}

const FIRST: Agreement = { person: 1, number: "Sing" };
const NONE: Agreement = { person: 3, number: "Sing" };
const PLURAL: Agreement = { person: 3, number: "Plur" };
const PRONOUNS: Record<string, Agreement> = {
  i: FIRST,
  we: { person: 1, number: "Plur" },
  us: { person: 1, number: "Plur" },
  you: { person: 2, number: "Sing" },
  they: PLURAL,
  these: PLURAL,
  those: PLURAL,
  many: PLURAL,
  few: PLURAL,
  several: PLURAL,
  both: PLURAL,
};

/** Chains of conjuncts and auxiliaries are followed this far. */
const MAX_STEPS = 8;

export function agreementOf(doc: Doc, verb: number): Agreement {
  let at = verb;
  for (let steps = 0; steps < MAX_STEPS && at >= 0; steps++) {
    const subject = subjectOf(doc, at);
    if (subject >= 0) return agreementWith(doc, subject, at);
    const relation = doc.relation(at);
    if (relation !== "conj" && relation !== "aux" && relation !== "cop" && relation !== "parataxis")
      break;
    at = doc.head(at);
  }
  // "Thank you", "Hope to see you": what has no subject in the present is said of oneself.
  return doc.xpos(verb) === "VBP" ? FIRST : NONE;
}

function subjectOf(doc: Doc, verb: number): number {
  let clause = -1;
  for (const child of doc.children(verb)) {
    const relation = doc.relation(child);
    if (relation === "nsubj") return child;
    if (relation === "csubj") clause = child;
  }
  return clause;
}

function agreementWith(doc: Doc, subject: number, verb: number): Agreement {
  const word = doc.lower(subject);
  const known = doc.upos(subject) === "NOUN" ? undefined : PRONOUNS[word];
  for (const child of doc.children(subject)) {
    if (doc.relation(child) === "conj" && hasAnd(doc, child)) return PLURAL;
  }
  if (known) return known;
  const xpos = doc.xpos(subject);
  if (xpos === "NNS" || xpos === "NNPS") return PLURAL;
  if (xpos === "WDT" || xpos === "WP") return antecedentAgreement(doc, verb);
  if (xpos === "CD") return /^(?:one|1)$/.test(word) ? NONE : PLURAL;
  return NONE;
}

function hasAnd(doc: Doc, conjunct: number): boolean {
  for (const child of doc.children(conjunct))
    if (doc.relation(child) === "cc") return doc.lower(child) === "and" || doc.lower(child) === "&";
  return false;
}

/** "the soldiers who were": a relative pronoun agrees as what it stands for. */
function antecedentAgreement(doc: Doc, verb: number): Agreement {
  let at = verb;
  for (let steps = 0; steps < MAX_STEPS && at >= 0; steps++) {
    if (doc.deprel(at) === "acl:relcl") {
      const head = doc.head(at);
      return head >= 0 && !/^W/.test(doc.xpos(head)) ? agreementWith(doc, head, head) : NONE;
    }
    at = doc.head(at);
  }
  return NONE;
}
