import type { EntityKind } from "../analysis.ts";
import type { NameEntry, Page } from "../answers.ts";
import { folded } from "../digest/names.ts";
import type { Access } from "../store/access.ts";
import type { Row } from "../store/tables.ts";
import type { NameFilter } from "./ledger.ts";
import { onward } from "./onward.ts";
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
  const wanted = start === "" ? ofKind(access, kind) : startingSo(access, start, kind);
  const first = wanted
    .select(["known.key", "known.name", "known.kind", "known.country", "known.reports"])
    .where("known.reports", ">", 0)
    .orderBy("known.reports", "desc")
    .orderBy("known.key");
  const page = (query: typeof first, most: number) => query.limit(most).execute();
  if (!after) return pageOf(await page(first, limit + 1), limit, placeOf, entryOf);
  const [reports, key] = [Number(after[0]), after[1]];
  const rows = await onward(2, limit + 1, (shared, most) =>
    page(
      shared === 1
        ? first.where("known.reports", "=", reports).where("known.key", ">", key)
        : first.where("known.reports", "<", reports),
      most,
    ),
  );
  return pageOf(rows, limit, placeOf, entryOf);
}

function ofKind({ db }: Access, kind: EntityKind | undefined) {
  const all = db.selectFrom("known");
  return kind === undefined ? all : all.where("known.kind", "=", kind);
}

/** The kind is part of a key: so the names alone lead to what is wanted. */
function startingSo({ db }: Access, start: string, kind: EntityKind | undefined) {
  return db.selectFrom("known").where("known.key", "in", (is) => {
    const keys = is
      .selectFrom("name")
      .select("name.key")
      .where("name.fold", ">=", start)
      .where("name.fold", "<", `${start}${END}`);
    return kind === undefined
      ? keys
      : keys.where("name.key", ">=", `${kind}:`).where("name.key", "<", `${kind};`);
  });
}

function placeOf({ reports, key }: Pick<Row<"known">, "reports" | "key">): [number, string] {
  return [reports, key];
}

export function entryOf(row: Pick<Row<"known">, keyof NameEntry>): NameEntry {
  const { key, name, kind, country, reports } = row;
  return { key, name, kind: kind as NameEntry["kind"], country, reports };
}
