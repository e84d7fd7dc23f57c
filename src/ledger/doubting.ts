import type { Access } from "../store/access.ts";
import type { Row } from "../store/tables.ts";
import { doubtsOf } from "./doubts.ts";
import type { Judgements } from "./judgements.ts";
import type { Told } from "./tell.ts";

/** A thread with the ids of its events by the store's numbers. */
export interface Numbered {
  told: Told;
  events: ReadonlyMap<number, string>;
}

/** Writes down what is unsure about threads that were told anew. */
export async function writeDoubts(
  access: Access,
  threads: readonly Numbered[],
  judgements: Judgements,
): Promise<void> {
  await access.insert("doubt", await doubtsIn(access, threads, judgements));
}

export async function doubtsIn(
  access: Access,
  threads: readonly Numbered[],
  judgements: Judgements,
): Promise<Row<"doubt">[]> {
  const bonds = await bondsIn(access, threads);
  return threads.flatMap(({ told }) =>
    doubtsOf(told, bonds, judgements).map(({ claim, weight, because }) => ({
      thread: told.thread.id,
      claim: claim ?? "",
      weight,
      because: JSON.stringify(because),
    })),
  );
}

/** For each event of a thread the score of its best link to another one there; none where it has no link. */
async function bondsIn(
  { db, among }: Access,
  threads: readonly Numbered[],
): Promise<Map<string, number>> {
  const homes = new Map<number, { id: string; thread: string }>();
  for (const { told, events } of threads)
    for (const [no, id] of events) homes.set(no, { id, thread: told.thread.id });
  const out = new Map<string, number>();
  if (homes.size === 0) return out;
  const links = await db
    .selectFrom("link")
    .select(["a", "b", "score"])
    .where(among("link.a", [...homes.keys()]))
    .execute();
  for (const { a, b, score } of links) {
    const [one, other] = [homes.get(a)!, homes.get(b)];
    if (one.thread !== other?.thread) continue;
    for (const { id } of [one, other]) out.set(id, Math.max(score, out.get(id) ?? 0));
  }
  return out;
}
