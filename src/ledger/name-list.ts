import type { NameEntry, Page } from "../answers.ts";
import { folded } from "../digest/names.ts";
import type { Access } from "../store/access.ts";
import type { Row } from "../store/tables.ts";
import type { NameFilter } from "./ledger.ts";
import { afterOf, limitOf, pageOf } from "./page.ts";

/** Beyond any character of a name. */
const END = "\u{10ffff}";

/** Who and what reports name; a place in the list is a count of reports and a key. */
export async function listNames(access: Access, filter: NameFilter): Promise<Page<NameEntry>> {
  const { starting = "", kind } = filter;
  const limit = limitOf(filter);
  const after = afterOf(filter, 2);
  const start = folded(starting);
  // Signs alone start no name.
  if (start === "" && starting.trim() !== "") return { items: [], next: null };
  let query = access.db
    .selectFrom("known")
    .select(["known.key", "known.name", "known.kind", "known.country", "known.reports"])
    .where("known.reports", ">", 0)
    .orderBy("known.reports", "desc")
    .orderBy("known.key")
    .limit(limit + 1);
  if (kind !== undefined) query = query.where("known.kind", "=", kind);
  if (start !== "")
    query = query.where("known.key", "in", (is) =>
      is
        .selectFrom("name")
        .select("name.key")
        .where("name.fold", ">=", start)
        .where("name.fold", "<", `${start}${END}`),
    );
  if (after) {
    const [reports, key] = [Number(after[0]), after[1]];
    query = query
      .where("known.reports", "<=", reports)
      .where(({ or, eb }) => or([eb("known.reports", "<", reports), eb("known.key", ">", key)]));
  }
  return pageOf(await query.execute(), limit, ({ reports, key }) => [reports, key], entryOf);
}

export function entryOf(row: Pick<Row<"known">, keyof NameEntry>): NameEntry {
  const { key, name, kind, country, reports } = row;
  return { key, name, kind: kind as NameEntry["kind"], country, reports };
}
