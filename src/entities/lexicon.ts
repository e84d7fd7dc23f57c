import type { EntityKind } from "../analysis.ts";
import { rows } from "../table.ts";
import givenNames from "./given-names.tsv";
import heads from "./heads.tsv";
import nominals from "./nominals.tsv";
import pronouns from "./pronouns.tsv";
import titles from "./titles.tsv";

/** Grammatical gender in English is natural gender; "-" is unknown, or either. */
export type Gender = "m" | "f" | "n" | "-";
/** Singular, plural, or either. */
export type GrammaticalNumber = "s" | "p" | "-";

/** What a common noun denotes; "animal", "event" and "time" are no kinds of entities of ours. */
export type NominalClass = EntityKind | "animal" | "event" | "time";

export interface Noun {
  class: NominalClass;
  number: GrammaticalNumber;
  gender: Gender;
}

export interface Pronoun {
  person: 1 | 2 | 3;
  number: GrammaticalNumber;
  gender: Gender;
  case: "subject" | "object" | "possessive" | "reflexive";
}

export interface Title {
  class: "honorific" | "title" | "role";
  gender: Gender;
}

type HeadPosition = "last" | "first" | "any" | "suffix";

interface Lexicon {
  titles: Map<string, Title>;
  nouns: Map<string, Noun>;
  given: Map<string, Gender | "s">;
  heads: Record<HeadPosition, Map<string, EntityKind>>;
  pronouns: Map<string, Pronoun>;
}

let lexicon: Lexicon | null = null;
const words = (): Lexicon => (lexicon ??= read());

/** A word or words before or for a person, in small letters: "president", "foreign minister". */
export function titleOf(lower: string): Title | undefined {
  return words().titles.get(lower);
}

/** What a noun stands for, by its form or its singular, in small letters. */
export function nounOf(lower: string, lemma: string): Noun | undefined {
  const { nouns } = words();
  return nouns.get(lower) ?? nouns.get(lemma);
}

/** The gender that a given name tells; "s" for a common family name. */
export function givenNameOf(form: string): Gender | "s" | undefined {
  return words().given.get(form);
}

/** The kind that a word tells of the name in which it stands at the given place. */
export function headKind(position: HeadPosition, lower: string): EntityKind | undefined {
  return words().heads[position].get(lower);
}

export function pronounOf(lower: string): Pronoun | undefined {
  return words().pronouns.get(lower);
}

function read(): Lexicon {
  const out: Lexicon = {
    titles: new Map(),
    nouns: new Map(),
    given: new Map(),
    heads: { last: new Map(), first: new Map(), any: new Map(), suffix: new Map() },
    pronouns: new Map(),
  };
  for (const [group, gender, list] of rows(titles))
    for (const word of list.split("|")) {
      const title = { class: group, gender } as Title;
      if (!out.titles.has(word)) out.titles.set(word, title);
      if (group !== "honorific" && !out.nouns.has(word))
        out.nouns.set(word, { class: "person", number: "-", gender: title.gender });
    }
  for (const [group, number, list] of rows(nominals))
    for (const word of list.split("|")) {
      const noun = { class: group, number, gender: genderOf(group) } as Noun;
      if (!out.nouns.has(word)) out.nouns.set(word, noun);
    }
  for (const [gender, list] of rows(givenNames))
    for (const name of list.split("|")) {
      const known = out.given.get(name);
      if (known === undefined) out.given.set(name, gender as Gender | "s");
      // In the lists of both genders, or of given and family names: a person's name that tells no gender.
      else if (known !== gender && gender !== "s") out.given.set(name, "-");
    }
  for (const [kind, position, list] of rows(heads))
    for (const word of list.split("|")) {
      const map = out.heads[position as HeadPosition];
      if (!map.has(word)) map.set(word, kind as EntityKind);
    }
  for (const [form, person, number, gender, role] of rows(pronouns)) {
    const pronoun = { person: Number(person), number, gender, case: role } as Pronoun;
    out.pronouns.set(form, pronoun);
  }
  return out;
}

function genderOf(group: string): Gender {
  return group === "group" || group === "animal" ? "-" : "n";
}
