import { expect, test } from "vitest";
import { places } from "../store/stores.fixture.ts";
import type { Ledger } from "./ledger.ts";
import { openLedger } from "./open.ts";
import { EXAMPLE, FERRY } from "./read.fixture.ts";

const open = (where: string) => openLedger(where, "create", { analyser: "1.0.0" });
const by = { author: "Ada", reason: "Read it again" };

async function readings(ledger: Ledger) {
  const { items } = await ledger.reports({});
  return Promise.all(items.map(async ({ id }) => (await ledger.reading(id))!));
}

test.each(places)("a report comes back as it was analysed: $kind", async (place) => {
  const ledger = await open(place.fresh());
  await ledger.add(EXAMPLE);
  const found = await readings(ledger);
  for (const { report, analysis } of EXAMPLE) {
    const reading = found.find(({ text }) => text === report.text)!;
    // A text that was given no id goes by its hash.
    expect(reading.analysis).toEqual({ ...analysis, report: { ...report, id: reading.version } });
    expect(reading.versions).toEqual([{ version: reading.version, read: reading.read, number: 1 }]);
    const { id, text, version, title, opening, publisher, url, read } = reading;
    const stored = { id, version, title, opening, publisher, url, read, text };
    expect(await ledger.report(id)).toEqual(stored);
  }
  expect(await ledger.reading("r0")).toBeNull();
  expect(await ledger.reading(found[0].id, "0".repeat(64))).toBeNull();
  await ledger.close();
});

test.each(places)(
  "each claim of an analysis leads to its own in the ledger: $kind",
  async (place) => {
    const ledger = await open(place.fresh());
    await ledger.add(EXAMPLE);
    let several = 0;
    for (const { analysis, claims } of await readings(ledger)) {
      expect(claims.map(({ local }) => local)).toEqual(analysis.claims.map(({ id }) => id));
      expect(new Set(claims.map(({ claim }) => claim)).size).toBe(claims.length);
      for (const { local, claim, thread, title, standing } of claims) {
        const whole = (await ledger.thread(thread!))!;
        expect([whole.title, whole.standing]).toEqual([title, standing]);
        const position = whole.positions.find((one) => one.claim === claim)!;
        const found = analysis.claims.find(({ id }) => id === local)!;
        if (analysis.claims.filter(({ event }) => event === found.event).length > 1) several++;
        expect([position.act, position.factuality]).toEqual([found.act, found.factuality]);
        expect(position.evidence.span).toEqual(found.evidence);
        expect(position.holders.map(({ kind }) => kind)).toEqual(
          found.holders.map(({ kind }) => kind),
        );
      }
    }
    // Where several hold one event, a guess by the event alone would go wrong.
    expect(several).toBeGreaterThan(10);
    await ledger.close();
  },
);

test.each(places)(
  "claims lead where people put them, and nowhere where rejected: $kind",
  async (place) => {
    const ledger = await open(place.fresh());
    await ledger.add(EXAMPLE);
    const [{ id }] = (await ledger.threads({ order: "contested", limit: 1 })).items;
    const { positions } = (await ledger.thread(id))!;
    const [gone, apart] = [positions[0], positions.at(-1)!];
    await ledger.correct({ action: "reject", target: gone.claim, ...by });
    await ledger.correct({ action: "split", target: id, value: apart.claim, ...by });
    const claimIn = async ({ report, claim }: typeof gone) =>
      (await ledger.reading(report))!.claims.find((one) => one.claim === claim)!;
    expect(await claimIn(gone)).toMatchObject({ thread: null, title: null, standing: null });
    const { thread, title, standing } = await claimIn(apart);
    expect(thread).not.toBe(id);
    expect(await ledger.thread(thread!)).toMatchObject({ id: thread, title, standing });
    await ledger.close();
  },
);

test.each(places)("entities lead to the names of the ledger: $kind", async (place) => {
  const ledger = await open(place.fresh());
  await ledger.add(EXAMPLE);
  for (const { analysis, entities } of await readings(ledger)) {
    const keys = new Map(entities.map(({ local, key }) => [local, key]));
    for (const { id, codes, kind } of analysis.entities)
      if (kind === "country" && codes?.iso3166)
        expect(keys.get(id)).toBe(`country:${codes.iso3166}`);
    for (const key of keys.values()) expect(await ledger.name(key)).toMatchObject({ key });
  }
  await ledger.close();
});

test.each(places)(
  "every version can be read, the last one published by default: $kind",
  async (place) => {
    const ledger = await open(place.fresh());
    await ledger.add([FERRY[1]]);
    await ledger.add([FERRY[0]]);
    const [{ id }] = (await ledger.reports({})).items;
    const last = (await ledger.reading(id))!;
    expect(last.text).toBe(FERRY[1].report.text);
    expect((await ledger.report(id))!.text).toBe(FERRY[1].report.text);
    expect(last.versions).toMatchObject([
      { read: "2025-02-03", number: 2 },
      { read: "2025-02-05", number: 1, version: last.version },
    ]);
    const first = (await ledger.reading(id, last.versions[0].version))!;
    expect(first.analysis.report.text).toBe(FERRY[0].report.text);
    // What a version said leads to the thread as it stands now.
    expect(first.claims.map(({ thread }) => thread)).not.toContain(null);
    await ledger.close();
  },
);
