import { expect, test } from "vitest";
import { places } from "../store/stores.fixture.ts";
import { madeEntry } from "./made.fixture.ts";
import { openLedger } from "./open.ts";
import { EXAMPLE, FERRY } from "./read.fixture.ts";

const open = (where: string) => openLedger(where, "create", { analyser: "1.0.0" });

test.each(places)(
  "reports are listed by their last versions, newest first: $kind",
  async (place) => {
    const ledger = await open(place.fresh());
    // The later version comes first: days of publication decide, not the order of arrival.
    await ledger.add([FERRY[1]]);
    await ledger.add([...EXAMPLE, FERRY[0]]);
    const { items, next } = await ledger.reports({});
    expect(next).toBeNull();
    expect(items).toHaveLength(EXAMPLE.length + 1);
    expect(items.map(({ read }) => read)).toEqual(
      items
        .map(({ read }) => read)
        .sort()
        .reverse(),
    );
    const ferry = items.find(({ url }) => url === "https://quay.example/ferry")!;
    expect(ferry).toMatchObject({
      read: "2025-02-05",
      title: "Ferry sinks off Lagune",
      versions: 2,
      claims: FERRY[1].analysis.claims.length,
    });
    const others = items.filter((item) => item !== ferry);
    for (const { versions } of others) expect(versions).toBe(1);
    expect(others.reduce((sum, { claims }) => sum + claims, 0)).toBe(
      EXAMPLE.reduce((sum, { analysis }) => sum + analysis.claims.length, 0),
    );
    await ledger.close();
  },
);

test.each(places)(
  "pages hold each report once, whatever is added between: $kind",
  async (place) => {
    const ledger = await open(place.fresh());
    const entries = Array.from({ length: 60 }, (_, n) => madeEntry(n, 10, 2));
    await ledger.add(entries.slice(0, 40));
    const whole = await ledger.reports({});
    const first = await ledger.reports({ limit: 15 });
    // Twenty newer ones, which belong before the first page.
    await ledger.add(entries.slice(40));
    const paged = [...first.items];
    for (let { next } = first; next !== null;) {
      const page = await ledger.reports({ limit: 15, after: next });
      paged.push(...page.items);
      next = page.next;
    }
    expect(paged).toEqual(whole.items);
    await ledger.close();
  },
);

test("a second analysis of a version is not counted beside the first", async () => {
  const where = places[0].fresh();
  const [entry] = EXAMPLE;
  const early = await open(where);
  await early.add([entry]);
  await early.close();
  const late = await openLedger(where, "write", { analyser: "1.1.0" });
  const { claims } = entry.analysis;
  await late.add([{ ...entry, analysis: { ...entry.analysis, claims: claims.slice(1) } }]);
  expect((await late.reports({})).items).toMatchObject([
    { versions: 1, claims: claims.length - 1 },
  ]);
  // Also where it found nothing at all.
  await late.close();
  const last = await openLedger(where, "write", { analyser: "1.2.0" });
  await last.add([
    { ...entry, analysis: { ...entry.analysis, claims: [], events: [], main: null } },
  ]);
  expect((await last.reports({})).items).toMatchObject([{ versions: 1, claims: 0 }]);
  await last.close();
});
