import type { Entity, Mention, Span } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { type Country, knownName } from "./gazetteer.ts";
import { headOf } from "./names.ts";

/** Looks entities up by place in the text. */
export interface EntityIndex {
  /** The entity whose mention's head is the token: "Putin" of "President Vladimir Putin's aides" is none of "aides". */
  headedBy(token: number): Entity | null;
  /** The entity of the shortest mention that a token stands in. */
  at(token: number): Entity | null;
  /** The entity of the mention that heads a span: of those inside the span, the one whose head governs the rest. */
  ofSpan(span: Span): Entity | null;
  byId(id: string): Entity | undefined;
}

/** Builds the index in time linear in the mentions. */
export function entityIndex(doc: Doc, entities: readonly Entity[]): EntityIndex {
  const byHead = new Map<number, Entity>();
  const byToken = new Map<number, { entity: Entity; length: number }>();
  const ids = new Map<string, Entity>();
  for (const entity of entities) {
    ids.set(entity.id, entity);
    for (const mention of entity.mentions) {
      const [first, last] = mentionTokens(doc, mention);
      const length = last - first;
      byHead.set(headOf(doc, first, last), entity);
      for (let t = first; t <= last; t++) {
        const held = byToken.get(t);
        if (!held || length < held.length) byToken.set(t, { entity, length });
      }
    }
  }
  return {
    headedBy: (token) => byHead.get(token) ?? null,
    at: (token) => byToken.get(token)?.entity ?? null,
    byId: (id) => ids.get(id),
    ofSpan(span) {
      const first = doc.tokenAt(span[0]);
      let last = first;
      while (last + 1 < doc.length && doc.end(last + 1) <= span[1]) last++;
      if (first >= doc.length) return null;
      return byHead.get(headOf(doc, first, last)) ?? null;
    },
  };
}

/** First and last token of a mention. */
export function mentionTokens(doc: Doc, mention: Mention): readonly [first: number, last: number] {
  const first = doc.tokenAt(mention.span[0]);
  let last = first;
  while (last + 1 < doc.length && doc.end(last + 1) <= mention.span[1]) last++;
  return [first, last];
}

/** True for what can say, want and do things as people do: a person, or people. */
export function isPersonal(entity: Entity): boolean {
  return entity.kind === "person" || entity.kind === "group";
}

/** True for what can act in an event: persons, bodies and states. */
export function canAct(entity: Entity): boolean {
  return isPersonal(entity) || entity.kind === "organisation" || entity.kind === "country";
}

/** The country that a capital stands for where it acts ("Moscow denied it"); null for any other entity. */
export function capitalOf(entity: Entity): Country | null {
  const known = entity.kind === "place" ? knownName(entity.name) : undefined;
  return known?.class === "capital" ? known.country : null;
}

/** The class that organisations.tsv gives a body ("igo", "state-media", "armed-group"); null where it has none. */
export function bodyClass(entity: Entity): string | null {
  if (entity.kind !== "organisation" && entity.kind !== "group") return null;
  return knownName(entity.name)?.class ?? null;
}
