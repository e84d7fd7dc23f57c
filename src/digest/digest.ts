import type { Claim, Days, Entity, PloverType, Quantity, SourceKind, Span } from "../analysis.ts";

export type { Days };

/**
 * Who or what someone is across reports: its kind, a colon, and a code or a normalised name, such as
 * "country:KP", "person:dmitry peskov" or "organisation:national intelligence service".
 */
export type Key = string;

/** What of one analysed report can be set beside other reports; spans index the text of its version. */
export interface Digest {
  events: EventDigest[];
  claims: ClaimDigest[];
  figures: FigureDigest[];
  entities: EntityDigest[];
}

export interface EventDigest {
  /** Ledger-wide, from the version's SHA-256 and the trigger's span. */
  id: string;
  /** Its id in the analysis. */
  local: string;
  type: PloverType | "OTHER";
  mode: string | null;
  trigger: Span;
  /** Lemma of the trigger's head word. */
  word: string;
  evidence: Span;
  roles: Role[];
  when: Days | null;
  /** Stems of the content words of its clause that are neither trigger nor in a name; each once, sorted. */
  terms: string[];
  /** Keys of what its sentence names besides, sorted: context, where roles are left open. */
  setting?: Key[];
  /** What its clause tells, in the words of a heading; none where its word is a noun. */
  line?: string;
  /** Whether the report is about it. */
  main: boolean;
}

export interface Role {
  role: "actor" | "recipient" | "place";
  span: Span;
  text: string;
  /** Null where the words name no entity of the report. */
  key: Key | null;
  /** ISO 3166 alpha-2 of the state that it belongs to or speaks for, where its words show one. */
  country: string | null;
  /** Stem of the noun that heads it. */
  head: string;
}

export interface ClaimDigest {
  /** Ledger-wide, from the version's SHA-256, the trigger's span and the spans of its holders. */
  id: string;
  /** Its id in the analysis. */
  local: string;
  /** Id of the event digest. */
  event: string;
  /** Outermost first; empty: the report itself. */
  holders: HolderDigest[];
  act: Claim["act"];
  factuality: Claim["factuality"];
  said: Days | null;
  evidence: Span;
}

export interface HolderDigest {
  text: string;
  /** Where the holder's words stand; null where the source is unsaid. */
  span: Span | null;
  key: Key | null;
  name: string;
  kind: SourceKind;
  country: string | null;
}

export interface FigureDigest {
  /** Id of the event digest that it belongs to. */
  event: string;
  span: Span;
  measure: NonNullable<Quantity["measure"]>;
  of: string;
  low: number | null;
  high: number | null;
  approximate: boolean;
}

export interface EntityDigest {
  key: Key;
  name: string;
  kind: Entity["kind"];
  country: string | null;
  location: Entity["location"] | null;
  mentions: Span[];
}

/** A version of a report, as the layers above its text see it. */
export interface ReportHead {
  /** The report's id in the ledger. */
  id: string;
  /** SHA-256 of the version's text, in hex. */
  version: string;
  title: string | null;
  /** The words that its text begins with, where it has no title and is to be shown. */
  opening?: string;
  publisher: string | null;
  url: string | null;
  /** The day from which it could be known. */
  read: string;
}

/** One claim in its setting. */
export interface Telling {
  claim: ClaimDigest;
  event: EventDigest;
  report: ReportHead;
}
