import type { Report } from "../analysis.ts";
import { dateError, readHeader, readWholeDate } from "./header.ts";

/**
 * A Report from its text, with what its header lines or front matter say. The text stays as it is.
 * `defaults` fill in what the header leaves open; `id` is "" where neither names one. Throws ReportError
 * where the only date given is none, or where front matter cannot be read.
 */
export function readReport(text: string, defaults: Partial<Report> = {}): Report {
  const { fields, dateProblem } = readHeader(text);
  const { text: _, ...known } = defaults;
  const report: Report = { id: "", ...withoutUndefined(known), ...fields, text };
  if (fields.published === undefined && defaults.published !== undefined) {
    const date = readWholeDate(defaults.published);
    if (typeof date === "string") throw dateError(date);
    report.published = date.value;
  }
  if (dateProblem && report.published === undefined) throw dateError(dateProblem);
  return report;
}

function withoutUndefined(known: Partial<Report>): Partial<Report> {
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}
