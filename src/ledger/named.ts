import { sql } from "kysely";
import type { Position } from "../answers.ts";
import { sourceName } from "../report/called.ts";
import { HEAD, openingOf } from "../report/opening.ts";
import type { Access } from "../store/access.ts";

/** Positions of many reports, each with what its report is called as a source. */
export async function withSources(
  { db, among }: Access,
  positions: readonly Position[],
): Promise<Position[]> {
  if (positions.length === 0) return [];
  const rows = await db
    .selectFrom("claim")
    .innerJoin("event", "event.no", "claim.event")
    .innerJoin("analysis", "analysis.no", "event.analysis")
    .innerJoin("version", "version.no", "analysis.version")
    .innerJoin("report", "report.no", "version.report")
    .select(["claim.id as claim", "report.id", "version.title", "version.publisher"])
    .select(sql<string>`substr(version.text, 1, ${sql.lit(HEAD)})`.as("head"))
    .where(
      among(
        "claim.id",
        positions.map(({ claim }) => claim),
      ),
    )
    .orderBy("claim.no")
    .execute();
  const names = new Map(
    rows.map(({ claim, head, ...report }) => [
      claim,
      sourceName({ ...report, ...openingOf(report.title, head) }),
    ]),
  );
  return positions.map((position) => {
    const source = names.get(position.claim);
    return source === undefined ? position : { ...position, source };
  });
}
