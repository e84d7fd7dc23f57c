/**
 * The contract of one analysed report: what `hearsay read --format jsonl` prints, one object a line.
 * Every field that says something about the text carries the characters it rests on. Outside programs
 * read these shapes: names stay, new fields are optional.
 */

/** Half-open range of UTF-16 code units into `Report.text`: `text.slice(start, end)`. */
export type Span = readonly [start: number, end: number];

export interface Report {
  /** The caller's id; where none is given, the SHA-256 of the text in hex. */
  id: string;
  /** The exact text that every span indexes; handed back unchanged. */
  text: string;
  title?: string;
  publisher?: string;
  author?: string;
  url?: string;
  /** RFC 3339 date or date-time: the document creation time that relative dates resolve against. */
  published?: string;
  /** BCP 47. */
  language?: string;
}

export interface Analysis {
  report: Report;
  sentences: Sentence[];
  times: TimeExpression[];
  entities: Entity[];
  quantities: Quantity[];
  attributions: Attribution[];
  events: Event[];
  claims: Claim[];
  /** The event that the report is about; null where it tells of none. */
  main: string | null;
}

export interface Sentence {
  span: Span;
  /** A heading is a title, kicker or section head, also where it stands unpunctuated in a paragraph. */
  kind: "heading" | "sentence";
}

export type TimeModifier =
  | "BEFORE"
  | "AFTER"
  | "ON_OR_BEFORE"
  | "ON_OR_AFTER"
  | "LESS_THAN"
  | "MORE_THAN"
  | "EQUAL_OR_LESS"
  | "EQUAL_OR_MORE"
  | "START"
  | "MID"
  | "END"
  | "APPROX";

/** Inclusive days (ISO 8601 dates); null: open on that side. */
export interface Days {
  earliest: string | null;
  latest: string | null;
}

/** A TIMEX3 of ISO-TimeML (TempEval-3 guidelines), with the days it covers. */
export interface TimeExpression {
  id: string;
  span: Span;
  type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3 value: "2025-04", "2025-12-18", "P120D", "PAST_REF", "2018-Q3", "XXXX-WXX-7". */
  value: string;
  mod?: TimeModifier;
  quant?: string;
  freq?: string;
  /** First and last day it can mean, where it can be placed. */
  range?: Days;
  /** Id of the rule that found it. */
  rule?: string;
}

export type EntityKind =
  | "person"
  | "organisation"
  | "country"
  | "place"
  | "nationality"
  | "group"
  | "facility"
  | "product"
  | "other";

export interface Mention {
  span: Span;
  form: "name" | "nominal" | "pronoun";
  /** Id of the rule that found it or tied it to its entity. */
  rule?: string;
}

export interface Entity {
  id: string;
  /** The fullest name in the report, or the longest nominal where nothing names it. */
  name: string;
  kind: EntityKind;
  codes?: { iso3166?: string; cameo?: string; wikidata?: string; geonames?: string };
  /** Degrees, where it is a place that can be put on a map. */
  location?: {
    latitude: number;
    longitude: number;
    precision: "point" | "city" | "region" | "country";
  };
  /** All that refers to it, in text order. */
  mentions: Mention[];
}

export type Measure =
  | "killed"
  | "injured"
  | "missing"
  | "captured"
  | "detained"
  | "displaced"
  | "deployed"
  | "money"
  | "other";

export interface Quantity {
  id: string;
  span: Span;
  /** What is counted, as the text has it: "soldiers", "tonnes of ammonium nitrate". */
  of: string;
  measure?: Measure;
  /** Inclusive bounds; null: open. "at least nine" is 9..null, "thousands" 2000..null, "up to 50" null..50. */
  low: number | null;
  high: number | null;
  approximate: boolean;
  rule?: string;
}

/** Who says it: source, cue and content, as in PARC 3 and PolNeAR. */
export interface Attribution {
  id: string;
  /** Discontinuous parts in text order; null where the source is left unsaid ("reportedly"). */
  source: Span[] | null;
  cue: Span[];
  content: Span[];
  form: "direct" | "mixed" | "indirect";
  /** The entity that the source refers to. */
  holder: string | null;
  sourceKind: SourceKind;
  /** The attribution in whose content this one stands, for nested sources. */
  parent: string | null;
  /** When it was said: the id of a time expression. */
  time?: string;
  rule?: string;
}

export type SourceKind =
  | "government"
  | "military"
  | "intelligence"
  | "police"
  | "court"
  | "state-media"
  | "media"
  | "igo"
  | "ngo"
  | "company"
  | "expert"
  | "witness"
  | "armed-group"
  | "opposition"
  | "person"
  | "document"
  | "unnamed"
  | "unknown";

export interface Participant {
  /** The whole noun phrase, without a leading preposition. */
  span: Span;
  text: string;
  entity?: string;
}

/** The sixteen types of the PLOVER codebook of 2021. */
export type PloverType =
  | "AGREE"
  | "CONSULT"
  | "SUPPORT"
  | "CONCEDE"
  | "COOPERATE"
  | "AID"
  | "RETREAT"
  | "REQUEST"
  | "ACCUSE"
  | "REJECT"
  | "THREATEN"
  | "PROTEST"
  | "SANCTION"
  | "MOBILIZE"
  | "COERCE"
  | "ASSAULT";

/** Who did what to whom, in PLOVER's terms. */
export interface Event {
  id: string;
  type: PloverType | "OTHER";
  mode?: string;
  /** What it is about beside what is done: "military", "election"; PLOVER's contexts, as POLECAT names them. */
  contexts?: string[];
  /** The word or words that name it. */
  trigger: Span;
  /** The clause that tells of it. */
  evidence: Span;
  actors: Participant[];
  recipients: Participant[];
  places: Participant[];
  /** Ids into `times` and `quantities`. */
  times: string[];
  quantities: string[];
  /** When it happened: from its time expressions, its tense and the report's date. */
  when?: Days;
  rule?: string;
}

export type Act =
  | "narrate"
  | "say"
  | "confirm"
  | "admit"
  | "deny"
  | "accuse"
  | "speculate"
  | "predict"
  | "promise"
  | "threaten"
  | "demand"
  | "propose"
  | "evaluate";

export type Factuality = "CT+" | "CT-" | "PR+" | "PR-" | "PS+" | "PS-" | "CTu" | "Uu";

export interface Holder {
  attribution: string;
  text: string;
  entity: string | null;
  kind: SourceKind;
}

/** An event as one holder puts it. An event told by three sources is three claims. */
export interface Claim {
  id: string;
  event: string;
  /** Outermost first; empty: the report says it in its own voice. */
  holders: Holder[];
  /** What the innermost holder does in saying it. */
  act: Act;
  /** Factuality in the innermost holder's eyes, as in FactBank: certain, probable, possible; +, - or unknown. */
  factuality: Factuality;
  /** When the innermost holder said it. */
  said?: Days;
  evidence: Span;
  /** Ids of the rules behind `act` and `factuality`, in the order in which they applied. */
  rules?: string[];
}
