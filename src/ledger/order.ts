import { type Expression, type SqlBool, sql } from "kysely";
import type { Row } from "../store/tables.ts";

type ThreadRow = Row<"thread">;

/** One part of a sort key: the SQL that gives it, the same from a row, and whether great ones come first. */
interface Part {
  sql: Expression<string | number>;
  of(row: ThreadRow): string | number;
  falling: boolean;
}

const LAST = "9999-99-99";
const part = (expression: Expression<string | number>, of: Part["of"], falling = false): Part => ({
  sql: expression,
  of,
  falling,
});

const ID = part(sql.ref<string>("thread.id"), ({ id }) => id);
const LAST_READ = part(sql.ref<string>("thread.last_read"), (row) => row.last_read, true);
const ORIGINS = part(sql.ref<number>("thread.origins"), ({ origins }) => origins, true);
const CONTESTED = part(sql.ref<number>("thread.contested"), (row) => row.contested, true);
const EARLIEST = part(
  sql<string>`coalesce(thread.earliest, thread.latest, ${sql.lit(LAST)})`,
  ({ earliest, latest }) => earliest ?? latest ?? LAST,
);
const LATEST = part(
  sql<string>`coalesce(thread.latest, ${sql.lit(LAST)})`,
  ({ latest }) => latest ?? LAST,
);

/** Orders of threads, each total, so that a page has one place to go on from. */
export const ORDERS = {
  newest: [LAST_READ, ORIGINS, ID],
  contested: [CONTESTED, LAST_READ, ID],
  happened: [EARLIEST, LATEST, ID],
} as const satisfies Record<string, readonly Part[]>;
export type Order = keyof typeof ORDERS;

export function keyOf(order: Order, row: ThreadRow): (string | number)[] {
  return ORDERS[order].map(({ of }) => of(row));
}

export function compareIn(order: Order, a: ThreadRow, b: ThreadRow): number {
  return compareKeys(order, keyOf(order, a), keyOf(order, b));
}

export function compareKeys(
  order: Order,
  a: readonly (string | number)[],
  b: readonly (string | number)[],
): number {
  for (const [i, { falling }] of ORDERS[order].entries()) {
    const sign = a[i] < b[i] ? -1 : a[i] > b[i] ? 1 : 0;
    if (sign !== 0) return falling ? -sign : sign;
  }
  return 0;
}

/** The key of a cursor with its numbers as numbers again. */
export function typedKey(order: Order, key: readonly string[]): (string | number)[] {
  const numbers: readonly Part[] = [ORIGINS, CONTESTED];
  return ORDERS[order].map((part, i) => (numbers.includes(part) ? Number(key[i]) : key[i]));
}

/** The condition that a row comes after a key. */
export function isAfter(order: Order, key: readonly (string | number)[]): Expression<SqlBool> {
  const parts = ORDERS[order];
  const ways = parts.map((part, i) => {
    const same = parts.slice(0, i).map(({ sql: column }, j) => sql`${column} = ${key[j]}`);
    const beyond = part.falling ? sql`${part.sql} < ${key[i]}` : sql`${part.sql} > ${key[i]}`;
    return sql`(${sql.join([...same, beyond], sql` and `)})`;
  });
  return sql<SqlBool>`(${sql.join(ways, sql` or `)})`;
}
