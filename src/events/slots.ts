import type { Doc } from "../language/doc.ts";
import { antecedent, patient, surfaceSubject } from "./clause.ts";
import { childOf, prepositionOf } from "../language/clause.ts";
import type { Parties } from "./parties.ts";

/** What stands beside a verb or adjective; -1 where nothing does. */
export interface Slots {
  object: number;
  indirect: number;
  subject: number;
  infinitive: number;
  clause: number;
  gerund: number;
  oblique: { token: number; preposition: string }[];
}

export function slotsOf(doc: Doc, parties: Parties, token: number): Slots {
  const object = patient(doc, token);
  const slots: Slots = {
    object: object >= 0 && parties.canBe(object) ? object : -1,
    indirect: -1,
    subject: surfaceSubject(doc, token),
    infinitive: -1,
    clause: -1,
    gerund: -1,
    oblique: [],
  };
  if (doc.upos(token) === "ADJ") slots.object = -1;
  for (const child of doc.children(token)) {
    const relation = doc.relation(child);
    if (relation === "iobj") slots.indirect = child;
    else if (relation === "obl" || relation === "nmod")
      slots.oblique.push({ token: antecedent(doc, child), preposition: prepositionOf(doc, child) });
    else if (relation === "xcomp" || relation === "ccomp" || relation === "advcl") {
      const xpos = doc.xpos(child);
      const marker = prepositionOf(doc, child);
      if (xpos === "VBG" && childOf(doc, child, "aux", "nsubj") < 0) {
        if (relation !== "advcl" && slots.gerund < 0) slots.gerund = child;
        if (marker) slots.oblique.push({ token: child, preposition: marker });
      } else if (
        relation !== "advcl" &&
        (marker === "to" || (relation === "xcomp" && xpos === "VB"))
      ) {
        if (slots.infinitive < 0) slots.infinitive = child;
      } else if (relation === "ccomp" && slots.clause < 0) slots.clause = child;
    }
  }
  if (slots.infinitive < 0) slots.infinitive = looseInfinitive(doc, token, slots.object);
  // "an offer to mediate": the noun's own infinitive.
  if (slots.object >= 0 && slots.infinitive < 0 && doc.head(slots.object) === token)
    for (const child of doc.children(slots.object))
      if (doc.deprel(child) === "acl" && prepositionOf(doc, child) === "to")
        slots.infinitive = child;
  return slots;
}

/**
 * An infinitive that the tree has as a purpose or a clause: "threatened on Monday to resume", "allowed
 * the rebels to leave" where the rebels are made the subject of the leaving.
 */
function looseInfinitive(doc: Doc, token: number, object: number): number {
  for (const child of doc.children(token)) {
    if (child < token || prepositionOf(doc, child) !== "to" || doc.xpos(child) !== "VB") continue;
    if (doc.relation(child) === "advcl" && object < 0) return child;
  }
  return -1;
}
