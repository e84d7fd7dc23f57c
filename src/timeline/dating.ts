import type { Analysis } from "../analysis.ts";
import type { Occurrence } from "./occurrences.ts";

/**
 * Narrows the days of what a report tells without a date. News tells of its own day: what has happened by the
 * day of the report, and bears no other date, is taken to have happened on it.
 */
export function dated(
  occurrences: readonly Occurrence[],
  analysis: Analysis,
  read: string,
): Occurrence[] {
  const day = (analysis.report.published ?? read).slice(0, 10);
  return occurrences.map((occurrence) => {
    const { when } = occurrence;
    if (!when || when.earliest !== null || when.latest !== day) return occurrence;
    return { ...occurrence, when: { earliest: day, latest: day } };
  });
}
