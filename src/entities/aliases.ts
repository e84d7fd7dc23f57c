import type { Doc } from "../language/doc.ts";
import { givenNameOf, titleOf } from "./lexicon.ts";
import type { FoundName } from "./mention.ts";

/** Words of bodies' and companies' names that a shorter form of the name leaves out. */
const DROPPED = new Set([
  "inc",
  "inc.",
  "corp",
  "corp.",
  "co",
  "co.",
  "ltd",
  "ltd.",
  "plc",
  "llc",
  "company",
]);
const SMALL = new Set([
  "of",
  "the",
  "and",
  "for",
  "on",
  "in",
  "&",
  "-",
  "'s",
  "’s",
  "de",
  "del",
  "la",
]);

/** Finds the entity of a name among the names that came before it, in constant time a name. */
export class Aliases {
  private readonly doc: Doc;
  private readonly exact = new Map<string, number>();
  private readonly known = new Map<object, number>();
  /** Word of a person's name to the last entity that bore it. */
  private readonly parts = new Map<string, number>();
  /** Persons named by a single word so far, who may yet turn out to be somebody named in full. */
  private readonly single = new Map<string, number>();
  private readonly acronyms = new Map<string, number>();
  /** Head word of a body's or place's name to the last entity that bore it. */
  private readonly heads = new Map<string, number>();
  private readonly genders: string[] = [];

  constructor(doc: Doc) {
    this.doc = doc;
  }

  /** The words of the core of a name in small letters. */
  words(name: FoundName): string[] {
    const out: string[] = [];
    for (let t = name.core[0]; t <= name.core[1]; t++) {
      const lower = this.doc.lower(t);
      if (lower !== "'s" && lower !== "'" && !DROPPED.has(lower)) out.push(lower);
    }
    return out.length ? out : [this.doc.lower(name.core[0])];
  }

  /** The entity that a name belongs to and the rule that says so; null for a new one. */
  find(name: FoundName, words: readonly string[]): { entity: number; rule: string } | null {
    const { known, kind } = name;
    if (known && kind !== "person") {
      const entity = this.known.get(known);
      if (entity !== undefined) return { entity, rule: "entity.alias.known" };
    }
    const key = this.keyOf(name, words);
    const same = this.exact.get(key) ?? (name.affiliation ? undefined : this.exact.get(`*|${key}`));
    if (same !== undefined && this.fits(name, same))
      return { entity: same, rule: "entity.alias.same" };
    if (kind === "person") return this.findPerson(name, words);
    if (kind === "nationality") return null;
    return this.findBody(name, words);
  }

  /** Remembers a name of an entity. */
  add(name: FoundName, words: readonly string[], entity: number): void {
    if (name.known && name.kind !== "person" && !this.known.has(name.known))
      this.known.set(name.known, entity);
    const key = this.keyOf(name, words);
    if (!this.exact.has(key) || name.kind === "person") this.exact.set(key, entity);
    if (name.affiliation)
      this.exact.set(`*|${this.keyOf({ ...name, affiliation: null }, words)}`, entity);
    if (name.kind === "person") {
      if (words.length === 1) this.single.set(words[0], entity);
      else
        for (const word of words) {
          if (SMALL.has(word) || word.length < 2) continue;
          this.parts.set(word, entity);
          this.single.delete(word);
        }
      if (name.gender !== "-") this.genders[entity] ??= name.gender;
      return;
    }
    if (words.length > 1) {
      const acronym = this.acronymOf(name);
      if (acronym.length > 1) this.acronyms.set(acronym, entity);
      const head = this.doc.lower(name.head);
      this.heads.set(`${name.kind}|${head}`, entity);
    }
  }

  private keyOf(name: FoundName, words: readonly string[]): string {
    const owner =
      name.kind === "person" || !name.affiliation ? "" : (name.affiliation.country?.name ?? "");
    return `${owner}|${name.kind === "nationality" ? "n" : ""}|${words.join(" ").replaceAll(".", "")}`;
  }

  private fits(name: FoundName, entity: number): boolean {
    const gender = this.genders[entity];
    return name.gender === "-" || gender === undefined || gender === name.gender;
  }

  private findPerson(
    name: FoundName,
    words: readonly string[],
  ): { entity: number; rule: string } | null {
    if (words.length === 1) {
      const entity = this.parts.get(words[0]);
      if (entity === undefined || !this.fits(name, entity)) return null;
      return { entity, rule: "entity.alias.surname" };
    }
    // A full name after a short one: "Park said … Park Chan-ho, who …".
    const last = this.single.get(words[words.length - 1]) ?? this.single.get(words[0]);
    if (last !== undefined && this.fits(name, last))
      return { entity: last, rule: "entity.alias.fuller" };
    // "Donald Trump" and "Donald J. Trump"
    const first = this.parts.get(words[0]);
    const end = this.parts.get(words[words.length - 1]);
    if (first !== undefined && first === end && this.fits(name, first))
      return { entity: first, rule: "entity.alias.longer" };
    return null;
  }

  private findBody(
    name: FoundName,
    words: readonly string[],
  ): { entity: number; rule: string } | null {
    const { doc } = this;
    const form = doc.form(name.core[0]).replaceAll(".", "");
    const single = name.core[0] === name.core[1];
    if (single && /^\p{Lu}{2,7}$/u.test(form)) {
      const entity = this.acronyms.get(form);
      if (entity !== undefined) return { entity, rule: "entity.alias.acronym" };
    }
    if (single && words[0].length > 2) {
      const entity = this.heads.get(`${name.kind}|${words[0]}`);
      if (entity !== undefined) return { entity, rule: "entity.alias.head" };
    }
    if (!single) {
      const entity = this.exact.get(`||${this.acronymOf(name).toLowerCase()}`);
      if (entity !== undefined) return { entity, rule: "entity.alias.acronym" };
    }
    return null;
  }

  private acronymOf(name: FoundName): string {
    let out = "";
    for (let t = name.core[0]; t <= name.core[1]; t++) {
      const form = this.doc.form(t);
      if (!SMALL.has(form.toLowerCase()) && /^\p{Lu}/u.test(form)) out += form[0];
    }
    return out;
  }
}

/** The gender that a person's name tells by its title or its given name. */
export function genderOfName(
  doc: Doc,
  first: number,
  core: readonly [number, number],
): "m" | "f" | "-" {
  for (let t = first; t < core[0]; t++) {
    const gender = titleOf(doc.lower(t))?.gender;
    if (gender === "m" || gender === "f") return gender;
  }
  if (core[0] === core[1] && first === core[0]) {
    const alone = givenNameOf(doc.form(core[0]));
    return alone === "m" || alone === "f" ? alone : "-";
  }
  if (core[0] < core[1]) {
    const given = givenNameOf(doc.form(core[0]));
    if (given === "m" || given === "f") return given;
  }
  return "-";
}
