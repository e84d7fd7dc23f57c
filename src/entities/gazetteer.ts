import type { Entity, EntityKind } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { rows } from "../table.ts";
import countries from "./countries.tsv";
import organisations from "./organisations.tsv";
import places from "./places.tsv";

/** What our tables know of a name. All names of one thing share one entry. */
export interface Known {
  name: string;
  kind: EntityKind;
  /** "country", "nationality", "capital", or the class column of places.tsv and organisations.tsv. */
  class: string;
  /** The country it is, or belongs to. */
  country: Country | null;
  location?: Entity["location"];
}

export interface Country {
  name: string;
  /** ISO 3166-1 alpha-2. */
  iso3166: string;
  /** Three letters, as CAMEO and PLOVER write countries. */
  cameo: string;
}

/** No name in the tables has more tokens. */
const LONGEST = 10;
/** Nor more characters, blanks included. */
const LONGEST_TEXT = 100;

let index: Map<string, Known> | null = null;

/**
 * The longest name of the tables that starts at a token and ends before `end`; null where there is none.
 * Names are compared by their characters with white space left out, so that it does not matter how a
 * hyphen or an apostrophe was cut.
 */
export function knownAt(
  doc: Doc,
  token: number,
  end: number,
): { known: Known; last: number } | null {
  index ??= build();
  let key = "";
  let found: { known: Known; last: number } | null = null;
  for (let t = token; t < end && t < token + LONGEST; t++) {
    if (doc.end(t) - doc.start(token) > LONGEST_TEXT) break;
    key += straight(doc.form(t));
    const known = index.get(key) ?? (isShouted(key) ? index.get(spoken(doc, token, t)) : undefined);
    if (known) found = { known, last: t };
  }
  return found;
}

/** What the tables know of a name given as text. */
export function knownName(name: string): Known | undefined {
  index ??= build();
  return index.get(keyOf(name));
}

let byCode: Map<string, Country> | null = null;

/** The country with an ISO 3166-1 alpha-2 code; undefined for a code that is none. */
export function countryWith(iso3166: string): Country | undefined {
  byCode ??= new Map(rows(countries).map((row) => [row[1], countryIn(row)]));
  return byCode.get(iso3166);
}

/** The name of a country by its code. */
export function countryName(iso3166: string): string | undefined {
  return countryWith(iso3166)?.name;
}

function countryIn([alpha3, iso3166, cameo, name]: readonly string[]): Country {
  return { name, iso3166, cameo: cameo || alpha3 };
}

function keyOf(name: string): string {
  return straight(name).replaceAll(" ", "");
}

function straight(form: string): string {
  return form.replaceAll("’", "'");
}

function isShouted(key: string): boolean {
  return key.length > 4 && key === key.toUpperCase();
}

/** "NORTH KOREA" as "NorthKorea". */
function spoken(doc: Doc, first: number, last: number): string {
  let key = "";
  for (let t = first; t <= last; t++) {
    const form = straight(doc.form(t));
    key += form.slice(0, 1) + form.slice(1).toLowerCase();
  }
  return key;
}

function build(): Map<string, Known> {
  const out = new Map<string, Known>();
  const add = (names: string, known: Known): void => {
    for (const name of names.split("|")) {
      const key = keyOf(name);
      if (key && !out.has(key)) out.set(key, known);
    }
  };
  const byCode = new Map<string, Country>();
  const capitals = new Map<string, Country>();
  for (const row of rows(countries)) {
    const [alpha3, , , name, others, adjectives, nouns, capital, latitude, longitude] = row;
    const country = countryIn(row);
    byCode.set(alpha3, country);
    const location = pointOf(latitude, longitude, "country");
    add(`${name}|${others}`, { name, kind: "country", class: "country", country, location });
    const people = {
      name: nouns.split("|")[0],
      kind: "nationality" as const,
      class: "nationality",
    };
    add(`${adjectives}|${nouns ?? ""}`, { ...people, country });
    if (capital) capitals.set(capital.split("|")[0], country);
  }
  for (const [names, group, alpha3] of rows(organisations)) {
    const kind = KIND_OF_CLASS[group] ?? "organisation";
    add(names, {
      name: names.split("|")[0],
      kind,
      class: group,
      country: byCode.get(alpha3) ?? null,
    });
  }
  for (const [names, group, alpha3, latitude, longitude] of rows(places)) {
    const name = names.split("|")[0];
    const country = byCode.get(alpha3) ?? null;
    const isCapital = country !== null && capitals.get(name) === country;
    const location = pointOf(latitude, longitude, PRECISION[group] ?? "region");
    add(names, { name, kind: "place", class: isCapital ? "capital" : group, country, location });
  }
  return out;
}

const KIND_OF_CLASS: Record<string, EntityKind> = { people: "group", other: "other" };

const PRECISION: Record<string, "point" | "city" | "region"> = {
  city: "city",
  site: "point",
  mountain: "point",
};

function pointOf(
  latitude: string | undefined,
  longitude: string | undefined,
  precision: "point" | "city" | "region" | "country",
): Entity["location"] {
  if (!latitude || !longitude) return undefined;
  return { latitude: Number(latitude), longitude: Number(longitude), precision };
}
