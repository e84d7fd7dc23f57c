import type { ErrorKind, Failure } from "../failure/failure.ts";

/** One report to be read, still as bytes. */
export interface Job {
  /** From 0, failures counted too. */
  index: number;
  /** For messages: "report.txt" or "line 7 of news.jsonl". */
  where: string;
  kind: "text" | "line";
  bytes: Uint8Array;
}

/** What came in, in order: a report, or the reason why there is none. */
export type Incoming = Job | Failure;

/** What became of a report: what is to be printed, in pieces that follow each other, or why there is nothing. */
export type Outcome = { output: Iterable<string> } | { failure: ErrorKind };

/** Something that reads reports, here or on other threads. */
export interface Executor {
  /** How many reports it reads at a time. */
  readonly width: number;
  read(job: Job): Promise<Outcome>;
  close(): Promise<void>;
}
