import { expect, test } from "vitest";
import type { ReviewItem } from "../answers.ts";
import { places } from "../store/stores.fixture.ts";
import type { Ledger } from "./ledger.ts";
import { openLedger } from "./open.ts";
import { EXAMPLE, entryOf } from "./read.fixture.ts";

const open = (where: string) => openLedger(where, "create", { analyser: "1.0.0" });
const by = { author: "Ada", reason: "Read it again" };

const ENTRIES = [
  ...EXAMPLE,
  ...[
    "Bridge at Ostra\nDate: 2025-06-02\n\nThey admitted that they had blown up the bridge at Ostra on Sunday.",
    "Market in Ostra\nDate: 2025-06-02\n\nThe health ministry said that Kenya had bombed the market in Ostra on Sunday, killing 14 people.",
    "Ostra\nDate: 2025-06-03\n\nKenya denied on Tuesday that it had bombed the market in Ostra on Sunday.",
  ].map((text) => entryOf(`Title: ${text}\n`)),
];

const whole = async (ledger: Ledger) => (await ledger.review({ limit: 1000 })).items;
const claimsOf = (items: readonly ReviewItem[]) => items.map(({ position }) => position?.claim);

test.each(places)(
  "the queue holds what matters most first, with its words and its reasons: $kind",
  async ({ fresh }) => {
    const ledger = await open(fresh());
    await ledger.add(ENTRIES);
    const items = await whole(ledger);
    expect(items.length).toBeGreaterThan(3);
    const weights = items.map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    const rules = items.flatMap(({ because }) => because.map(({ rule }) => rule));
    expect(rules).toEqual(expect.arrayContaining(["admission", "unknown-holder", "denial"]));
    for (const { thread, title, standing, position, because } of items) {
      const told = (await ledger.thread(thread))!;
      expect([told.id, told.title, told.standing]).toEqual([thread, title, standing]);
      if (position) {
        const { source, ...own } = position;
        expect(told.positions).toContainEqual(own);
        expect(source).toBeTruthy();
      }
      for (const { words } of because) expect(words).toMatch(/^[^{}]+\.$/);
    }
    await ledger.close();
  },
);

test.each(places)("pages hold each item once: $kind", async ({ fresh }) => {
  const ledger = await open(fresh());
  await ledger.add(ENTRIES);
  for (const view of [{}, { asOf: "2024-10-25" }]) {
    const paged: ReviewItem[] = [];
    for (let after: string | null = ""; after !== null;) {
      const page: Awaited<ReturnType<Ledger["review"]>> = await ledger.review({
        ...view,
        limit: 2,
        ...(after === "" ? {} : { after }),
      });
      paged.push(...page.items);
      after = page.next;
    }
    expect(paged).toEqual((await ledger.review({ ...view, limit: 1000 })).items);
  }
  await ledger.close();
});

test.each(places)(
  "what somebody decided on leaves the queue, and comes back when that is undone: $kind",
  async ({ fresh }) => {
    const ledger = await open(fresh());
    await ledger.add(ENTRIES);
    const before = await whole(ledger);
    const [one, other] = before.flatMap(({ position }) => position?.claim ?? []);
    const accepted = await ledger.correct({ action: "accept", target: one, ...by });
    expect(claimsOf(await whole(ledger))).not.toContain(one);
    const rejected = await ledger.correct({ action: "reject", target: other, ...by });
    expect(claimsOf(await whole(ledger))).not.toContain(other);
    await ledger.correct({ action: "undo", target: rejected.id, ...by });
    const changed = await ledger.correct({
      action: "change",
      target: other,
      field: "holder",
      value: "The mayor",
      ...by,
    });
    expect(claimsOf(await whole(ledger))).not.toContain(other);
    for (const { id } of [changed, accepted])
      await ledger.correct({ action: "undo", target: id, ...by });
    expect(await whole(ledger)).toEqual(before);
    await ledger.close();
  },
);

test.each(places)(
  "a thread can be accepted as it stands, by an id that it had before too: $kind",
  async ({ fresh }) => {
    const ledger = await open(fresh());
    await ledger.add(ENTRIES);
    const { items } = await ledger.threads({ limit: 1000 });
    const disputed = (queue: readonly ReviewItem[]) =>
      queue.filter(({ position, because }) => position === null && because[0].rule === "disputed");
    const [doubted] = disputed(await whole(ledger));
    expect(doubted).toBeDefined();
    const other = items.find(({ id }) => id !== doubted.thread)!.id;
    const kept = await ledger.correct({ action: "accept", target: doubted.thread, ...by });
    await ledger.correct({ action: "merge", target: other, value: doubted.thread, ...by });
    const joint = (await ledger.thread(doubted.thread))!.id;
    const about = (queue: readonly ReviewItem[]) =>
      queue.filter(({ thread, position }) => thread === joint && position === null);
    expect(about(await whole(ledger))).toEqual([]);
    await ledger.correct({ action: "undo", target: kept.id, ...by });
    expect(about(await whole(ledger))).toHaveLength(1);
    await expect(ledger.correct({ action: "accept", target: "t0", ...by })).rejects.toThrow("t0");
    await expect(ledger.correct({ action: "reject", target: joint, ...by })).rejects.toThrow(joint);
    await ledger.close();
  },
);
