import type { ExpressionBuilder, SqlBool, Expression } from "kysely";
import type { Key } from "../digest/digest.ts";
import type { Access } from "../store/access.ts";
import type { Row, Tables } from "../store/tables.ts";
import type { ThreadSummary } from "../answers.ts";
import { judgementsIn } from "./corrections.ts";
import type { ThreadFilter } from "./ledger.ts";
import { threadsIn } from "./find.ts";
import { keysNamed } from "./names.ts";
import { compareIn, compareKeys, isAfter, type Order, ORDERS, keyOf, typedKey } from "./order.ts";
import { afterOf, cursorOf, limitOf } from "./page.ts";
import { keysOf, rowOf } from "./refresh.ts";
import type { Told } from "./tell.ts";

type ThreadRow = Row<"thread">;

/** A thread of a list; with `told` where it had to be told as of a day. */
export interface Listed {
  row: ThreadRow;
  told: Told | null;
}

/** `counted`: only threads that give a figure; `report`: only those that it tells of; `by`: who holds a claim of it. */
export type ListFilter = ThreadFilter & { counted?: boolean; report?: string; by?: readonly Key[] };

/** What a filter asks, with names turned to keys. */
interface Ask {
  filter: ListFilter;
  about: Key[] | null;
  place: Key[] | null;
}

const INVOLVED = ["actor", "recipient", "place", "holder"];

/** Threads that pass a filter in an order, one more than the page so that it shows whether there are more. */
export async function listThreads(
  access: Access,
  filter: ListFilter,
  order: Order,
): Promise<Listed[]> {
  const judgements = await judgementsIn(access);
  const named = (name?: string) =>
    name === undefined ? null : keysNamed(access, name, judgements.aliases);
  const ask = { filter, about: await named(filter.about), place: await named(filter.place) };
  const after = afterOf(filter, ORDERS[order].length);
  const from = after && typedKey(order, after);
  const limit = limitOf(filter) + 1;
  const rows = await select(access, ask, order, from, limit);
  const exact = rows.map((row): Listed => ({ row, told: null }));
  if (filter.asOf === undefined) return exact;
  const straddling = (await straddlers(access, filter.asOf))
    .filter(({ row, told }) => passes(row, told, ask))
    .filter(({ row }) => from === null || compareKeys(order, keyOf(order, row), from) > 0);
  return [...exact, ...straddling].sort((a, b) => compareIn(order, a.row, b.row)).slice(0, limit);
}

const STEP = 100;

/** All threads that pass a filter, after a place ("" in all its parts: from the start), each with its own. */
export async function* walkThreads(
  access: Access,
  filter: ListFilter,
  order: Order,
  before: readonly (string | number)[],
): AsyncGenerator<Listed & { place: (string | number)[] }> {
  for (let from = before; ;) {
    const after = from.every((part) => part === "") ? {} : { after: cursorOf(from) };
    const rows = await listThreads(access, { ...filter, ...after, limit: STEP }, order);
    for (const listed of rows.slice(0, STEP)) {
      from = keyOf(order, listed.row);
      yield { ...listed, place: [...from] };
    }
    if (rows.length <= STEP) return;
  }
}

/** Threads as stored; as of a day those of which nothing was read later. */
function select(
  { db }: Access,
  ask: Ask,
  order: Order,
  from: (string | number)[] | null,
  limit: number,
): Promise<ThreadRow[]> {
  let query = db
    .selectFrom("thread")
    .selectAll("thread")
    .where((is) => is.and(conditions(is, ask)));
  if (from) query = query.where(isAfter(order, from));
  for (const { sql, falling } of ORDERS[order])
    query = query.orderBy(sql, falling ? "desc" : "asc");
  return query.limit(limit).execute();
}

function conditions(
  is: ExpressionBuilder<Tables, "thread">,
  { filter, about, place }: Ask,
): Expression<SqlBool>[] {
  const { type, from, to, standing, source, asOf, counted, report, by } = filter;
  const out: Expression<SqlBool>[] = [];
  const keyed = (keys: readonly string[], parts: readonly string[]) =>
    is(
      "thread.id",
      "in",
      is
        .selectFrom("thread_key")
        .select("thread_key.thread")
        .where("thread_key.key", "in", keys.length > 0 ? keys : [""])
        .where("thread_key.part", "in", parts),
    );
  if (about) out.push(keyed(about, INVOLVED));
  if (place) out.push(keyed(place, ["place"]));
  if (by) out.push(keyed(by, ["holder"]));
  if (source !== undefined) out.push(keyed([source], ["source"]));
  if (counted === true)
    out.push(
      is(
        "thread.id",
        "in",
        is
          .selectFrom("thread_event")
          .innerJoin("figure", "figure.event", "thread_event.event")
          .select("thread_event.thread"),
      ),
    );
  if (report !== undefined)
    out.push(
      is(
        "thread.id",
        "in",
        is
          .selectFrom("report")
          .innerJoin("version", "version.report", "report.no")
          .innerJoin("analysis", "analysis.version", "version.no")
          .innerJoin("event", "event.analysis", "analysis.no")
          .innerJoin("thread_event", "thread_event.event", "event.no")
          .select("thread_event.thread")
          .where("report.id", "=", report),
      ),
    );
  if (type !== undefined) out.push(is("thread.type", "=", type));
  if (standing !== undefined) out.push(is("thread.standing", "=", standing));
  if (from !== undefined)
    out.push(
      is.or([
        is("thread.latest", ">=", from),
        is.and([is("thread.latest", "is", null), is("thread.earliest", "is not", null)]),
      ]),
    );
  if (to !== undefined)
    out.push(
      is.or([
        is("thread.earliest", "<=", to),
        is.and([is("thread.earliest", "is", null), is("thread.latest", "is not", null)]),
      ]),
    );
  if (asOf !== undefined) {
    const later = is
      .selectFrom("thread as other")
      .select("other.component")
      .where("other.last_read", ">", asOf);
    out.push(is("thread.last_read", "<=", asOf), is("thread.component", "not in", later));
  }
  return out;
}

/** Threads of components that were read of both by a day and after it, as they stood on it. */
export async function straddlers(access: Access, asOf: string): Promise<Listed[]> {
  const { db } = access;
  const components = await db
    .selectFrom("thread")
    .select("component")
    .distinct()
    .where("last_read", ">", asOf)
    .where("component", "in", (is) =>
      is
        .selectFrom("thread as other")
        .select("other.component")
        .where("other.first_read", "<=", asOf),
    )
    .orderBy("component")
    .execute();
  const out: Listed[] = [];
  for (const { component } of components) {
    for (const told of await threadsIn(access, component, asOf))
      out.push({ row: rowOf(told, component), told });
  }
  return out;
}

/** The same as `conditions`, for a thread that is not stored so. */
function passes(row: ThreadRow, told: Told | null, { filter, about, place }: Ask): boolean {
  const { type, from, to, standing, source, counted, report, by } = filter;
  const keys = told ? keysOf(told) : [];
  const keyed = (wanted: readonly string[], parts: readonly string[]) =>
    keys.some(({ key, part }) => wanted.includes(key) && parts.includes(part));
  const dated = row.earliest !== null || row.latest !== null;
  return (
    (counted !== true || (told !== null && told.figures.length > 0)) &&
    (report === undefined || (told !== null && told.thread.reports.includes(report))) &&
    (about === null || keyed(about, INVOLVED)) &&
    (place === null || keyed(place, ["place"])) &&
    (by === undefined || keyed(by, ["holder"])) &&
    (source === undefined || keyed([source], ["source"])) &&
    (type === undefined || row.type === type) &&
    (standing === undefined || row.standing === standing) &&
    (from === undefined || (dated && (row.latest === null || row.latest >= from))) &&
    (to === undefined || (dated && (row.earliest === null || row.earliest <= to)))
  );
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
