import type { Access } from "../store/access.ts";
import { Families } from "./families.ts";
import type { Judgements } from "./judgements.ts";
import type { Touched } from "./weaving.ts";

/** Roots of the threads that people made one, pair by pair. */
async function mergedRoots(
  { db, among }: Access,
  { merges }: Judgements,
): Promise<[number, number][]> {
  if (merges.length === 0) return [];
  const rows = await db
    .selectFrom("event")
    .innerJoin("strand", "strand.event", "event.no")
    .select(["event.thread", "strand.root"])
    .where(
      among(
        "event.thread",
        merges.flatMap(({ a, b }) => [a, b]),
      ),
    )
    .execute();
  const rootsOf = (thread: string) =>
    rows.flatMap((row) => (row.thread === thread ? row.root : []));
  return merges.flatMap(({ a, b }) => {
    const all = [...rootsOf(a), ...rootsOf(b)];
    return all.map((root): [number, number] => [all[0], root]);
  });
}

/** Roots of threads with those that people made one with them, family by family. */
export async function familiesOf(
  access: Access,
  roots: readonly number[],
  judgements: Judgements,
): Promise<number[][]> {
  const touched = [...new Set(roots)].map((root): Touched => ({
    roots: [root],
    events: [],
    since: "",
  }));
  return (await withMerged(access, touched, judgements)).map((family) => family.roots);
}

/** Threads that are told anew, with those that people made one with them. */
export async function withMerged(
  access: Access,
  touched: readonly Touched[],
  judgements: Judgements,
): Promise<Touched[]> {
  const pairs = await mergedRoots(access, judgements);
  if (pairs.length === 0) return [...touched];
  const families = new Families();
  for (const { roots, since } of touched) families.join(roots, since);
  // A thread may be one with another by way of a third.
  for (let waiting = pairs; ;) {
    const isMet = (pair: readonly number[]) => pair.some((root) => families.of(root) !== null);
    const met = waiting.filter(isMet);
    if (met.length === 0) break;
    for (const pair of met)
      families.join(pair, pair.flatMap((root) => families.of(root)?.since ?? [])[0]);
    waiting = waiting.filter((pair) => !met.includes(pair));
  }
  const out = new Map<number, { roots: Set<number>; events: Set<number>; since: string }>();
  const familyOf = (root: number) => {
    const { head, since } = families.of(root)!;
    let family = out.get(head);
    if (!family) out.set(head, (family = { roots: new Set(), events: new Set(), since }));
    return family;
  };
  const emptied = touched.filter(({ roots }) => roots.length === 0);
  for (const { roots, events } of touched) {
    if (roots.length === 0) continue;
    const family = familyOf(roots[0]);
    for (const root of roots) family.roots.add(root);
    for (const event of events) family.events.add(event);
  }
  const met = [...new Set(pairs.flat())].filter((root) => families.of(root) !== null);
  for (const { event, root } of await eventsOf(access, met)) {
    familyOf(root).roots.add(root);
    familyOf(root).events.add(event);
  }
  const whole = [...out.values()].map(({ roots, events, since }) => ({
    roots: [...roots],
    events: [...events],
    since,
  }));
  return [...emptied, ...whole];
}

/** The events of threads by their roots. */
export async function eventsOf(
  { db, among }: Access,
  roots: readonly number[],
): Promise<{ event: number; root: number }[]> {
  if (roots.length === 0) return [];
  return db
    .selectFrom("strand")
    .select(["event", "root"])
    .where(among("strand.root", roots))
    .execute();
}
