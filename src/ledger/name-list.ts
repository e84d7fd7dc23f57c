import { sql } from "kysely";
import type { NameCard, NameEntry, Page } from "../answers.ts";
import { folded } from "../digest/names.ts";
import type { Access } from "../store/access.ts";
import type { NameFilter } from "./ledger.ts";
import { afterOf, limitOf, pageOf } from "./page.ts";

/** Who and what reports name. */
export async function listNames(access: Access, filter: NameFilter): Promise<Page<NameEntry>> {
  const { db } = access;
  const limit = limitOf(filter);
  const from = Number(afterOf(filter, 1)?.[0] ?? 0);
  let query = db
    .selectFrom("entity")
    .innerJoin("analysis", "analysis.no", "entity.analysis")
    .innerJoin("version", "version.no", "analysis.version")
    .select(({ fn }) => [
      "key",
      fn.count<number | string>("version.report").distinct().as("reports"),
    ])
    .select(({ fn }) => [fn.min("name").as("name"), fn.min("entity.country").as("country")])
    .groupBy("key")
    .orderBy(sql`count(distinct version.report)`, "desc")
    .orderBy("key")
    .offset(from)
    .limit(limit + 1);
  if (filter.kind !== undefined) {
    const { kind } = filter;
    query = query.where("key", ">=", `${kind}:`).where("key", "<", `${kind};`);
  }
  if (filter.starting !== undefined) {
    const start = folded(filter.starting);
    query = query.where("key", "in", (is) =>
      is
        .selectFrom("name")
        .select("name.key")
        .where("fold", ">=", start)
        .where("fold", "<", `${start}\u{10ffff}`),
    );
  }
  return pageOf(
    await query.execute(),
    limit,
    () => [from + limit],
    ({ key, name, country, reports }) => ({
      key,
      name,
      kind: key.slice(0, key.indexOf(":")) as NameEntry["kind"],
      country,
      reports: Number(reports),
    }),
  );
}

/** All that is known of one of them. */
export async function findName({ db }: Access, key: string): Promise<NameCard | null> {
  const rows = await db
    .selectFrom("entity")
    .innerJoin("analysis", "analysis.no", "entity.analysis")
    .innerJoin("version", "version.no", "analysis.version")
    .selectAll("entity")
    .select(["version.report", "version.read"])
    .where("key", "=", key)
    .orderBy("version.read")
    .execute();
  if (rows.length === 0) return null;
  const names = new Map<string, Set<number>>();
  for (const { name, report } of rows) names.set(name, (names.get(name) ?? new Set()).add(report));
  const called = [...names]
    .map(([name, reports]) => ({ name, reports: reports.size }))
    .sort((a, b) => b.reports - a.reports);
  const [first] = rows;
  const { latitude, longitude, grain } = first;
  return {
    key,
    name: called[0].name,
    kind: key.slice(0, key.indexOf(":")) as NameEntry["kind"],
    country: first.country,
    reports: new Set(rows.map(({ report }) => report)).size,
    location:
      latitude === null || longitude === null
        ? null
        : {
            latitude,
            longitude,
            precision: grain as NonNullable<NameCard["location"]>["precision"],
          },
    called,
    same: [],
    first: first.read,
    last: rows.at(-1)!.read,
  };
}
