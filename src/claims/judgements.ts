import type { Act } from "../analysis.ts";
import { cueAt } from "../attribution/cues.ts";
import { childOf, isPredicate, prepositionOf } from "../language/clause.ts";
import type { Doc } from "../language/doc.ts";
import { rows } from "../table.ts";
import type { Effect } from "./factuality.ts";
import table from "./judgements.tsv";

/** What one does who calls a report so, and what that makes of it. */
export interface Judgement {
  word: string;
  token: number;
  act: Act;
  effect: Effect;
}

let judgements: Map<string, Omit<Judgement, "token">> | null = null;

/** The entry for a word that judges whether something is so, or null. */
export function judgementAt(doc: Doc, token: number): Judgement | null {
  if (!judgements) {
    judgements = new Map();
    for (const [words, act, effect] of rows(table))
      for (const word of words.split(", "))
        judgements.set(word, { word, act: act as Act, effect: effect as Effect });
  }
  if (isPredicate(doc, token) && doc.xpos(token) !== "VBN") return null;
  const entry = judgements.get(doc.lemma(token)) ?? judgements.get(doc.lower(token));
  return entry ? { ...entry, token } : null;
}

/** A verb's judgement of its object: "called | the reports | fake". */
export interface Verdict {
  judgement: Judgement;
  /** What is judged, or -1 where the words leave it out. */
  object: number;
  /** True where a clause of its own says it: "said that the reports were fake". */
  clause: boolean;
}

/**
 * The verdict that a verb passes: on its object ("called it a lie", "dismissed the reports as fake"), or
 * on the subject of the clause that it governs ("said that the talk was fake").
 */
export function verdictOf(doc: Doc, verb: number): Verdict | null {
  const clause = childOf(doc, verb, "ccomp");
  if (clause >= 0) {
    const judgement = childOf(doc, clause, "cop") >= 0 ? judgementAt(doc, clause) : null;
    return judgement && { judgement, object: childOf(doc, clause, "nsubj"), clause: true };
  }
  const objects = [...doc.children(verb)].filter((child) =>
    ["obj", "iobj", "nsubj:pass"].includes(doc.deprel(child)),
  );
  const calls = cueAt(doc, verb)?.group === "call";
  for (const child of doc.children(verb)) {
    if (child < verb) continue;
    const relation = doc.relation(child);
    const as = prepositionOf(doc, child) === "as";
    // "called it a lie" comes out with two objects, of which the last is what it is called.
    const second = calls && relation === "obj" && (objects.length > 1 || !anaphoric(doc, child));
    if (!as && !second && !(calls && ["xcomp", "advcl", "obl"].includes(relation))) continue;
    const judgement = judgementAt(doc, child);
    const object = objects.find((one) => one !== child) ?? -1;
    if (judgement) return { judgement, object, clause: false };
  }
  return null;
}

function anaphoric(doc: Doc, token: number): boolean {
  const determiner = childOf(doc, token, "det");
  return determiner >= 0 && doc.lower(determiner) !== "a" && doc.lower(determiner) !== "an";
}
