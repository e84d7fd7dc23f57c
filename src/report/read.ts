import type { Report } from "../analysis.ts";
import { dateError, matterError, readHeader, readWholeDate } from "./header.ts";

/**
 * A Report from its text, with what its header lines or front matter say. The text stays as it is.
 * `defaults` fill in what the header leaves open; `id` is "" where neither names one. Throws ReportError
 * "date" where the only date given is none, "front-matter" where front matter cannot be read.
 */
export function readReport(text: string, defaults: Partial<Report> = {}): Report {
  const { fields, dateProblem, matterProblem } = readHeader(text);
  if (matterProblem) throw matterError(matterProblem);
  const report: Report = { id: fields.id ?? defaults.id ?? "", text };
  for (const name of ["title", "publisher", "author", "url", "published", "language"] as const) {
    const value = fields[name] ?? defaults[name];
    if (value !== undefined) report[name] = value;
  }
  if (fields.published === undefined && defaults.published !== undefined) {
    const date = readWholeDate(defaults.published);
    if (typeof date === "string") throw dateError(date);
    report.published = date.value;
  }
  if (dateProblem && report.published === undefined) throw dateError(dateProblem);
  return report;
}
