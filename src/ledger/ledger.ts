import type { Analysis, EntityKind, PloverType, Report, SourceKind } from "../analysis.ts";
import type {
  Added,
  Change,
  Correction,
  EventEntry,
  Explanation,
  Fault,
  Figure,
  Matrix,
  NameCard,
  NameEntry,
  NewCorrection,
  Page,
  Position,
  ReadReport,
  ReportEntry,
  ReviewItem,
  SearchHit,
  Setting,
  Standing,
  Stats,
  StoredReport,
  Story,
  Thread,
  ThreadSummary,
  TimelineEntry,
} from "../answers.ts";
import type { Key } from "../digest/digest.ts";

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

export interface NameFilter extends Paging {
  /** Only names that start so; accents, capitals and "the" do not matter. */
  starting?: string;
  kind?: EntityKind;
}

/** An analysed report, ready to be added. */
export interface Entry {
  report: Report;
  analysis: Analysis;
}

/** One ledger: a SQLite file or a PostgreSQL database. Every answer is the same on both. */
export interface Ledger {
  /** Its path or address, without a password. */
  readonly where: string;
  /** Adds reports in one transaction; when it resolves they are on disk. */
  add(entries: readonly Entry[]): Promise<Added[]>;
  /** What `add` would answer where this very version stands there already, so that it need not be analysed again; else null. */
  knows(report: Report): Promise<Added | null>;
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
  /** `by`: claims that somebody of this name holds, by himself or through others. */
  claims(
    filter: Paging & AsOf & { report?: string; about?: string; by?: string },
  ): Promise<Page<Position>>;
  /** Null where no thread ever had this id. */
  setting(thread: string, view?: AsOf): Promise<Setting | null>;
  /** The latest version, or the one with this SHA-256; null where there is none. */
  report(id: string, version?: string): Promise<StoredReport | null>;
  /** All reports, those read last first. */
  reports(filter: Paging): Promise<Page<ReportEntry>>;
  /** The same version as `report` gives, with what was found in it; null where there is none. */
  reading(id: string, version?: string): Promise<ReadReport | null>;
  /** Who and what reports name, those that most of them name first. */
  names(filter: NameFilter): Promise<Page<NameEntry>>;
  /** Null where no report names it. */
  name(key: Key): Promise<NameCard | null>;
  /** What is unsure and matters, by rules; what a person decided on is done. */
  review(filter: Paging & AsOf): Promise<Page<ReviewItem>>;
  /** Ids that start so, old ids of merged threads among them: at most ten, in order. */
  find(kind: "thread" | "claim" | "report" | "correction", start: string): Promise<string[]>;
  verify(tick?: (done: number, of: number) => void): Promise<Fault[]>;
  stats(): Promise<Stats>;
  /** A number that grows with all that is added or corrected, whoever does it. */
  revision(): Promise<number>;
  correct(correction: NewCorrection): Promise<Correction>;
  corrections(filter: Paging & { target?: string }): Promise<Page<Correction>>;
  close(): Promise<void>;
}
