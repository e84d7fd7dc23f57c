import { expect, test } from "vitest";
import { places } from "../store/stores.fixture.ts";
import type { Ledger } from "./ledger.ts";
import { openLedger } from "./open.ts";
import { EXAMPLE, FERRY } from "./read.fixture.ts";

const entries = [...EXAMPLE, ...FERRY];

const clock = () => new Date("2026-01-02T03:04:05Z");
const open = (where: string) => openLedger(where, "create", { analyser: "1.0.0", now: clock });

/** What every command answers, places of pages included. */
async function answers(ledger: Ledger, asOf?: string): Promise<unknown> {
  const view = asOf === undefined ? {} : { asOf };
  const { items } = await ledger.threads({ ...view, limit: 1000 });
  const threads = [];
  for (const { id } of items)
    threads.push([
      await ledger.thread(id, view),
      await ledger.matrix(id, view),
      await ledger.sources({ thread: id, ...view }),
    ]);
  return {
    items,
    threads,
    contested: await ledger.threads({ order: "contested", limit: 5, ...view }),
    named: await ledger.threads({ about: "North Korea", limit: 5, ...view }),
    placed: await ledger.threads({
      place: "Russia",
      from: "2024-10-01",
      to: "2024-12-31",
      ...view,
    }),
    timeline: await ledger.timeline({ about: "Russia", ...view }),
    events: await ledger.events({ about: "Kim Jong Un", ...view }),
    figures: await ledger.figures({ limit: 7, ...view }),
    sources: await ledger.sources(view),
    search: await ledger.search("soldiers Vladivostok", view),
    claims: await ledger.claims({ about: "NATO", ...view }),
    held: await ledger.claims({ by: "Kremlin", ...view }),
    review: await ledger.review(view),
  };
}

/** What is asked without a day. */
async function lists(ledger: Ledger): Promise<unknown> {
  const reports = await ledger.reports({});
  const names = await ledger.names({ limit: 1000 });
  return {
    reports,
    readings: await Promise.all(
      reports.items.flatMap(({ id, versions }) => (versions > 1 ? [] : [ledger.reading(id)])),
    ),
    names,
    cards: await Promise.all(names.items.map(({ key }) => ledger.name(key))),
    changes: await ledger.changes({}),
  };
}

function turned<Item>(items: readonly Item[], by: number): Item[] {
  return [...items.slice(by), ...items.slice(0, by)];
}

// Versions of one report count by the day of publication, so they may come in any order too.
test.each(places)("any order and any batches give the same answers: $kind", async ({ fresh }) => {
  const all = await open(fresh());
  await all.add(entries);
  const expected = [await answers(all), await lists(all)];
  const single = await open(fresh());
  for (const entry of turned(entries, 5).reverse()) await single.add([entry]);
  expect([await answers(single), await lists(single)]).toEqual(expected);
  expect(await single.verify()).toEqual([]);
  await all.close();
  await single.close();
});

test("both stores give the same answers", async () => {
  const given = [];
  for (const { fresh } of places) {
    const ledger = await open(fresh());
    await ledger.add(entries);
    given.push(await answers(ledger), await answers(ledger, "2024-10-25"), await lists(ledger));
    await ledger.close();
  }
  expect(given.slice(3)).toEqual(given.slice(0, places.length === 2 ? 3 : 0));
});

test.each(["2024-10-10", "2024-10-22", "2025-02-04", "2025-04-27"])(
  "as of %s it is as if nothing had come after",
  async (day) => {
    const [{ fresh }] = places;
    const then = await open(fresh());
    await then.add(entries.filter(({ report }) => report.published! <= day));
    const now = await open(fresh());
    await now.add(entries);
    expect(await answers(now, day)).toEqual(await answers(then));
    await then.close();
    await now.close();
  },
);

test("pages hold each thread once, in every order", async () => {
  const [{ fresh }] = places;
  const ledger = await open(fresh());
  await ledger.add(entries);
  for (const order of ["newest", "contested"] as const) {
    const whole = await ledger.threads({ order, limit: 1000 });
    const paged: string[] = [];
    for (let after: string | null = ""; after !== null;) {
      const page: Awaited<ReturnType<Ledger["threads"]>> = await ledger.threads({
        order,
        limit: 7,
        ...(after === "" ? {} : { after }),
      });
      paged.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(paged).toEqual(whole.items.map(({ id }) => id));
  }
  await ledger.close();
});

test.each(places)("corrections stand beside what the machine found: $kind", async ({ fresh }) => {
  const by = { author: "Ada", reason: "Read it again" };
  const where = fresh();
  const ledger = await open(where);
  await ledger.add(entries);
  const before = [await answers(ledger), await lists(ledger)];
  const { items } = await ledger.threads({});
  const one = items.find(({ reports }) => reports.length > 2)!;
  const other = items.find(({ id }) => id !== one.id)!;
  const thread = (await ledger.thread(one.id))!;
  const { claim } = thread.positions[0];

  const rejected = await ledger.correct({ action: "reject", target: claim, ...by });
  const less = (await ledger.thread(one.id))!;
  expect(less.positions.map((position) => position.claim)).not.toContain(claim);
  const changed = await ledger.correct({
    action: "change",
    target: thread.positions[1].claim,
    field: "act",
    value: "admit",
    ...by,
  });
  const { fields } = (await ledger.explain(thread.positions[1].claim))!;
  expect(fields.find(({ field }) => field === "act")).toMatchObject({
    value: "admit",
    machine: thread.positions[1].act,
  });
  const merged = await ledger.correct({
    action: "merge",
    target: one.id,
    value: other.id,
    ...by,
  });
  const joint = (await ledger.thread(other.id))!;
  expect(joint.id).toBe((await ledger.thread(one.id))!.id);
  expect(joint.reports).toEqual(expect.arrayContaining(other.reports));
  expect(await ledger.verify()).toEqual([]);
  await expect(ledger.correct({ action: "accept", target: "c0", ...by })).rejects.toThrow("c0");
  await ledger.close();

  // A later analyser finds the same: what people decided holds on.
  const later = await openLedger(where, "write", { analyser: "1.1.0", now: clock });
  await later.add(entries);
  expect((await later.thread(other.id))!.id).toBe(joint.id);
  expect((await later.explain(claim))!.corrections).toHaveLength(1);

  for (const { id } of [merged, changed, rejected])
    await later.correct({ action: "undo", target: id, ...by });
  expect([await answers(later), await lists(later)]).toEqual(before);
  const { items: history } = await later.corrections({});
  expect(history.map(({ undone }) => undone === null)).toEqual([false, false, false]);
  await later.close();
});

test.each(places)(
  "an alias makes two names one, and a split makes one thread two: $kind",
  async ({ fresh }) => {
    const by = { author: "Ada", reason: "They are one" };
    const ledger = await open(fresh());
    await ledger.add(entries);
    const before = (await ledger.threads({ about: "NATO", limit: 1000 })).items.length;
    const alias = await ledger.correct({
      action: "alias",
      target: "NATO",
      value: "person:kim jong un",
      ...by,
    });
    const both = (await ledger.threads({ about: "NATO", limit: 1000 })).items.length;
    expect(both).toBeGreaterThan(before);
    await ledger.correct({ action: "undo", target: alias.id, ...by });
    expect((await ledger.threads({ about: "NATO", limit: 1000 })).items).toHaveLength(before);

    const [{ id }] = (await ledger.threads({ order: "contested", limit: 1 })).items;
    const { positions } = (await ledger.thread(id))!;
    const last = positions.at(-1)!.claim;
    await ledger.correct({ action: "split", target: id, value: last, ...by });
    const explained = (await ledger.explain(last))!;
    expect(explained.thread).not.toBe((await ledger.explain(positions[0].claim))!.thread);
    await ledger.close();
  },
);
