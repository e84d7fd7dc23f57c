/** Values that options with a choice take. */

export const TYPES = [
  "agree",
  "consult",
  "support",
  "concede",
  "cooperate",
  "aid",
  "retreat",
  "request",
  "accuse",
  "reject",
  "threaten",
  "protest",
  "sanction",
  "mobilize",
  "coerce",
  "assault",
  "other",
] as const;

export const STANDINGS = [
  "reported",
  "claimed",
  "denied",
  "disputed",
  "admitted",
  "confirmed",
  "withdrawn",
  "announced",
  "speculated",
] as const;

export const SOURCES = [
  "government",
  "military",
  "intelligence",
  "police",
  "court",
  "state-media",
  "media",
  "igo",
  "ngo",
  "company",
  "expert",
  "witness",
  "armed-group",
  "opposition",
  "person",
  "document",
  "unnamed",
  "unknown",
] as const;

export const KINDS = [
  "person",
  "organisation",
  "country",
  "place",
  "nationality",
  "group",
  "facility",
  "product",
  "other",
] as const;

export const ORDERS = ["newest", "contested"] as const;

export const EXPORTS = ["jsonl", "csv", "timelinejs", "geojson", "html"] as const;
export type ExportFormat = (typeof EXPORTS)[number];
