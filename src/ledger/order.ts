import { type Expression, type SqlBool, sql } from "kysely";
import type { Row } from "../store/tables.ts";

type ThreadRow = Row<"thread">;

/** One part of a sort key: the SQL that gives it, the same from a row, and whether great ones come first. */
interface Part {
  sql: Expression<string | number>;
  of(row: ThreadRow): string | number;
  falling: boolean;
}

const part = (column: keyof ThreadRow & string, falling = false): Part => ({
  sql: sql.ref<string | number>(`thread.${column}`),
  of: (row) => row[column]!,
  falling,
});

const ID = part("id");
const LAST_READ = part("last_read", true);
/** Of one day what is contested comes first, and what has a type before what has none. */
const WEIGHT = part("weight", true);
const ORIGINS = part("origins", true);
const CONTESTED = part("contested", true);
const HAPPENED = part("happened");
const NUMBERS: readonly Part[] = [WEIGHT, ORIGINS, CONTESTED];

/** Orders of threads, each total, so that a page has one place to go on from. */
export const ORDERS = {
  newest: [LAST_READ, WEIGHT, ORIGINS, ID],
  contested: [CONTESTED, LAST_READ, WEIGHT, ID],
  happened: [HAPPENED, WEIGHT, ID],
} as const satisfies Record<string, readonly Part[]>;
export type Order = keyof typeof ORDERS;

export function keyOf(order: Order, row: ThreadRow): (string | number)[] {
  return ORDERS[order].map(({ of }) => of(row));
}

/** The key of a cursor with its numbers as numbers again. */
export function typedKey(order: Order, key: readonly string[]): (string | number)[] {
  return ORDERS[order].map((part, i) => (NUMBERS.includes(part) ? Number(key[i]) : key[i]));
}

/** The condition that a row comes after a key. */
export function isAfter(order: Order, key: readonly (string | number)[]): Expression<SqlBool> {
  const parts = ORDERS[order];
  const ways = parts.map((part, i) => {
    const same = parts.slice(0, i).map(({ sql: column }, j) => sql`${column} = ${key[j]}`);
    const beyond = part.falling ? sql`${part.sql} < ${key[i]}` : sql`${part.sql} > ${key[i]}`;
    return sql`(${sql.join([...same, beyond], sql` and `)})`;
  });
  // The first part once more by itself: with it an index leads to the place.
  const [first] = parts;
  const start = first.falling ? sql`${first.sql} <= ${key[0]}` : sql`${first.sql} >= ${key[0]}`;
  return sql<SqlBool>`(${start} and (${sql.join(ways, sql` or `)}))`;
}
