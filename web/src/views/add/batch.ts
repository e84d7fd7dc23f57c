import type { Added } from "../../../../src/answers.ts";

/** What a report's text may leave unsaid. */
export interface Facts {
  title?: string;
  publisher?: string;
  url?: string;
  published?: string;
}

/** What could not be added: the line of a file with many, what is wrong, and what to do. */
export interface Failed {
  line: number | null;
  detail: string;
  next: string;
  code: string;
}

/** Something handed over in one go, and what has become of it so far. */
export interface Batch {
  id: number;
  name: string;
  /** "report": one report, as it stands in a file; "lines": one a line, as JSON; "stated": one with facts beside it. */
  form: "report" | "lines" | "stated";
  /** What is sent. */
  body: Blob | string;
  state: "waiting" | "running" | "done";
  /** Reports that were dealt with, and how many there are; null where that is not known. */
  progress: { done: number; of: number | null };
  added: readonly Added[];
  failed: readonly Failed[];
}

let last = 0;

const fresh = (name: string, form: Batch["form"], body: Batch["body"]): Batch => ({
  id: ++last,
  name,
  form,
  body,
  state: "waiting",
  progress: { done: 0, of: null },
  added: [],
  failed: [],
});

/** A file that ends in .jsonl holds a report a line; any other is one report. */
export function batchOf(file: File): Batch {
  return fresh(file.name, /\.(jsonl|ndjson)$/i.test(file.name) ? "lines" : "report", file);
}

/** Text that was pasted, with what was said beside it. */
export function pasted(text: string, facts: Facts): Batch {
  const given = Object.entries(facts).filter(([, value]) => value.trim() !== "");
  const name = facts.title?.trim() || firstWords(text);
  if (given.length === 0) return fresh(name, "report", text);
  return fresh(name, "stated", JSON.stringify({ text, ...Object.fromEntries(given) }));
}

const LONGEST = 60;

function firstWords(text: string): string {
  const line = text.trim().split("\n", 1)[0];
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s+\S*$/u, "")} …`;
}

/** The media type that tells the server what the body is. */
export const MEDIA: Record<Batch["form"], string> = {
  report: "text/plain; charset=utf-8",
  lines: "application/x-ndjson",
  stated: "application/json",
};
