import type { EntityKind } from "../../../../src/analysis.ts";

/** The types make sure that none is left out. */
const KIND_NAMES: Record<EntityKind, true> = {
  country: true,
  person: true,
  organisation: true,
  place: true,
  group: true,
  nationality: true,
  facility: true,
  product: true,
  other: true,
};

/** What a name can stand for, the most usual first. */
export const KINDS = Object.keys(KIND_NAMES) as EntityKind[];
