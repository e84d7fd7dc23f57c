import type { Analysis, Entity } from "../analysis.ts";
import type { Known } from "../entities/gazetteer.ts";
import { givenNameOf } from "../entities/lexicon.ts";
import { allegianceOf, officeOf, stateOf } from "./allegiance.ts";
import type { EntityDigest, Key } from "./digest.ts";
import { bodyName, folded, known, personName, placeName } from "./names.ts";
import { stemOf } from "./stem.ts";
import { isWord, ownerless, wordsOf } from "./words.ts";

/** An entity of a report as other reports may know it. */
export interface Identity extends Omit<EntityDigest, "key"> {
  /** Null where nothing says who it is: "the diplomat", "it". */
  key: Key | null;
  /** Set where its name, as one who acts or speaks, stands for a state: "Moscow", "the Kremlin". */
  state: Key | null;
}

/** Of long reports only so many mentions of an entity are searched for its allegiance. */
const SEARCHED = 40;
const LONGEST = 200;

export function identitiesOf({ report: { text }, entities }: Analysis): Map<string, Identity> {
  const halves = halvesOf(entities);
  const out = new Map<string, Identity>();
  for (const entity of entities) {
    const mentions = entity.mentions.map(({ span }) => span);
    const { kind, name } = entity;
    const country = countryOf(entity, halves);
    if (country) {
      const key = `country:${country}`;
      const location = entity.location ?? known(name)?.location ?? null;
      out.set(entity.id, { key, state: key, name, kind, country, location, mentions });
      continue;
    }
    const fact = kind === "person" && isGiven(name) ? undefined : factOf(entity);
    const allegiance = (fact && stateOf(fact)) ?? allegianceIn(text, entity);
    out.set(entity.id, {
      key: keyOf(entity, fact, allegiance),
      state: fact && standsForState(fact) ? `country:${fact.country!.iso3166}` : null,
      name: ownName(entity),
      kind: fact && kind === "person" ? fact.kind : kind,
      country: allegiance,
      location: entity.location ?? fact?.location ?? null,
      mentions,
    });
  }
  return out;
}

/** Code of the country that an entity is, or whose people it is. */
function countryOf(entity: Entity, halves: ReadonlyMap<string, string>): string | null {
  const code = entity.codes?.iso3166;
  if (code && (entity.kind === "country" || entity.kind === "nationality")) return code;
  const half = halves.get(folded(entity.name));
  if (half) return half;
  const fact = known(entity.name);
  if (!fact?.country || isGiven(entity.name)) return null;
  return fact.class === "country" || fact.class === "nationality" ? fact.country.iso3166 : null;
}

function isGiven(name: string): boolean {
  return givenNameOf(name) !== undefined;
}

/** "the North" is the one country of the report whose name begins so. */
function halvesOf(entities: readonly Entity[]): Map<string, string> {
  const out = new Map<string, string>();
  const several = new Set<string>();
  for (const { kind, codes, name } of entities) {
    const half = /^(North|South|East|West)\b/.exec(name)?.[1].toLowerCase();
    const code = codes?.iso3166;
    if (!half || !code || (kind !== "country" && kind !== "nationality")) continue;
    if (out.has(half) && out.get(half) !== code) several.add(half);
    out.set(half, code);
  }
  for (const half of several) out.delete(half);
  return out;
}

function factOf({ name, kind }: Entity): Known | undefined {
  const fact = known(name) ?? (kind === "place" ? known(titled(placeName(name))) : undefined);
  // The name of a body or place may be a person's, too; then the text's own reading holds.
  return fact && (kind !== "person" || fact.class === "capital") ? fact : undefined;
}

function titled(name: string): string {
  return name.replace(/(^|[ -])\p{L}/gu, (letter) => letter.toUpperCase());
}

function standsForState({ class: group, name, country }: Known): boolean {
  return country !== null && (group === "capital" || isWord("seat", name));
}

/** The state that most of its mentions show; of several the one shown first. */
function allegianceIn(text: string, { mentions, name, kind }: Entity): string | null {
  if (kind === "place" || kind === "facility") return allegianceOf(name);
  const votes = new Map<string, number>();
  for (const { span, form } of mentions.slice(0, SEARCHED)) {
    if (form === "pronoun" || span[1] - span[0] > LONGEST) continue;
    const shown =
      allegianceOf(text.slice(...span)) ?? (form === "name" ? officeOf(text, ...span) : null);
    if (shown) votes.set(shown, (votes.get(shown) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [code, count] of votes) if (best === null || count > votes.get(best)!) best = code;
  return best;
}

function keyOf(entity: Entity, fact: Known | undefined, country: string | null): Key | null {
  const { kind, mentions, name } = entity;
  if (fact)
    return `${fact.kind}:${fact.kind === "place" ? placeName(fact.name) : folded(fact.name)}`;
  if (!mentions.some(({ form }) => form === "name")) return kindOfMany(entity, country);
  if (kind === "person") return keyed(kind, personName(name));
  if (kind === "place" || kind === "facility") return keyed(kind, placeName(name));
  if (kind === "organisation" || kind === "product") return keyed(kind, ownedName(name, country));
  return keyed(kind, folded(name));
}

function keyed(kind: string, name: string): Key | null {
  return name === "" ? null : `${kind}:${name}`;
}

/** Bodies known by a common name are told apart by their state: "organisation:kr spy agency". */
function ownedName(name: string, country: string | null): string {
  const words = wordsOf(name).map(({ text }) => text);
  let start = 0;
  for (let end = Math.min(3, words.length - 1); end > 0; end--) {
    const owner = known(words.slice(0, end).join(" "));
    if (!owner || (owner.class !== "country" && owner.class !== "nationality")) continue;
    start = end;
    break;
  }
  const own = words.slice(start).join(" ");
  const fact = known(own);
  if (start > 0 && fact?.country && fact.country.iso3166 === country) return folded(fact.name);
  const rest = bodyName(own);
  return start > 0 && country ? `${country.toLowerCase()} ${rest}` : rest;
}

/** What is never named and yet tied to a state is told apart by state and noun: "group:kp soldier". */
function kindOfMany({ kind, name }: Entity, country: string | null): Key | null {
  if (!country) return null;
  if (kind === "organisation")
    return keyed(kind, ownedName(name.replace(/^(?:[Tt]he|[Aa]n?)\s/, ""), country));
  const head = headOf(name);
  return kind === "group" && head !== "" ? `group:${country.toLowerCase()} ${head}` : null;
}

/** Stem of the noun that heads a phrase; "" where none does ("at least nine of them"). */
export function headOf(phrase: string): string {
  const [noun] = phrase
    .replace(/^between\s+\S+\s+and\s+/iu, "")
    .split(/\s(?:of|from|at|in|on|for|with|who|which|that|to|and)\s|,(?!\d)|[;:(]/u, 1);
  const words = wordsOf(ownerless(noun)).filter(
    ({ text }) => !/^\d/.test(text) && !isWord("quantifier", text.toLowerCase()),
  );
  const last = words.at(-1);
  return last ? stemOf(last.text) : "";
}

function ownName({ name, kind, mentions }: Entity): string {
  if (kind !== "person" || !mentions.some(({ form }) => form === "name")) return name;
  const own = personName(name).split(" ").length;
  const words = wordsOf(name);
  return words.length > own ? name.slice(words[words.length - own].start) : name;
}
