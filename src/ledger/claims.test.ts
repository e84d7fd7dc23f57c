import { expect, test } from "vitest";
import { places } from "../store/stores.fixture.ts";
import type { AsOf, Ledger } from "./ledger.ts";
import { openLedger } from "./open.ts";
import { EXAMPLE } from "./read.fixture.ts";

const open = (where: string) => openLedger(where, "create", { analyser: "1.0.0" });

/** Claims of all threads that somebody with one of these keys holds or passes on, thread by thread. */
async function heldBy(ledger: Ledger, keys: readonly string[], view: AsOf = {}) {
  const { items } = await ledger.threads({ ...view, limit: 1000 });
  const threads = await Promise.all(items.map(({ id }) => ledger.thread(id, view)));
  return threads.flatMap((thread) =>
    thread!.positions.filter(({ holders }) =>
      holders.some(({ entity }) => keys.includes(entity ?? "")),
    ),
  );
}

test.each(places)(
  "claims by a name are all that it holds, and no others: $kind",
  async ({ fresh }) => {
    const ledger = await open(fresh());
    await ledger.add(EXAMPLE);
    for (const view of [{}, { asOf: "2024-10-25" }]) {
      const { items } = await ledger.claims({ by: "Russia", limit: 1000, ...view });
      expect(items).toMatchObject(await heldBy(ledger, ["country:RU"], view));
      for (const { source, report } of items) expect(source).not.toBe(report);
      expect(items.length).toBeGreaterThan(2);
    }
    const { items: about } = await ledger.claims({ about: "Russia", limit: 1000 });
    expect(about.length).toBeGreaterThan((await heldBy(ledger, ["country:RU"])).length);
    expect(await ledger.claims({ by: "Nobody" })).toEqual({ items: [], next: null });
    await ledger.close();
  },
);

test.each(places)(
  "claims by a name go on where a page ended, and heed other filters: $kind",
  async ({ fresh }) => {
    const ledger = await open(fresh());
    await ledger.add(EXAMPLE);
    const { items } = await ledger.claims({ by: "Russia", limit: 1000 });
    const first = await ledger.claims({ by: "Russia", limit: 2 });
    const rest = await ledger.claims({ by: "Russia", limit: 1000, after: first.next! });
    expect([...first.items, ...rest.items]).toEqual(items);
    const { report } = items[0];
    const { items: own } = await ledger.claims({ by: "Russia", report, limit: 1000 });
    expect(own).toEqual(items.filter((position) => position.report === report));
    await ledger.close();
  },
);

test.each(places)(
  "who people took for the same holds the claims of both: $kind",
  async ({ fresh }) => {
    const ledger = await open(fresh());
    await ledger.add(EXAMPLE);
    const alone = await heldBy(ledger, ["country:RU"]);
    const both = await heldBy(ledger, ["country:RU", "country:KP"]);
    expect(both.length).toBeGreaterThan(alone.length);
    await ledger.correct({
      action: "alias",
      target: "country:KP",
      value: "country:RU",
      author: "Ada",
      reason: "For the sake of it",
    });
    for (const by of ["Russia", "North Korea"]) {
      const { items } = await ledger.claims({ by, limit: 1000 });
      expect(items.map(({ claim }) => claim).sort()).toEqual(both.map(({ claim }) => claim).sort());
    }
    await ledger.close();
  },
);
