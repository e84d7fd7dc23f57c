import { expect, test } from "vitest";
import { places } from "../store/stores.fixture.ts";
import { openLedger } from "./open.ts";
import { EXAMPLE, FERRY } from "./read.fixture.ts";

const open = (where: string) => openLedger(where, "create", { analyser: "1.0.0" });

test.each(places)("an empty ledger counts nothing: $kind", async (place) => {
  const ledger = await open(place.fresh());
  const { reports, threads, links, first, last } = await ledger.stats();
  expect({ reports, threads, links, first, last }).toEqual({
    reports: 0,
    threads: 0,
    links: 0,
    first: null,
    last: null,
  });
  await ledger.close();
});

test.each(places)(
  "counts are those of the lists, whatever the order of arrival: $kind",
  async (place) => {
    const ledger = await open(place.fresh());
    // The last version comes first, and a report comes twice.
    await ledger.add([FERRY[1], ...EXAMPLE.toReversed()]);
    await ledger.add([FERRY[0], EXAMPLE[0]]);
    const stats = await ledger.stats();
    const reports = (await ledger.reports({ limit: 1000 })).items;
    const threads = (await ledger.threads({ limit: 1000 })).items;
    expect(stats.reports).toBe(reports.length);
    expect(stats.versions).toBe(reports.reduce((sum, { versions }) => sum + versions, 0));
    expect(stats.threads).toBe(threads.length);
    const claims = [...EXAMPLE, ...FERRY].map(({ analysis }) => analysis.claims.length);
    expect(stats.claims).toBe(claims.reduce((a, b) => a + b));
    const read = [...EXAMPLE, ...FERRY].map(({ report }) => report.published!.slice(0, 10)).sort();
    expect([stats.first, stats.last]).toEqual([read[0], read.at(-1)]);
    await ledger.close();
  },
);
