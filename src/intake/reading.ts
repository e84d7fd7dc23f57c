import type { Report } from "../analysis.ts";
import { hex, sha256 } from "../digest/sha256.ts";
import { Failure } from "../failure/failure.ts";
import { decode, located } from "./bytes.ts";
import type { Job } from "./job.ts";
import { reportOfLine } from "./report-line.ts";

/** What holds for reports that do not say it themselves. */
export type Defaults = Pick<Partial<Report>, "published" | "publisher">;

/** What reads the lines at the head of a report. */
interface Heads {
  report(text: string, known: Partial<Report>): Report;
}

/** @throws {Failure} H204 to H206, H209, H210, H301 to H305 */
export function reportOf(job: Job, defaults: Defaults, heads: Heads): Report {
  const text = decode(job.bytes, job.where);
  const report =
    job.kind === "line"
      ? statedReport(text, job.where, defaults, heads)
      : located(job.where, () => heads.report(text, defaults));
  if (report.text.trim() === "") throw new Failure("H206", { where: job.where });
  return report.id === "" ? { ...report, id: hex(sha256(report.text)) } : report;
}

/** What the line states outright goes before what its text says in header lines. */
function statedReport(line: string, where: string, defaults: Defaults, heads: Heads): Report {
  const { text, ...stated } = reportOfLine(line, where);
  const known = { ...defaults, ...stated };
  return { ...located(where, () => heads.report(text, known)), ...stated };
}
