import type { Page, ReviewItem, Standing } from "../answers.ts";
import { compare } from "../order.ts";
import type { Access } from "../store/access.ts";
import type { Row } from "../store/tables.ts";
import { threadIdOfEvent } from "../threads/identity.ts";
import { judgementsIn } from "./corrections.ts";
import { doubtsIn, type Numbered } from "./doubting.ts";
import { type Reason, wordsOf } from "./doubts.ts";
import type { AsOf, Paging } from "./ledger.ts";
import { onward } from "./onward.ts";
import { afterOf, limitOf, pageOf } from "./page.ts";
import { positionsOf } from "./positions.ts";
import { straddlers } from "./threads.ts";

/** A doubt with its thread in short. */
type Listed = Row<"doubt"> & { title: string; standing: string };

type Place = [weight: number, thread: string, claim: string];

/** What a person should look at, what weighs most first. */
export async function listReview(access: Access, filter: Paging & AsOf): Promise<Page<ReviewItem>> {
  const limit = limitOf(filter);
  const after = afterOf(filter, 3);
  const from: Place | null = after && [Number(after[0]), after[1], after[2]];
  const kept = await keptDoubts(access, from, filter, limit + 1);
  const others = filter.asOf === undefined ? [] : await thenDoubts(access, filter.asOf);
  const rows = [
    ...kept,
    ...others.filter((row) => from === null || inOrder(placeOf(row), from) > 0),
  ].sort((a, b) => inOrder(placeOf(a), placeOf(b)));
  const positions = await positionsOf(
    access,
    rows.slice(0, limit).flatMap(({ claim }) => (claim === "" ? [] : [claim])),
  );
  return pageOf(rows, limit, placeOf, (row) => ({
    thread: row.thread,
    title: row.title,
    standing: row.standing as Standing,
    position: positions.get(row.claim) ?? null,
    because: (JSON.parse(row.because) as Reason[]).map((reason) => ({
      rule: reason[0],
      words: wordsOf(reason),
    })),
    weight: row.weight,
  }));
}

function placeOf({ weight, thread, claim }: Listed): Place {
  return [weight, thread, claim];
}

function inOrder(a: Place, b: Place): number {
  return b[0] - a[0] || compare(a[1], b[1]) || compare(a[2], b[2]);
}

/** Doubts as they are kept; as of a day about threads of which nothing was read later. */
async function keptDoubts(
  { db }: Access,
  from: Place | null,
  { asOf }: AsOf,
  limit: number,
): Promise<Listed[]> {
  let first = db
    .selectFrom("doubt")
    .innerJoin("thread", "thread.id", "doubt.thread")
    .selectAll("doubt")
    .select(["thread.title", "thread.standing"])
    .orderBy("doubt.weight", "desc")
    .orderBy("doubt.thread")
    .orderBy("doubt.claim");
  if (asOf !== undefined)
    first = first
      .where("thread.last_read", "<=", asOf)
      .where("thread.component", "not in", (is) =>
        is
          .selectFrom("thread as other")
          .select("other.component")
          .where("other.last_read", ">", asOf),
      );
  if (!from) return first.limit(limit).execute();
  const [weight, thread, claim] = from;
  return onward(3, limit, (shared, most) => {
    const same = first.where("doubt.weight", shared > 0 ? "=" : "<", weight);
    const next =
      shared === 0
        ? same
        : shared === 1
          ? same.where("doubt.thread", ">", thread)
          : same.where("doubt.thread", "=", thread).where("doubt.claim", ">", claim);
    return next.limit(most).execute();
  });
}

/** Doubts about threads that were read of both by a day and after it, as they stood on it. */
async function thenDoubts(access: Access, asOf: string): Promise<Listed[]> {
  const listed = await straddlers(access, asOf);
  const told = listed.flatMap((one) => one.told ?? []);
  const numbers = await numbersOf(
    access,
    told.flatMap(({ events }) => events),
  );
  const threads = told.map((one): Numbered => {
    const events = new Map<number, string>();
    for (const id of one.events) {
      const no = numbers.get(id);
      if (no !== undefined) events.set(no, id);
    }
    return { told: one, events };
  });
  const titles = new Map(listed.map(({ row }) => [row.id, row]));
  const doubts = await doubtsIn(access, threads, await judgementsIn(access));
  return doubts.map((row) => {
    const { title, standing } = titles.get(row.thread)!;
    return { ...row, title, standing };
  });
}

/** The store's numbers of events as the last analyses found them. */
async function numbersOf(
  { db, among }: Access,
  events: readonly string[],
): Promise<Map<string, number>> {
  if (events.length === 0) return new Map();
  const rows = await db
    .selectFrom("event")
    .innerJoin("thread_event", "thread_event.event", "event.no")
    .select(["event.id", "event.no"])
    .where(among("event.thread", events.map(threadIdOfEvent)))
    .execute();
  return new Map(rows.map(({ id, no }) => [id, no]));
}
