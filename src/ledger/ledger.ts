import type { Analysis, Claim, Entity, PloverType, Report, SourceKind, Span } from "../analysis.ts";
import type { Days, Key, ReportHead, Telling } from "../digest/digest.ts";
import type {
  EventEntry,
  Figure,
  Page,
  Position,
  Standing,
  Thread,
  ThreadSummary,
  TimelineEntry,
} from "./answers.ts";

/** Where a list starts and how long it is. */
export interface Paging {
  /** Items of a page; 50 where none is given, at most 1000. */
  limit?: number;
  /** `next` of the page before. */
  after?: string;
}

/** A look from the past: only what had been published by this day (ISO 8601 date, inclusive). */
export interface AsOf {
  asOf?: string;
}

export interface ThreadFilter extends Paging, AsOf {
  /** Threads that involve this name or hold a claim by it. */
  about?: string;
  type?: PloverType | "OTHER";
  place?: string;
  /** Days between which it may have happened. */
  from?: string;
  to?: string;
  standing?: Standing;
  /** Threads that hold a claim of such a source. */
  source?: SourceKind;
  /** "newest": by the day last read of, newest first (the default); "contested": most disputed first. */
  order?: "newest" | "contested";
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

/** An analysed report, ready to be added. */
export interface Entry {
  report: Report;
  analysis: Analysis;
}

/** What stands behind a thread, for exports: each claim in its setting, and where its places lie. */
export interface Setting {
  /** In the order of the thread's positions. */
  tellings: Telling[];
  /** Those of its places that can be put on a map, by key. */
  places: { key: Key; name: string; location: NonNullable<Entity["location"]> }[];
}

/** A version of a report as it stands in the ledger, word for word. */
export interface StoredReport extends ReportHead {
  text: string;
}

/** One ledger: a SQLite file or a PostgreSQL database. Every answer is the same on both. */
export interface Ledger {
  /** Adds reports in one transaction; when it resolves they are on disk. */
  add(entries: readonly Entry[]): Promise<Added[]>;
  /** Whether this very version stands there, so that it need not be analysed again. */
  knows(report: Report): Promise<boolean>;
  threads(filter: ThreadFilter): Promise<Page<ThreadSummary>>;
  /** Null where no thread ever had this id. */
  thread(id: string, view?: AsOf): Promise<Thread | null>;
  timeline(filter: Paging & AsOf & { about?: string }): Promise<Page<TimelineEntry>>;
  events(filter: Paging & AsOf & { about: string }): Promise<Page<EventEntry>>;
  figures(
    filter: Paging & AsOf & { about?: string; thread?: string },
  ): Promise<Page<Figure & { thread: string }>>;
  sources(filter: Paging & AsOf & { about?: string; thread?: string }): Promise<Page<Story>>;
  matrix(thread: string, view?: AsOf): Promise<Matrix | null>;
  changes(filter: Paging & { report?: string }): Promise<Page<Change>>;
  search(words: string, filter: Paging & AsOf): Promise<Page<SearchHit>>;
  explain(claim: string): Promise<Explanation | null>;
  claims(filter: Paging & AsOf & { report?: string; about?: string }): Promise<Page<Position>>;
  /** Null where no thread ever had this id. */
  setting(thread: string, view?: AsOf): Promise<Setting | null>;
  /** The latest version, or the one with this SHA-256; null where there is none. */
  report(id: string, version?: string): Promise<StoredReport | null>;
  /** Ids that start so, old ids of merged threads among them: at most ten, in order. */
  find(kind: "thread" | "claim" | "report" | "correction", start: string): Promise<string[]>;
  verify(tick?: (done: number, of: number) => void): Promise<Fault[]>;
  stats(): Promise<Stats>;
  correct(correction: NewCorrection): Promise<Correction>;
  corrections(filter: Paging & { target?: string }): Promise<Page<Correction>>;
  close(): Promise<void>;
}
