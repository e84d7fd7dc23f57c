import { expect, test } from "vitest";
import type { Analysis, Entity } from "../analysis.ts";
import { places } from "../store/stores.fixture.ts";
import type { Entry, Ledger } from "./ledger.ts";
import { openLedger } from "./open.ts";

const open = (where: string) => openLedger(where, "create", { analyser: "1.0.0" });

type Named = [name: string, kind: Entity["kind"], more?: Partial<Entity>];

/** A report that names these and tells nothing. */
function naming(id: string, published: string, ...named: Named[]): Entry {
  let text = "";
  const entities = named.map(([name, kind, more], n): Entity => {
    const start = text.length;
    text += `${name}. `;
    const span = [start, start + name.length] as const;
    return { id: `e${n + 1}`, name, kind, mentions: [{ span, form: "name" }], ...more };
  });
  const report = { id, text, published };
  const analysis: Analysis = {
    report,
    sentences: [],
    times: [],
    entities,
    quantities: [],
    attributions: [],
    events: [],
    claims: [],
    main: null,
  };
  return { report, analysis };
}

const WELL = { latitude: 46.2, longitude: 6.1, precision: "city" } as const;
const ENTRIES = [
  naming("a", "2025-03-01", ["Mara Veldt", "person"], ["Harrow Well", "place", { location: WELL }]),
  naming("b", "2025-03-04", ["Minister Mara Veldt", "person"], ["Kenya", "country"]),
  naming("c", "2025-02-11", ["Kenya", "country"], ["Kenyans", "nationality"]),
  naming(
    "d",
    "2025-03-09",
    ["Mara Óduya", "person"],
    ["Kenya", "country"],
    ["Vel", "organisation"],
  ),
];
const VELDT = "person:mara veldt";
const ODUYA = "person:mara oduya";

const listed = async (ledger: Ledger, filter: Parameters<Ledger["names"]>[0] = {}) =>
  (await ledger.names(filter)).items.map(({ key, reports }) => `${key} ${reports}`);

test.each(places)("those whom most reports name come first: $kind", async ({ fresh }) => {
  const ledger = await open(fresh());
  await ledger.add(ENTRIES);
  expect((await ledger.names({})).items).toEqual([
    { key: "country:KE", name: "Kenya", kind: "country", country: "KE", reports: 3 },
    { key: VELDT, name: "Mara Veldt", kind: "person", country: null, reports: 2 },
    { key: "organisation:vel", name: "Vel", kind: "organisation", country: null, reports: 1 },
    { key: ODUYA, name: "Mara Óduya", kind: "person", country: null, reports: 1 },
    { key: "place:harrow well", name: "Harrow Well", kind: "place", country: null, reports: 1 },
  ]);
  expect(await listed(ledger, { kind: "person" })).toEqual([`${VELDT} 2`, `${ODUYA} 1`]);
  await ledger.close();
});

test.each(places)("names are found by how they start: $kind", async ({ fresh }) => {
  const ledger = await open(fresh());
  await ledger.add(ENTRIES);
  const start = (starting: string) => listed(ledger, { starting });
  expect(await start("mar")).toEqual([`${VELDT} 2`, `${ODUYA} 1`]);
  // A person's last name starts too; capitals, accents and articles do not matter.
  expect(await start("Vel")).toEqual([`${VELDT} 2`, "organisation:vel 1"]);
  expect(await start("the ODU")).toEqual([`${ODUYA} 1`]);
  expect(await listed(ledger, { starting: "vel", kind: "person" })).toEqual([`${VELDT} 2`]);
  expect(await start("eldt")).toEqual([]);
  expect(await start("?!")).toEqual([]);
  expect(await start("  ")).toHaveLength(5);
  await ledger.close();
});

test.each(places)("pages hold each name once: $kind", async ({ fresh }) => {
  const ledger = await open(fresh());
  await ledger.add(ENTRIES);
  for (const filter of [{}, { starting: "m" }, { kind: "person" as const }]) {
    const paged: string[] = [];
    for (let after: string | null = ""; after !== null;) {
      const page: Awaited<ReturnType<Ledger["names"]>> = await ledger.names({
        ...filter,
        limit: 1,
        ...(after === "" ? {} : { after }),
      });
      paged.push(...page.items.map(({ key, reports }) => `${key} ${reports}`));
      after = page.next;
    }
    expect(paged).toEqual(await listed(ledger, filter));
  }
  await ledger.close();
});

test.each(places)(
  "a card says what it is called, where it lies and since when it is named: $kind",
  async ({ fresh }) => {
    const ledger = await open(fresh());
    await ledger.add(ENTRIES);
    expect(await ledger.name("country:KE")).toMatchObject({
      reports: 3,
      codes: { iso3166: "KE", cameo: "KEN" },
      called: [{ name: "Kenya", reports: 3 }],
      first: "2025-02-11",
      last: "2025-03-09",
    });
    const well = (await ledger.name("place:harrow well"))!;
    expect(well.location).toEqual(WELL);
    expect(well).not.toHaveProperty("codes");
    expect(await ledger.name("person:nobody")).toBeNull();
    await ledger.close();
  },
);

test.each(places)(
  "names that people took for the same say so, each from its side: $kind",
  async ({ fresh }) => {
    const ledger = await open(fresh());
    await ledger.add(ENTRIES);
    const alias = await ledger.correct({
      action: "alias",
      target: "Vel",
      value: VELDT,
      author: "Ada",
      reason: "Short for it",
    });
    expect((await ledger.name(VELDT))!.same).toEqual(["organisation:vel"]);
    expect((await ledger.name("organisation:vel"))!.same).toEqual([VELDT]);
    expect((await ledger.name(ODUYA))!.same).toEqual([]);
    await ledger.correct({ action: "undo", target: alias.id, author: "Ada", reason: "It was not" });
    expect((await ledger.name(VELDT))!.same).toEqual([]);
    await ledger.close();
  },
);

/** All that is kept of names, for comparison. */
async function everything(ledger: Ledger) {
  const { items } = await ledger.names({});
  return [items, await Promise.all(items.map(({ key }) => ledger.name(key)))];
}

const FIRST = naming("x", "2025-04-01", ["Mara Veldt", "person"], ["Harrow Well", "place"]);
const SECOND = naming("x", "2025-04-03", ["Mara Anna Veldt", "person"], ["Mara Veldt", "person"]);
const THIRD = naming("x", "2025-04-07", ["Kenya", "country"]);

test.each(places)(
  "a report counts once, by the last of its versions that names somebody: $kind",
  async ({ fresh }) => {
    const expected = await open(fresh());
    await expected.add([...ENTRIES, FIRST, SECOND, THIRD]);
    expect(await expected.name(VELDT)).toMatchObject({ reports: 3, last: "2025-04-03" });
    expect(await expected.name("place:harrow well")).toMatchObject({
      reports: 2,
      location: WELL,
      last: "2025-04-01",
    });
    const all = await everything(expected);
    await expected.close();
    for (const order of [
      [FIRST, SECOND, THIRD],
      [THIRD, FIRST, SECOND],
      [SECOND, THIRD, FIRST],
    ]) {
      const ledger = await open(fresh());
      for (const entry of [...order, ...ENTRIES]) await ledger.add([entry]);
      expect(await everything(ledger)).toEqual(all);
      await ledger.close();
    }
  },
);

test.each(places)(
  "what a later analysis finds no more is not counted: $kind",
  async ({ fresh }) => {
    const where = fresh();
    const early = await open(where);
    await early.add([...ENTRIES, FIRST]);
    await early.close();
    const late = await openLedger(where, "write", { analyser: "1.1.0" });
    const { report, analysis } = FIRST;
    const [person] = analysis.entities;
    await late.add([
      { report, analysis: { ...analysis, entities: [{ ...person, name: "M. Veldt" }] } },
    ]);
    expect(await late.name("place:harrow well")).toMatchObject({ reports: 1 });
    // Found again, all is as it was.
    await late.close();
    const last = await openLedger(where, "write", { analyser: "1.2.0" });
    await last.add([FIRST]);
    const fresher = await open(fresh());
    await fresher.add([...ENTRIES, FIRST]);
    expect(await everything(last)).toEqual(await everything(fresher));
    await last.close();
    await fresher.close();
  },
);
