import type { Analysis, Event, Participant, Span } from "../analysis.ts";
import { allegianceOf, stateOf } from "./allegiance.ts";
import type { Key, Role } from "./digest.ts";
import { headOf, type Identity } from "./entities.ts";
import { folded, known, placeName } from "./names.ts";

/** Who the words of a role or a holder name. */
export interface Named {
  key: Key | null;
  country: string | null;
  name: string;
}

/** Finds who is meant by the report's own entities, by its names in other words, or by the tables. */
export class Names {
  private readonly identities: ReadonlyMap<string, Identity>;
  private readonly byName = new Map<string, Identity>();

  constructor({ report, entities }: Analysis, identities: ReadonlyMap<string, Identity>) {
    this.identities = identities;
    for (const { id, mentions } of entities) {
      const identity = identities.get(id)!;
      if (identity.key === null) continue;
      for (const { span, form } of mentions) {
        if (form !== "name") continue;
        const name = folded(report.text.slice(...span));
        if (name !== "" && !this.byName.has(name)) this.byName.set(name, identity);
        const acronym = /^\s?\((\p{Lu}[\p{Lu}\d.&-]{1,9})\)/u.exec(
          report.text.slice(span[1], span[1] + 14),
        );
        if (acronym && !this.byName.has(folded(acronym[1])))
          this.byName.set(folded(acronym[1]), identity);
      }
    }
  }

  /** `acts`: the words stand for one who acts or speaks, so that a capital is its government. */
  of(text: string, entity: string | null | undefined, acts: boolean): Named {
    const own = allegianceOf(text);
    const identity =
      (entity ? this.identities.get(entity) : undefined) ??
      this.byName.get(folded(text)) ??
      this.area(text);
    if (identity) {
      const key = acts ? (identity.state ?? identity.key) : identity.key;
      return { key, country: own ?? identity.country, name: identity.name };
    }
    const fact = known(text);
    if (!fact) return { key: null, country: own, name: text.replace(/^[Tt]he\s/, "") };
    const { country, kind, name } = fact;
    const state =
      fact.class === "country" ||
      fact.class === "nationality" ||
      (acts && fact.class === "capital");
    const key =
      state && country
        ? `country:${country.iso3166}`
        : `${kind}:${kind === "place" ? placeName(name) : folded(name)}`;
    return { key, country: stateOf(fact), name };
  }

  /** "the Kursk region" where the report names Kursk. */
  private area(text: string): Identity | undefined {
    const place = placeName(text);
    const named = place === folded(text) ? undefined : this.byName.get(place);
    return named?.kind === "place" ? named : undefined;
  }
}

export function rolesOf({ report }: Analysis, event: Event, names: Names): Role[] {
  const places = new Set(event.places.map(({ span }) => span[0]));
  const role = (kind: Role["role"], acts: (span: Span) => boolean) => {
    return ({ span, entity }: Participant): Role => {
      const text = report.text.slice(...span);
      const { key, country, name } = names.of(text, entity, acts(span));
      return { role: kind, span, text, key, country, head: headOf(text) || headOf(name) };
    };
  };
  return [
    ...event.actors.map(role("actor", () => true)),
    ...event.recipients.map(role("recipient", (span) => !places.has(span[0]))),
    ...event.places.map(role("place", () => false)),
  ];
}
