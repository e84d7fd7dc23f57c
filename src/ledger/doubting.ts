import type { Access } from "../store/access.ts";
import type { Row } from "../store/tables.ts";
import { doubtsOf } from "./doubts.ts";
import type { Judgements } from "./judgements.ts";
import type { State } from "./states.ts";
import type { Told } from "./tell.ts";

/** A link between two events, by their ids. */
export interface Bond {
  a: string;
  b: string;
  score: number;
}

/** What is unsure about a thread as it stood. `bonds`: links among its events, maybe among others. */
export function doubtRows(
  { id: thread, since, item }: State<Told>,
  founder: number,
  bonds: readonly Bond[],
  judgements: Judgements,
): Row<"doubt">[] {
  return doubtsOf(item, bondsIn(item, bonds), judgements).map(({ claim, weight, because }) => ({
    founder,
    since,
    claim: claim ?? "",
    thread,
    weight,
    because: JSON.stringify(because),
  }));
}

/** For each event of a thread the score of its best link to another one there; none where it has no link. */
function bondsIn({ events }: Told, bonds: readonly Bond[]): Map<string, number> {
  const mine = new Set(events);
  const out = new Map<string, number>();
  for (const { a, b, score } of bonds) {
    if (!mine.has(a) || !mine.has(b)) continue;
    for (const event of [a, b]) out.set(event, Math.max(score, out.get(event) ?? 0));
  }
  return out;
}

/** Links among events, given by the store's numbers with the key of what they are told in, key by key. */
export async function bondsAmong<Name>(
  { db, among }: Access,
  events: ReadonlyMap<number, { id: string; name: Name }>,
): Promise<Map<Name, Bond[]>> {
  const out = new Map<Name, Bond[]>();
  if (events.size === 0) return out;
  const links = await db
    .selectFrom("link")
    .select(["a", "b", "score"])
    .where(among("link.a", [...events.keys()]))
    .execute();
  for (const { a, b, score } of links) {
    const [one, other] = [events.get(a)!, events.get(b)];
    if (one.name !== other?.name) continue;
    const bond = { a: one.id, b: other.id, score };
    const list = out.get(one.name);
    if (list) list.push(bond);
    else out.set(one.name, [bond]);
  }
  return out;
}
