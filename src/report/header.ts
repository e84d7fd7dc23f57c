import type { Report } from "../analysis.ts";
import { rows } from "../table.ts";
import { readDateAt } from "./date.ts";
import { ReportError } from "./error.ts";
import { readFrontMatter } from "./frontmatter.ts";
import table from "./header.tsv";

export type HeaderField = Exclude<keyof Report, "text">;

/** What stands before a report's own words. */
export interface Header {
  fields: { [field in HeaderField]?: string };
  /** What is wrong with the date it gives, if anything is. */
  dateProblem: string | null;
  /** What is wrong with its front matter, if anything is. */
  matterProblem: string | null;
  /** Where the report's own words start in the text. */
  end: number;
}

let fieldNames: Map<string, HeaderField | "-"> | null = null;

function fieldNamed(name: string): HeaderField | "-" | undefined {
  fieldNames ??= new Map(rows(table).map(([key, field]) => [key, field as HeaderField | "-"]));
  return fieldNames.get(name.toLowerCase().replace(/[_-]/g, " "));
}

/** White space, the byte order mark and zero-width characters at the head of a text carry nothing. */
const LEAD = /[\s\u200b\ufeff]*/y;
/** `Name: value` up to the end of the line. */
const FIELD = /[^\S\r\n]*([A-Za-z][A-Za-z _-]{0,20}?)[^\S\r\n]*:[^\S\r\n]*([^\r\n]*)/y;
const DATE_WORD = /date[^\S\r\n]*(:?)[^\S\r\n]*/iy;
const LINE_END = /[^\S\r\n]*(?:\r\n|\r|\n|$)/y;
const MAX_SHOWN = 60;

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/**
 * Reads header lines (`Date: …`, `Title: …`, one a line, up to a blank line or a line that is none), YAML
 * front matter, or a date that runs straight into the first sentence (`date 2025-12-27 The minister …`).
 * What is wrong with it is told, not thrown: the text is there all the same.
 */
export function readHeader(text: string): Header {
  const header: Header = { fields: {}, dateProblem: null, matterProblem: null, end: 0 };
  let at = Math.max(0, endOf(LEAD, text, 0));
  const matter = readFrontMatter(text, at);
  if (matter) {
    for (const [name, value] of matter.entries) setField(header, name, value);
    header.matterProblem = matter.problem;
    header.end = matter.end;
    return header;
  }
  for (;;) {
    const dated = readDateLine(header, text, at);
    const next = dated >= 0 ? dated : readFieldLine(header, text, at);
    if (next < 0) return header;
    header.end = next;
    // What follows a date on its own line is the report: no further header line can come.
    if (dated >= 0 && !atLineStart(text, next)) return header;
    at = next;
  }
}

function atLineStart(text: string, at: number): boolean {
  return at >= text.length || text[at - 1] === "\n" || text[at - 1] === "\r";
}

/** `date 2025-12-27`, with or without a colon, alone or before the first sentence. -1 where there is none. */
function readDateLine(header: Header, text: string, at: number): number {
  DATE_WORD.lastIndex = at;
  const word = DATE_WORD.exec(text);
  if (!word) return -1;
  const start = at + word[0].length;
  // "date" must be a word of its own, and without a colon only what is a date makes it a header.
  if (word[0].length === 4) return -1;
  const date = readDateAt(text, start);
  if (date === null) return -1;
  if (typeof date === "string") {
    header.dateProblem ??= date;
    const value = endOf(LINE_END, text, start);
    return value >= 0 ? value : start;
  }
  const end = endOf(LINE_END, text, date.end);
  if (end < 0 && !/\s/.test(text[date.end])) return -1;
  header.fields.published ??= date.value;
  return end >= 0 ? end : date.end;
}

function readFieldLine(header: Header, text: string, at: number): number {
  FIELD.lastIndex = at;
  const found = FIELD.exec(text);
  if (!found || fieldNamed(found[1]) === undefined) return -1;
  setField(header, found[1], found[2].trim());
  return endOf(LINE_END, text, at + found[0].length);
}

function setField(header: Header, name: string, value: string): void {
  const field = fieldNamed(name);
  if (field === undefined || field === "-" || value === "") return;
  if (field !== "published") {
    header.fields[field] ??= value;
    return;
  }
  const date = readWholeDate(value);
  if (typeof date === "string") header.dateProblem ??= date;
  else header.fields.published ??= date.value;
}

/** A value that must be a date from end to end; the string says what is wrong with it. */
export function readWholeDate(value: string): { value: string } | string {
  const shown = value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value;
  const date = readDateAt(value, 0);
  if (typeof date === "string") return date;
  // A remark in brackets, such as "(KST)", may follow; anything else makes it a text, not a date.
  if (!date || !/^\s*(?:[A-Z]{2,5}|\([^)]{0,40}\))?\s*$/.test(value.slice(date.end)))
    return `"${shown}" is no date`;
  return date;
}

/** The error for front matter that cannot be read. */
export function matterError(problem: string): ReportError {
  return new ReportError(
    "front-matter",
    `The report's head cannot be read: ${problem}. Write each value on one line, in quotes where it holds special characters.`,
  );
}

/** The error for a date that is none. */
export function dateError(problem: string): ReportError {
  return new ReportError(
    "date",
    `The publication date cannot be read: ${problem}. Give it as YYYY-MM-DD, or leave it out.`,
  );
}
