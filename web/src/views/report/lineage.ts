import type { Story } from "../../../../src/answers.ts";
import { sourceName } from "../../../../src/report/called.ts";

/** Where a report comes from, as one story shows it. */
export interface Lineage {
  /** The earliest report whose words it repeats, and how much of them. */
  copyOf: { report: string; name: string; resemblance: number } | null;
  /** What it goes back to; null where it is an origin of its own. */
  origin: string | null;
  /** Other reports that go back to the same. */
  others: number;
}

/** Null where no story holds the report. */
export function lineageOf(stories: readonly Story[], id: string): Lineage | null {
  for (const { reports, origins } of stories) {
    const report = reports.find((one) => one.id === id);
    if (!report) continue;
    const origin = origins.find((one) => one.id === report.origin);
    const first = reports.find((one) => one.id === report.copyOf?.report);
    const own = !origin || (origin.kind === "report" && report.copyOf === null);
    return {
      copyOf: report.copyOf && {
        ...report.copyOf,
        name: first ? sourceName(first) : report.copyOf.report,
      },
      origin: own ? null : origin.name,
      others: (origin?.reports.length ?? 1) - 1,
    };
  }
  return null;
}
