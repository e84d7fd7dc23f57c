import type { Days, Setting } from "../../../../src/answers.ts";
import { sourceName } from "../../../../src/report/called.ts";
import type { ReportHead } from "../../../../src/digest/digest.ts";
import { tellingDays } from "../../../../src/summary/days.ts";

/** What stands behind the claims of a thread: their reports, and when it happened in their eyes. */
export interface Background {
  reports: ReadonlyMap<string, ReportHead>;
  /** Only where a claim says more than that it was before its report. */
  happened: ReadonlyMap<string, Days>;
}

export function backgroundOf(setting: Setting | null): Background {
  const reports = new Map<string, ReportHead>();
  const happened = new Map<string, Days>();
  for (const { claim, event, report } of setting?.tellings ?? []) {
    reports.set(report.id, report);
    if (event.when && tellingDays(event.when, report.read) !== "")
      happened.set(claim.id, event.when);
  }
  return { reports, happened };
}

export function calledOf(report: ReportHead | undefined, id: string): string {
  return report ? sourceName(report) : id;
}
