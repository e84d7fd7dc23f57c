import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Analysis, Report } from "../analysis.ts";
import type { ReportHead } from "../digest/digest.ts";
import type { Access } from "./access.ts";
import type { Row } from "./tables.ts";

/** An analysis as it is kept: without the report, which its version has. */
export function packedAnalysis(analysis: Analysis): Uint8Array {
  const { report: _, ...rest } = analysis;
  return deflateRawSync(JSON.stringify(rest));
}

/** The analysis with this number, whole. Throws where it cannot be unpacked, or is not there. */
export async function readAnalysis(access: Access, no: number): Promise<Analysis> {
  const found = (await readAnalyses(access, [no])).get(no);
  if (!found) throw new RangeError(`There is no analysis ${no}`);
  return found.analysis;
}

/** Analyses with these numbers, each with the head of its report. Throws where one cannot be unpacked. */
export async function readAnalyses(
  { db, among }: Access,
  nos: readonly number[],
): Promise<Map<number, { analysis: Analysis; head: ReportHead }>> {
  if (nos.length === 0) return new Map();
  const rows = await db
    .selectFrom("analysis")
    .innerJoin("version", "version.no", "analysis.version")
    .innerJoin("report", "report.no", "version.report")
    .selectAll("version")
    .select(["analysis.no as analysis", "analysis.body", "report.given", "report.id"])
    .where(among("analysis.no", nos))
    .execute();
  return new Map(
    rows.map(({ analysis: no, body, id, ...version }) => {
      const { sha256, title, publisher, url, read } = version;
      const rest = JSON.parse(inflateRawSync(body).toString("utf8")) as Omit<Analysis, "report">;
      const analysis = { report: reportOf(version), ...rest };
      return [no, { analysis, head: { id, version: sha256, title, publisher, url, read } }];
    }),
  );
}

function reportOf(version: Row<"version"> & { given: string | null }): Report {
  const { given, sha256, text } = version;
  const out: Report = { id: given ?? sha256, text };
  for (const field of ["title", "publisher", "author", "url", "published", "language"] as const) {
    const value = version[field];
    if (value !== null) out[field] = value;
  }
  return out;
}
