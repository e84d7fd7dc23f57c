import type { Doc } from "./doc.ts";

/**
 * What hangs on a word of a tree, and by what: the questions about one clause that every stage asks.
 * Who stands in slots that the tree leaves empty is for the stages to find.
 */

/** The first dependent with one of these labels, subtypes and all ("obl:agent"), or -1. */
export function childOf(doc: Doc, token: number, ...labels: string[]): number {
  for (const child of doc.children(token)) if (labels.includes(doc.deprel(child))) return child;
  return -1;
}

/** The first dependent by a relation, whatever its subtype ("obl" finds "obl:agent"), or -1. */
export function dependentOf(doc: Doc, token: number, relation: string): number {
  for (const child of doc.children(token)) if (doc.relation(child) === relation) return child;
  return -1;
}

/** True for the verb of a clause, a copula that stands for one included; not for an auxiliary. */
export function isPredicate(doc: Doc, token: number): boolean {
  const upos = doc.upos(token);
  if (upos === "VERB") return true;
  if (upos === "AUX") return !doc.deprel(token).startsWith("aux") && doc.deprel(token) !== "cop";
  return doc.xpos(token).startsWith("VB") && !doc.deprel(token).startsWith("aux");
}

/** The agent of a passive ("criticised by | Kim"), or -1. */
export function agentOf(doc: Doc, verb: number): number {
  const agent = childOf(doc, verb, "obl:agent");
  if (agent >= 0) return agent;
  for (const child of doc.children(verb))
    if (doc.relation(child) === "obl" && prepositionOf(doc, child) === "by") return child;
  return -1;
}

/** The preposition of a noun, past the conjunction of a clause that it is the predicate of: "that they are | in". */
export function caseOf(doc: Doc, token: number): string {
  let found = "";
  for (const child of doc.children(token)) {
    if (doc.relation(child) !== "case" || doc.xpos(child) === "POS") continue;
    const fixed = childOf(doc, child, "fixed");
    found = fixed >= 0 ? `${doc.lower(child)}_${doc.lower(fixed)}` : doc.lower(child);
  }
  return found;
}

/** The preposition that introduces a noun or clause: "against", "out_of", or "". */
export function prepositionOf(doc: Doc, token: number): string {
  let found = "";
  for (const child of doc.children(token)) {
    const label = doc.relation(child);
    if (label !== "case" && label !== "mark") continue;
    if (doc.lower(child) === "'s" || doc.lower(child) === "'") continue;
    const word = doc.lower(child);
    const fixed = childOf(doc, child, "fixed");
    const whole = fixed >= 0 ? `${word}_${doc.lower(fixed)}` : word;
    // "out of Nigeria" may come as two case words.
    found = found ? `${found}_${whole}` : whole;
  }
  return found;
}

/** The particle of a phrasal verb: "out" of "carried out". */
export function particleOf(doc: Doc, verb: number): string {
  for (const child of doc.children(verb)) {
    const label = doc.deprel(child);
    if (label === "compound:prt") return doc.lower(child);
    if (label === "advmod" && child > verb && PARTICLES.has(doc.lower(child)))
      return doc.lower(child);
  }
  return "";
}

const PARTICLES = new Set(
  "up down out off over back in away aside together apart on through around ahead forward".split(
    " ",
  ),
);
