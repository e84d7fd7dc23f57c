import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { Key } from "../digest/digest.ts";
import type { Access } from "../store/access.ts";
import type { Row } from "../store/tables.ts";
import type { ThreadSummary } from "../answers.ts";
import type { ThreadFilter } from "./ledger.ts";
import { isAfter, keyOf, type Order, ORDERS, typedKey } from "./order.ts";
import { afterOf, cursorOf, limitOf } from "./page.ts";
import { fewest, picksOf } from "./picks.ts";
import { FOREVER } from "./states.ts";

type ThreadRow = Row<"thread">;

/** `counted`: only threads that give a figure; `report`: only those that it tells of; `by`: who holds a claim of it. */
export type ListFilter = ThreadFilter & { counted?: boolean; report?: string; by?: readonly Key[] };

/** Threads that pass a filter in an order, one more than the page so that it shows whether there are more. */
export async function listThreads(
  access: Access,
  filter: ListFilter,
  order: Order,
): Promise<ThreadRow[]> {
  const after = afterOf(filter, ORDERS[order].length);
  const picks = await picksOf(access, filter);
  const few = await fewest(access, picks);
  // A cross join, so that the few come first also where the store does not know that they are few.
  const from = few ? sql`${few.list} cross join thread` : sql`thread`;
  const where = [
    ...conditions(filter),
    ...picks.map((pick) => (pick === few ? pick.joins : pick.holds)),
    ...(after ? [isAfter(order, typedKey(order, after))] : []),
  ];
  const by = ORDERS[order].map(({ sql: part, falling }) => (falling ? sql`${part} desc` : part));
  const { rows } = await sql<ThreadRow>`select thread.* from ${from}
    where ${sql.join(where, sql` and `)} order by ${sql.join(by)} limit ${limitOf(filter) + 1}`.execute(
    access.db,
  );
  return rows;
}

function conditions(filter: ListFilter): RawBuilder<SqlBool>[] {
  const { type, from, to, standing, asOf, counted } = filter;
  // Of each thread the row that held on the day.
  const out = [
    asOf === undefined
      ? sql<SqlBool>`thread.until = ${FOREVER}`
      : sql<SqlBool>`thread.last_read <= ${asOf} and thread.since <= ${asOf} and thread.until > ${asOf}`,
  ];
  if (type !== undefined) out.push(sql`thread.type = ${type}`);
  if (standing !== undefined) out.push(sql`thread.standing = ${standing}`);
  if (counted === true) out.push(sql`thread.figures > 0`);
  if (from !== undefined)
    out.push(
      sql`(thread.latest >= ${from} or (thread.latest is null and thread.earliest is not null))`,
    );
  if (to !== undefined)
    out.push(
      sql`(thread.earliest <= ${to} or (thread.earliest is null and thread.latest is not null))`,
    );
  return out;
}

/** Threads read at a time. */
const STEP = 16;

/** All threads that pass a filter, some at a time, each with its place; after a place ("" in all its parts: all). */
export async function* walkThreads(
  access: Access,
  filter: ListFilter,
  order: Order,
  before: readonly (string | number)[],
): AsyncGenerator<{ id: string; place: (string | number)[] }[]> {
  for (let from = before; ;) {
    const after = from.every((part) => part === "") ? {} : { after: cursorOf(from) };
    const rows = await listThreads(access, { ...filter, ...after, limit: STEP }, order);
    const shown = rows.slice(0, STEP).map((row) => ({ id: row.id, place: keyOf(order, row) }));
    yield shown;
    if (rows.length <= STEP) return;
    from = shown.at(-1)!.place;
  }
}

export function summaryOf(row: ThreadRow): ThreadSummary {
  const { id, title, type, standing, earliest, latest, reports, origins } = row;
  return {
    id,
    title,
    type: type as ThreadSummary["type"],
    standing: standing as ThreadSummary["standing"],
    happened: earliest === null && latest === null ? null : { earliest, latest },
    reports: JSON.parse(reports) as string[],
    origins,
  };
}
