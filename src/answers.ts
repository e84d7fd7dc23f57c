/**
 * What the ledger's commands print with `--json`. Names and shapes here are fixed; add optional fields freely.
 * `hearsay threads --json` → Page<ThreadSummary> · `hearsay thread ID --json` → Thread
 * `hearsay timeline [--about NAME] [--as-of DATE] --json` → Page<TimelineEntry>
 * `hearsay timeline --about NAME --events --json` → Page<EventEntry>: every event that involves NAME, threads apart
 * `hearsay reports --json` → Page<ReportEntry> · `hearsay names [WORDS] --json` → Page<NameEntry>
 * `hearsay name KEY --json` → NameCard · `hearsay review --json` → Page<ReviewItem>
 */
import type {
  Analysis,
  Claim,
  Days,
  Entity,
  EntityKind,
  PloverType,
  SourceKind,
  Span,
} from "./analysis.ts";
import type { Key, ReportHead, Telling } from "./digest/digest.ts";

export interface Page<T> {
  items: T[];
  /** Hand it back with `--after` for the next page; null at the end. */
  next: string | null;
}

export type { Days };

export type Standing =
  | "reported"
  | "claimed"
  | "denied"
  | "disputed"
  | "admitted"
  | "confirmed"
  | "withdrawn"
  | "announced"
  | "speculated";

export interface ThreadSummary {
  id: string;
  /** One line in the ledger's own words: who, did what, to whom, where. */
  title: string;
  type: PloverType | "OTHER";
  standing: Standing;
  happened: Days | null;
  /** Ids of the reports that tell of it, by date of publication. */
  reports: string[];
  /** How many of them are independent of each other. */
  origins: number;
}

export interface Thread extends ThreadSummary {
  /** In the order in which they were said. */
  positions: Position[];
  figures: Figure[];
  /** How the standing came about: each change, its day, and the rule that made it. */
  history: { on: string; standing: Standing; because: string; claim: string }[];
}

export interface Position {
  /** Ledger-wide id of the claim. */
  claim: string;
  report: string;
  /** What the report is called as a source, in lists over many reports: its publisher, title or first words. */
  source?: string;
  holders: { text: string; entity: string | null; kind: SourceKind }[];
  act: Claim["act"];
  factuality: Claim["factuality"];
  said: Days | null;
  /** Published: the day from which it could be known. */
  read: string;
  evidence: { span: Span; text: string };
}

export interface Figure {
  measure: string;
  of: string;
  low: number | null;
  high: number | null;
  holder: string;
  /** The day that it speaks for. */
  asOf: string | null;
  claim: string;
  report: string;
  /** Against the figure before it of the same measure. */
  verdict: "first" | "agrees" | "supersedes" | "differs-in-scope" | "contradicts";
  /** Id of the rule that gave the verdict. */
  because?: string;
  /** The claim whose figure it was judged against; null for the first. */
  against?: string | null;
}

export interface TimelineEntry {
  happened: Days | null;
  thread: string;
  title: string;
  standing: Standing;
}

export interface EventEntry {
  happened: Days | null;
  /** True where no words date it, and it is taken to have happened on the day of its report's news. */
  assumed?: boolean;
  events: { report: string; trigger: Span; text: string }[];
}

/** Who takes which position in a thread, silence included. */
export interface Matrix {
  thread: string;
  /** Days on which positions were taken, in order. */
  parties: { name: string; key: string | null; role: "actor" | "recipient" | "third" }[];
  claims: { key: string; text: string }[];
  /** cells[party][claim]; an empty list is silence. */
  cells: {
    stance: "affirms" | "denies" | "unsure";
    act: Claim["act"];
    on: string;
    claim: string;
  }[][][];
}

/** Reports on one story, and where they come from. */
export interface Story {
  id: string;
  title: string;
  days: Days;
  reports: SourceReport[];
  origins: Origin[];
}

export interface SourceReport {
  id: string;
  title: string | null;
  /** The words that its text begins with, where it has no title. */
  opening?: string;
  publisher: string | null;
  url: string | null;
  read: string;
  /** Id of the origin that it goes back to. */
  origin: string;
  /** The earliest report whose words it repeats, and how much of them (Jaccard of five-word shingles). */
  copyOf: { report: string; resemblance: number } | null;
}

export interface Origin {
  id: string;
  /** A report of its own, or the one holder that all its reports hang on. */
  kind: "report" | "holder";
  name: string;
  reports: string[];
}

/** What became of the words between two versions of a report. */
export interface Change {
  report: string;
  from: { version: string; read: string };
  to: { version: string; read: string };
  kind: "added" | "dropped" | "softened" | "hardened" | "figure" | "reworded";
  before: { claim: string; span: Span; text: string } | null;
  after: { claim: string; span: Span; text: string } | null;
  /** One line in the ledger's own words. */
  what: string;
}

export interface SearchHit {
  report: string;
  title: string | null;
  /** The words that its text begins with, where it has no title. */
  opening?: string;
  publisher: string | null;
  read: string;
  span: Span;
  text: string;
  threads: string[];
}

/** Every field of a claim with the rule that gave it and the words that it rests on. */
export interface Explanation {
  claim: string;
  report: string;
  /** SHA-256 of the version whose words it rests on. */
  version?: string;
  title: string | null;
  thread: string;
  fields: {
    field: string;
    value: string;
    /** What the machine had found, where a correction stands over it. */
    machine?: string;
    rule: string | null;
    why: string;
    words: { span: Span; text: string }[];
  }[];
  /** Why it stands in its thread: its links to other events, strongest first. */
  links: { event: string; report: string; text: string; score: number; because: string[] }[];
  corrections: Correction[];
}

/** A human judgement beside the machine's. */
export interface Correction {
  id: string;
  action: "accept" | "reject" | "change" | "merge" | "split" | "alias";
  /** Claim, thread or entity key that it is about. */
  target: string;
  field?: string;
  /** New value, other thread, claims to split off, or the entity that it is the same as. */
  value?: string;
  author: string;
  reason: string;
  /** RFC 3339, UTC. */
  at: string;
  /** Id of the correction that took it back. */
  undone: string | null;
}

export interface NewCorrection {
  action: Correction["action"] | "undo";
  target: string;
  field?: string;
  value?: string;
  author: string;
  reason: string;
}

export interface Stats {
  reports: number;
  versions: number;
  events: number;
  claims: number;
  threads: number;
  links: number;
  corrections: number;
  first: string | null;
  last: string | null;
  bytes: number;
  analyser: string;
}

export interface Fault {
  report: string;
  version: string;
  where: string;
  what: string;
}

/** What came of a report handed to `add`. */
export interface Added {
  report: string;
  /** "known": the very same version stood there already. */
  outcome: "new" | "version" | "known";
  claims: number;
}

/** A version of a report as it stands in the ledger, word for word. */
export interface StoredReport extends ReportHead {
  text: string;
}

/** A report in the list of all, as its last version has it. */
export interface ReportEntry extends ReportHead {
  versions: number;
  /** Those of its last version. */
  claims: number;
}

/** A version of a report with what was found in it and where its claims stand. */
export interface ReadReport extends StoredReport {
  author: string | null;
  /** All versions, the earliest read first; `number` counts them in the order of arrival, from 1. */
  versions: { version: string; read: string; number: number }[];
  /** `analysis.report.text` is the text. */
  analysis: Analysis;
  /** Its claims by their ids in the analysis, in that order; where one was rejected, it stands in no thread. */
  claims: {
    local: string;
    claim: string;
    thread: string | null;
    title: string | null;
    standing: Standing | null;
  }[];
  /** Its entities that other reports can know, by their ids in the analysis. */
  entities: { local: string; key: Key }[];
}

/** Who or what reports name. */
export interface NameEntry {
  key: Key;
  /** What it is called most. */
  name: string;
  kind: EntityKind;
  /** ISO 3166 alpha-2 of the state that it belongs to. */
  country: string | null;
  /** How many name it. */
  reports: number;
}

export interface NameCard extends NameEntry {
  /** Those of its country, where it is one. */
  codes?: Entity["codes"];
  location: NonNullable<Entity["location"]> | null;
  /** What it is called in the reports, the most usual first. */
  called: { name: string; reports: number }[];
  /** Keys that people took for the same. */
  same: Key[];
  /** Days of the first and the last report that name it. */
  first: string | null;
  last: string | null;
}

/** Something that a person should look at, and why. */
export interface ReviewItem {
  thread: string;
  title: string;
  standing: Standing;
  /** The claim that is unsure; null where the thread as a whole is. */
  position: Position | null;
  /** What put it here, most pressing first. */
  because: { rule: string; words: string }[];
  /** How much it matters: higher first. */
  weight: number;
}

/** What stands behind a thread, for exports: each claim in its setting, and where its places lie. */
export interface Setting {
  /** In the order of the thread's positions. */
  tellings: Telling[];
  /** Those of its places that can be put on a map, by key. */
  places: { key: Key; name: string; location: NonNullable<Entity["location"]> }[];
}
