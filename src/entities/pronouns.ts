import type { Doc } from "../language/doc.ts";
import { pronounOf } from "./lexicon.ts";
import type { FoundPronoun } from "./mention.ts";

/** The personal pronouns of a document in text order, without those that stand for nothing ("it rains"). */
export function findPronouns(doc: Doc): FoundPronoun[] {
  const out: FoundPronoun[] = [];
  for (let t = 0; t < doc.length; t++) {
    if (doc.upos(t) !== "PRON" && doc.xpos(t) !== "PRP" && doc.xpos(t) !== "PRP$") continue;
    const pronoun = pronounOf(doc.lower(t));
    if (!pronoun || doc.relation(t) === "expl") continue;
    const possessive = doc.xpos(t) === "PRP$" || doc.deprel(t) === "nmod:poss";
    out.push({
      form: "pronoun",
      rule: "entity.pronoun",
      first: t,
      last: t,
      head: t,
      person: pronoun.person,
      number: pronoun.number,
      gender: pronoun.gender,
      case: possessive ? "possessive" : pronoun.case,
    });
  }
  return out;
}
