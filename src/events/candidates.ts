import type { Doc } from "../language/doc.ts";
import { isPassive, patient, surfaceSubject } from "./clause.ts";
import { childOf, isPredicate, prepositionOf } from "../language/clause.ts";
import type { Frame } from "./frame.ts";
import { holderOf, isPronoun, type Parties } from "./parties.ts";

/** Where a phrase stands: at the trigger itself, in the clause it governs, or in one that goes with it. */
export type Zone = "own" | "content" | "aside";

/** A noun phrase that may be the other party to an event. */
export interface Candidate {
  token: number;
  /** "obj", "iobj", "holder", "comp" (subject of the governed clause), or the preposition that leads to it. */
  slot: string;
  zone: Zone;
  /** Steps from the trigger. */
  depth: number;
  /** The noun whose phrase it stands in, or -1. */
  under: number;
}

/** How far down the content of a trigger the other party is looked for. */
export const DEPTH = 4;
/** Candidates beyond this number are lists, not parties. */
const MOST = 64;

/** Prepositions of circumstance: whom their phrases name has no part in the event itself. */
const CIRCUMSTANCE = new Set(
  (
    "despite after before during following since until till amid because_of according_to under without " +
    "as like than including per due_to ahead_of in_spite_of along_with"
  ).split(" "),
);

export function candidatesOf(doc: Doc, parties: Parties, frame: Frame): Candidate[] {
  const out: Candidate[] = [];
  const add = (token: number, slot: string, zone: Zone, depth: number, under = -1) => {
    if (!parties.canBe(token) || token === frame.inner || token === frame.content) return;
    // In a clause of its own a pronoun mostly takes up a party that has been named already.
    if (zone !== "own" && isPronoun(doc, token)) return;
    out.push({ token, slot, zone, depth, under });
  };

  const clause = (token: number, depth: number, zone: Zone) => {
    if (depth > DEPTH || out.length > MOST) return;
    if (isPredicate(doc, token)) {
      const object = patient(doc, token);
      if (object >= 0 && (isPassive(doc, token) || object !== surfaceSubject(doc, token))) {
        add(object, "obj", zone, depth);
        if (doc.head(object) === token || zone === "own") phrase(object, depth + 1, zone);
      }
    }
    for (const child of doc.children(token)) {
      const relation = doc.relation(child);
      switch (relation) {
        case "iobj":
          add(child, "iobj", zone, depth);
          break;
        case "obl":
        case "nmod": {
          const slot = prepositionOf(doc, child);
          if (!slot || doc.deprel(child) === "obl:unmarked" || doc.deprel(child) === "nmod:poss")
            break;
          if (isPredicate(doc, child)) clause(child, depth + 1, zoneBelow(zone, "content"));
          else {
            add(child, slot, zone, depth);
            if (!CIRCUMSTANCE.has(slot)) phrase(child, depth + 1, zone);
          }
          break;
        }
        case "conj":
          // "donated and delivered goods to the school": what follows the last verb is shared.
          if (isPredicate(doc, child) && sharesObject(doc, token, child))
            clause(child, depth + 1, zone);
          break;
        case "xcomp":
        case "ccomp": {
          const subject = childOf(doc, child, "nsubj", "nsubj:pass");
          const below = zoneBelow(zone, "content");
          if (subject >= 0) {
            add(subject, "comp", below, depth);
            phrase(subject, depth + 1, below);
          }
          clause(child, depth + 1, below);
          break;
        }
        case "acl":
        case "advcl":
          if (child > token && doc.deprel(child) !== "acl:relcl")
            clause(
              child,
              depth + 1,
              zoneBelow(zone, child === frame.content ? "content" : "aside"),
            );
          break;
        default:
      }
    }
  };

  const phrase = (noun: number, depth: number, zone: Zone) => {
    if (depth > DEPTH || out.length > MOST) return;
    const holder = holderOf(doc, parties, noun);
    if (holder >= 0) add(holder, "holder", zone, depth, noun);
    for (const child of doc.children(noun)) {
      const relation = doc.deprel(child);
      if (relation === "nmod") {
        const slot = prepositionOf(doc, child);
        if (!slot) continue;
        add(child, slot, zone, depth, noun);
        phrase(child, depth + 1, zone);
      } else if (relation === "acl") clause(child, depth + 1, zoneBelow(zone, "content"));
      else if (relation === "conj" && doc.upos(child) === "NOUN") phrase(child, depth + 1, zone);
    }
  };

  if (doc.relation(frame.token) === "parataxis" && doc.head(frame.token) >= 0) {
    // "The camp must be closed, the group demanded."
    const subject = surfaceSubject(doc, doc.head(frame.token));
    if (subject >= 0) add(subject, "comp", "content", 0);
  }
  if (isPredicate(doc, frame.token) || doc.upos(frame.token) === "ADJ")
    clause(frame.token, 0, "own");
  else phrase(frame.token, 0, "own");
  return out;
}

function zoneBelow(zone: Zone, next: Zone): Zone {
  return zone === "aside" ? "aside" : next;
}

function sharesObject(doc: Doc, verb: number, conjunct: number): boolean {
  const object = childOf(doc, conjunct, "obj");
  return object >= 0 && patient(doc, verb) === object;
}
