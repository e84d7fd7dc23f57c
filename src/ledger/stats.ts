import { sql } from "kysely";
import type { Access, Store } from "../store/access.ts";
import type { Stats } from "../answers.ts";
import { nextNumber } from "./arrivals.ts";
import { FOREVER } from "./states.ts";

/** Numbered from 1 without a gap, and never taken away: the highest number is how many there are. */
const NUMBERED = {
  reports: "report",
  versions: "version",
  events: "event",
  claims: "claim",
} as const;
const COUNTED = {
  threads: "thread",
  links: "link",
  corrections: "correction",
} as const;

/** How much a ledger holds. */
export async function statsOf(store: Store, access: Access, analyser: string): Promise<Stats> {
  const counts: Record<string, number> = {};
  for (const [name, table] of Object.entries(NUMBERED))
    counts[name] = (await nextNumber(access, table)) - 1;
  for (const [name, table] of Object.entries(COUNTED)) {
    let query = access.db.selectFrom(table).select(sql<number | string>`count(*)`.as("n"));
    if (table === "thread") query = query.where("until", "=", FOREVER);
    const row = await query.executeTakeFirstOrThrow();
    counts[name] = Number(row.n);
  }
  const [first, last] = [await endOf(access, "asc"), await endOf(access, "desc")];
  return {
    ...(counts as Record<keyof typeof NUMBERED | keyof typeof COUNTED, number>),
    first,
    last,
    bytes: await store.bytes(),
    analyser,
  };
}

/** The first or the last day on which anything was read: shelves are in the order of their days. */
async function endOf({ db }: Access, order: "asc" | "desc"): Promise<string | null> {
  const row = await db
    .selectFrom("version")
    .select("read")
    .orderBy("shelf", order)
    .limit(1)
    .executeTakeFirst();
  return row?.read ?? null;
}

/** Rows are only ever added: their highest numbers tell whether any were. */
export async function revisionOf({ db }: Access): Promise<number> {
  let revision = 0;
  for (const table of ["version", "analysis", "correction"] as const) {
    const { last } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.max("no").as("last"))
      .executeTakeFirstOrThrow();
    revision += Number(last ?? 0);
  }
  return revision;
}
