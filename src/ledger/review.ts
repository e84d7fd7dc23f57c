import type { Page, ReviewItem, Standing } from "../answers.ts";
import type { Access } from "../store/access.ts";
import type { Row } from "../store/tables.ts";
import { type Reason, wordsOf } from "./doubts.ts";
import type { AsOf, Paging } from "./ledger.ts";
import { withSources } from "./named.ts";
import { onward } from "./onward.ts";
import { afterOf, limitOf, pageOf } from "./page.ts";
import { positionsOf } from "./positions.ts";
import { NOW } from "./states.ts";

/** A doubt with its thread in short. */
type Listed = Row<"doubt"> & { title: string; standing: string };

type Place = [weight: number, thread: string, claim: string];

/** What a person should look at, what weighs most first. */
export async function listReview(access: Access, filter: Paging & AsOf): Promise<Page<ReviewItem>> {
  const limit = limitOf(filter);
  const after = afterOf(filter, 3);
  const from: Place | null = after && [Number(after[0]), after[1], after[2]];
  const rows = await doubtsBy(access, from, filter, limit + 1);
  const found = await positionsOf(
    access,
    rows.slice(0, limit).flatMap(({ claim }) => (claim === "" ? [] : [claim])),
  );
  const named = await withSources(access, [...found.values()]);
  const positions = new Map(named.map((position) => [position.claim, position]));
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

/** Doubts about threads as they stand on a day. */
async function doubtsBy(
  { db }: Access,
  from: Place | null,
  { asOf = NOW }: AsOf,
  limit: number,
): Promise<Listed[]> {
  const first = db
    .selectFrom("doubt")
    .innerJoin("thread", (on) =>
      on.onRef("thread.founder", "=", "doubt.founder").onRef("thread.since", "=", "doubt.since"),
    )
    .selectAll("doubt")
    .select(["thread.title", "thread.standing"])
    .where("thread.since", "<=", asOf)
    .where("thread.until", ">", asOf)
    .orderBy("doubt.weight", "desc")
    .orderBy("doubt.thread")
    .orderBy("doubt.claim");
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
