import { expect, test } from "vitest";
import type { Access, Store } from "../store/access.ts";
import { readAnalysis } from "../store/analysis.ts";
import { readBodies } from "../store/body.ts";
import { readDigest } from "../store/digests.ts";
import { openStore } from "../store/store.ts";
import { places } from "../store/stores.fixture.ts";
import { searchWords } from "../store/words.ts";
import { compare } from "../order.ts";
import { digestOf } from "../digest/digests.ts";
import { addEntries } from "./add.ts";
import { knownAs } from "./arrivals.ts";
import type { Added } from "../answers.ts";
import type { Entry } from "./ledger.ts";
import { madeEntry } from "./made.fixture.ts";

const WITH = { analyser: "1.0.0", at: "2025-05-01T08:00:00Z" };

const add = (store: Store, entries: readonly Entry[], more = {}): Promise<Added[]> =>
  store.write((access) => addEntries(access, entries, { ...WITH, ...more }));

/** All that answers are made of, in an order of its own, without the store's numbers. */
async function contents(access: Access): Promise<unknown> {
  const { db } = access;
  const roots = await db.selectFrom("strand").select("root").distinct().execute();
  const bodies = await readBodies(access, new Map(roots.map(({ root }) => [root, [root]])));
  const parts = [...bodies.values()].map(({ body: { versions, strands, copies } }) => ({
    events: versions.flatMap(({ events }) => events.map(({ id }) => id)).sort(),
    digests: versions.map(({ head, events, claims, figures }) => ({
      head,
      events: [...events].sort((a, b) => compare(a.id, b.id)),
      claims: [...claims].sort((a, b) => compare(a.id, b.id)),
      figures: [...figures].sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b))),
    })),
    strands,
    copies,
  }));
  const ids = new Map(
    (await db.selectFrom("event").select(["no", "id"]).execute()).map(({ no, id }) => [no, id]),
  );
  const all = async (table: "name" | "thread" | "thread_key" | "doubt") =>
    (await db.selectFrom(table).selectAll().execute())
      .map((row) =>
        JSON.stringify("founder" in row ? { ...row, founder: ids.get(row.founder) } : row),
      )
      .sort();
  const stays = await db
    .selectFrom("thread_event")
    .innerJoin("event", "event.no", "thread_event.event")
    .innerJoin("event as founder", "founder.no", "thread_event.founder")
    .select(["event.id", "thread_event.since", "thread_event.until", "founder.thread"])
    .execute();
  const links = await db
    .selectFrom("link")
    .innerJoin("event as ea", "ea.no", "link.a")
    .innerJoin("event as eb", "eb.no", "link.b")
    .select(["ea.id as a", "eb.id as b", "link.score", "link.because"])
    .execute();
  return {
    parts: parts.sort((a, b) => compare(a.events[0], b.events[0])),
    links: links
      .map(({ a, b, ...rest }) => JSON.stringify({ ends: [a, b].sort(), ...rest }))
      .sort(),
    stays: stays.map((row) => JSON.stringify(row)).sort(),
    names: await all("name"),
    threads: await all("thread"),
    keys: await all("thread_key"),
    doubts: await all("doubt"),
  };
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const out = [...items];
  for (let i = out.length - 1, state = seed + 1; i > 0; i--) {
    state = (state * 48271) % 2147483647;
    const other = state % (i + 1);
    [out[i], out[other]] = [out[other], out[i]];
  }
  return out;
}

const entries = Array.from({ length: 60 }, (_, i) => madeEntry(i, 15, 4));
/** The same dispatch in two papers, and a longer form of it. */
const [first] = entries;
const copies = [
  { ...first, report: { ...first.report, id: "copy", url: "https://other.example/1" } },
  {
    report: {
      ...first.report,
      id: "longer",
      url: "https://other.example/2",
      text: `${first.report.text}More soon.`,
    },
    analysis: first.analysis,
  },
];
const all = [...entries, ...copies];

test("what a ledger holds depends on the set of reports, not on order, batches or store", async () => {
  const seen: unknown[] = [];
  for (const [i, { fresh }] of [...places, places[0], places[0], places[0]].entries()) {
    const store = await openStore(fresh(), "create");
    const order = shuffled(all, i);
    const size = [all.length, 20, 7, 31, 13][i];
    for (let at = 0; at < order.length; at += size) await add(store, order.slice(at, at + size));
    seen.push(await store.read(contents));
    await store.close();
  }
  const [one, ...others] = seen as {
    parts: { events: string[]; copies: unknown[] }[];
    links: unknown[];
  }[];
  expect(one.parts.some(({ events }) => events.length > 2)).toBe(true);
  expect(one.links.length).toBeGreaterThan(10);
  expect(one.parts.flatMap((part) => part.copies)).toContainEqual({
    a: "copy",
    b: "made-0",
    since: first.report.published,
  });
  for (const other of others) expect(other).toEqual(one);
});

test.each(places)(
  "the same again changes nothing, changed text is a version: $kind",
  async ({ fresh }) => {
    const store = await openStore(fresh(), "create");
    const [a, b] = entries;
    const changed: Entry = {
      ...a,
      report: { ...a.report, text: `${a.report.text}It was denied.\n` },
    };
    expect(await store.read((access) => knownAs(access, a.report, "1.0.0"))).toBeNull();
    expect(await add(store, [a, b, a])).toEqual([
      { report: "made-0", outcome: "new", claims: 4 },
      { report: "made-1", outcome: "new", claims: 4 },
      { report: "made-0", outcome: "known", claims: 4 },
    ]);
    const before = await store.read(contents);
    expect((await add(store, [b, a])).map(({ outcome }) => outcome)).toEqual(["known", "known"]);
    expect(await store.read(contents)).toEqual(before);
    expect(await store.read((access) => knownAs(access, a.report, "1.0.0"))).toEqual({
      report: "made-0",
      outcome: "known",
      claims: 4,
    });
    expect(await store.read((access) => knownAs(access, a.report, "2.0.0"))).toBeNull();
    const byAddress = {
      ...changed,
      report: { ...changed.report, id: "", url: `${a.report.url}?utm_source=x#top` },
    };
    expect(await add(store, [byAddress])).toMatchObject([{ report: "made-0", outcome: "version" }]);
    const numbers = await store.read(({ db }) =>
      db.selectFrom("version").select(["number", "report"]).orderBy("no").execute(),
    );
    expect(numbers.map(({ number }) => number)).toEqual([1, 1, 2]);
    await store.close();
  },
);

test.each(places)("a later analysis speaks for its version: $kind", async ({ fresh }) => {
  const store = await openStore(fresh(), "create");
  const [a] = entries;
  await add(store, [a]);
  const less: Entry = {
    ...a,
    analysis: {
      ...a.analysis,
      events: a.analysis.events.slice(1),
      claims: a.analysis.claims.slice(1),
      main: null,
    },
  };
  expect(await add(store, [less], { analyser: "2.0.0" })).toMatchObject([{ outcome: "known" }]);
  await store.read(async (access) => {
    const digest = await readDigest(access, 1);
    expect(digest.events.length).toBe(3);
    const strands = await access.db.selectFrom("strand").select("root").execute();
    expect(strands.length).toBe(3);
    const roots = [...new Set(strands.map(({ root }) => root))];
    const { body } = (await readBodies(access, new Map([[0, roots]]))).get(0)!;
    expect(body.versions.flatMap(({ events }) => events).length).toBe(3);
    const stays = await access.db.selectFrom("thread_event").select("event").execute();
    expect(stays.length).toBe(3);
  });
  await store.close();
});

test.each(places)("what is kept is what was found: $kind", async ({ fresh }) => {
  const store = await openStore(fresh(), "create");
  const [a] = entries;
  await add(store, [a]);
  const whole = { ...a.analysis, report: a.report };
  expect(await store.read((access) => readAnalysis(access, 1))).toEqual(whole);
  expect(await store.read((access) => readDigest(access, 1))).toEqual(digestOf(whole));
  const found = await store.read(({ find }) => find(searchWords(a.report.title!), 2 ** 52, 5));
  expect(found.length).toBe(1);
  await store.close();
});
