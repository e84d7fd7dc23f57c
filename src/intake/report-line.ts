import type { Report } from "../analysis.ts";
import { readWholeDate } from "../report/header.ts";
import { Failure, reasonOf } from "../failure/failure.ts";

const FIELDS = ["id", "title", "publisher", "author", "url", "published", "language"] as const;

/** What a JSON line says of a report; fields that it leaves out, or has as null, are left out here. */
export type StatedReport = Partial<Report> & { text: string };

/** @throws {Failure} H301 to H305 */
export function reportOfLine(line: string, where: string): StatedReport {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Failure("H301", { where, reason: reasonOf(error).slice(0, 120) });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Failure("H302", { where });
  const given = value as Record<string, unknown>;
  if (typeof given["text"] !== "string" || given["text"].trim() === "")
    throw new Failure("H303", { where });
  const report: StatedReport = { text: given["text"] };
  for (const field of FIELDS) {
    const stated = given[field];
    if (stated === undefined || stated === null) continue;
    if (typeof stated !== "string") throw new Failure("H304", { where, field });
    report[field] = stated;
  }
  if (report.published !== undefined) {
    const date = readWholeDate(report.published);
    if (typeof date === "string") throw new Failure("H305", { where, reason: date });
    report.published = date.value;
  }
  return report;
}
