import { expect, test } from "vitest";
import { places } from "../store/stores.fixture.ts";
import { madeEntry } from "./made.fixture.ts";
import { openLedger } from "./open.ts";

/** A page whose whole text is another each time: a live page, or a list of the latest news. */
const PAGE = [0, 10, 20].map((number) => {
  const entry = madeEntry(number, 10, 2);
  return { ...entry, report: { ...entry.report, id: "live", url: "https://paper.example/live" } };
});
const OTHERS = [1, 11, 21].map((number) => madeEntry(number, 10, 2));

test.each(places)(
  "a page that tells of something else each time stands in one story: $kind",
  async ({ fresh }) => {
    const given = [];
    for (const batches of [
      [[...PAGE, ...OTHERS]],
      [[PAGE[2]], [PAGE[0], OTHERS[0]], [PAGE[1]], OTHERS.slice(1)],
    ]) {
      const ledger = await openLedger(fresh(), "create", { analyser: "1.0.0" });
      for (const batch of batches) await ledger.add(batch);
      const { items } = await ledger.sources({});
      const telling = items.filter(({ reports }) => reports.some(({ id }) => id === "live"));
      expect(telling).toHaveLength(1);
      given.push(items);
      await ledger.close();
    }
    expect(given[1]).toEqual(given[0]);
  },
);
