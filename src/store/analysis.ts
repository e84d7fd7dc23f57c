import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Analysis, Report } from "../analysis.ts";
import type { Access } from "./access.ts";
import type { Row } from "./tables.ts";

/** An analysis as it is kept: without the report, which its version has. */
export function packedAnalysis(analysis: Analysis): Uint8Array {
  const { report: _, ...rest } = analysis;
  return deflateRawSync(JSON.stringify(rest));
}

/** The analysis with this number, whole. Throws where it cannot be unpacked, or is not there. */
export async function readAnalysis({ db }: Access, no: number): Promise<Analysis> {
  const { body, ...version } = await db
    .selectFrom("analysis")
    .innerJoin("version", "version.no", "analysis.version")
    .innerJoin("report", "report.no", "version.report")
    .selectAll("version")
    .select(["analysis.body", "report.given"])
    .where("analysis.no", "=", no)
    .executeTakeFirstOrThrow();
  const rest = JSON.parse(inflateRawSync(body).toString("utf8")) as Omit<Analysis, "report">;
  return { report: reportOf(version), ...rest };
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
