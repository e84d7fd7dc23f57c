import type { EntityKind, Mention } from "../analysis.ts";
import type { Known } from "./gazetteer.ts";
import type { Gender, GrammaticalNumber, NominalClass } from "./lexicon.ts";

/** A mention before it belongs to an entity. Tokens are indexes into the document. */
export interface Found {
  form: Mention["form"];
  rule: string;
  /** First and last token of the mention. */
  first: number;
  last: number;
  /** The token that its relation to the sentence hangs on. */
  head: number;
  number: GrammaticalNumber;
  gender: Gender;
}

export interface FoundName extends Found {
  form: "name";
  kind: EntityKind;
  /** The name without titles and countries before it: "Donald Trump" in "U.S. President Donald Trump". */
  core: readonly [first: number, last: number];
  /** True where the name is nothing but a title: "the Prime Minister". */
  titleOnly: boolean;
  /** Titles and nouns beside the name that tell what it is, in small letters: "president", "spokesman". */
  roles: string[];
  known: Known | null;
  /** The country or nationality that stands with it: "Russian" in "Russian Foreign Ministry". */
  affiliation: Known | null;
  /** Index of the name that it stands inside, or -1. */
  within: number;
}

/** Rule of a capital that speaks or acts: "Moscow denied it" is said of the state. The mention stays one of the city. */
export const CAPITAL_AS_STATE = "entity.name.capital-as-state";

export interface FoundNominal extends Found {
  form: "nominal";
  class: NominalClass;
  /** Lemma of the head. */
  lemma: string;
  /** "the", "this", "its": it says that the reader knows which. */
  definite: boolean;
  /** The determiner in small letters, "possessive", or "". */
  determiner: string;
  /** Adjectives, nouns and numbers before the head, in small letters. */
  modifiers: string[];
  affiliation: Known | null;
}

export interface FoundPronoun extends Found {
  form: "pronoun";
  person: 1 | 2 | 3;
  case: "subject" | "object" | "possessive" | "reflexive";
}

export type AnyFound = FoundName | FoundNominal | FoundPronoun;
