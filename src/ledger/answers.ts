/**
 * What the ledger's commands print with `--json`. Names and shapes here are fixed; add optional fields freely.
 * `hearsay threads --json` → Page<ThreadSummary> · `hearsay thread ID --json` → Thread
 * `hearsay timeline [--about NAME] [--as-of DATE] --json` → Page<TimelineEntry>
 * `hearsay timeline --about NAME --events --json` → Page<EventEntry>: every event that involves NAME, threads apart
 */
import type { Claim, PloverType, SourceKind, Span } from "../analysis.ts";

export interface Page<T> {
  items: T[];
  /** Hand it back with `--after` for the next page; null at the end. */
  next: string | null;
}

/** Inclusive days (ISO 8601 dates); null: open on that side. */
export interface Days {
  earliest: string | null;
  latest: string | null;
}

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
