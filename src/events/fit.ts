import type { Doc } from "../language/doc.ts";
import { isPassive } from "./clause.ts";
import { isPredicate } from "../language/clause.ts";
import type { Frame } from "./frame.ts";
import type { Condition, Entry } from "./lexicon.ts";
import { type Parties, placeWithin } from "./parties.ts";
import type { Slots } from "./slots.ts";

/** The entry whose conditions hold, the one with most of them first; null where none does. */
export function bestFit(
  doc: Doc,
  parties: Parties,
  frames: (Frame | undefined)[],
  token: number,
  entries: readonly Entry[],
  slots: Slots,
): Entry | null {
  let best: Entry | null = null;
  let bestScore = -1;
  for (const entry of entries) {
    let score = 0;
    for (const condition of entry.conditions) {
      if (!holds(doc, parties, frames, token, condition, slots)) {
        score = -1;
        break;
      }
      score += condition.nouns
        ? 2
        : condition.slot === "obj" || condition.slot === "none"
          ? 0.5
          : 1;
    }
    if (score > bestScore) {
      best = entry;
      bestScore = score;
    }
  }
  return best;
}

function holds(
  doc: Doc,
  parties: Parties,
  frames: (Frame | undefined)[],
  token: number,
  condition: Condition,
  slots: Slots,
): boolean {
  const among = (noun: number): boolean => {
    if (noun < 0) return false;
    if (!condition.nouns) return true;
    if (condition.event && frames[noun] !== undefined) return true;
    return inList(doc, parties, noun, condition.nouns);
  };
  switch (condition.slot) {
    case "obj":
      return among(slots.object);
    case "iobj":
      return slots.indirect >= 0;
    case "actor":
      return slots.object >= 0 && parties.isActor(slots.object);
    case "none":
      return slots.object < 0 && !isPassive(doc, token);
    case "inf":
      return slots.infinitive >= 0;
    case "that":
      return slots.clause >= 0;
    case "ing":
      return slots.gerund >= 0;
    case "subj":
      return among(isPassive(doc, token) ? -1 : slots.subject);
    case "prep":
      return slots.oblique.some(
        (o) => condition.prepositions!.includes(o.preposition) && among(o.token),
      );
    case "predicate":
      return (
        doc
          .children(token)
          .some(
            (child) => isPredicative(doc, parties, token, child) && named(doc, condition, child),
          ) ||
        // "called the reports a lie": the tree may take it for another name of the reports.
        (condition.nouns !== undefined &&
          slots.object >= 0 &&
          doc
            .children(slots.object)
            .some((child) => doc.relation(child) === "appos" && named(doc, condition, child)))
      );
    case "word":
      return doc.children(token).some((child) => {
        return condition.nouns!.has(doc.lower(child)) || condition.nouns!.has(doc.lemma(child));
      });
    case "mod":
      return false;
  }
}

function named(doc: Doc, { nouns }: Condition, token: number): boolean {
  return !nouns || nouns.has(doc.lemma(token)) || nouns.has(doc.lower(token));
}

/** "called the reports fake": a noun or adjective said of the object, whatever the tree makes of it. */
function isPredicative(doc: Doc, parties: Parties, verb: number, child: number): boolean {
  const relation = doc.relation(child);
  if (relation === "xcomp") return !isPredicate(doc, child);
  // "called talk of soldiers in Haiti fake": the tree has a fake in Haiti.
  if (relation === "obl" && child > verb && placeWithin(doc, parties, child) >= 0) return true;
  return doc.upos(child) === "ADJ" && child > verb && (relation === "obl" || relation === "advcl");
}

function inList(doc: Doc, parties: Parties, noun: number, list: ReadonlySet<string>): boolean {
  const lower = doc.lower(noun);
  if (list.has(doc.lemma(noun)) || list.has(lower)) return true;
  // Nouns that live in the plural ("troops", "forces") keep it as their lemma.
  if (doc.xpos(noun) === "NNS" && list.has(lower.replace(/s$/, ""))) return true;
  const core = parties.core(noun);
  if (core !== noun && list.has(doc.lemma(core))) return true;
  for (const child of doc.children(noun)) {
    const label = doc.deprel(child);
    if (label === "conj" && list.has(doc.lemma(child))) return true;
  }
  // A class of places takes in all that is named as one.
  return (list.has("city") || list.has("village")) && parties.isPlace(core);
}
