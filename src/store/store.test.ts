import { existsSync, writeFileSync } from "node:fs";
import { sql } from "kysely";
import Database from "libsql";
import { expect, test } from "vitest";
import { StoreError } from "./error.ts";
import { places } from "./stores.fixture.ts";
import { openStore } from "./store.ts";
import { TABLES } from "./schema.ts";
import { columnsOf, type Row, type TableName } from "./tables.ts";

const report = (no: number, id: string): Row<"report"> => ({ no, id, given: null, url: null });

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof StoreError) return error.code;
    throw error;
  }
  return "none";
}

test.each(places)("what is written is there after opening again: $kind", async ({ fresh }) => {
  const where = fresh();
  const first = await openStore(where, "create");
  const odd = "a\0b \ud800 \uf8ff ünï \u{1f600}";
  await first.write(({ insert }) => insert("report", [report(1, "r1"), report(2, odd)]));
  await first.close();
  const again = await openStore(where, "read");
  const ids = await again.read(({ db }) =>
    db.selectFrom("report").select("id").orderBy("no").execute(),
  );
  expect(ids).toEqual([{ id: "r1" }, { id: odd }]);
  await again.close();
});

test.each(places)("what fails half-way leaves nothing: $kind", async ({ fresh }) => {
  const store = await openStore(fresh(), "create");
  const failing = store.write(async ({ insert }) => {
    await insert("report", [report(1, "r1")]);
    throw new RangeError("half-way");
  });
  await expect(failing).rejects.toThrow("half-way");
  const rows = await store.read(({ db }) => db.selectFrom("report").selectAll().execute());
  expect(rows).toEqual([]);
  await store.close();
});

test.each(places)("every type of column keeps its values: $kind", async ({ fresh }) => {
  const store = await openStore(fresh(), "create");
  const version: Row<"version"> = {
    no: 1,
    report: 1,
    number: 1,
    shelf: 20_000 * 2 ** 32 + 77,
    sha256: "ab",
    title: null,
    url: null,
    publisher: "Orrery",
    author: null,
    language: "en",
    published: null,
    read: "2025-04-28",
    added: "2025-04-28T10:00:00Z",
    text: "{\"a\":'1,2'} \\x00 %s\n",
  };
  const body = new Uint8Array([0, 1, 255]);
  const figure: Row<"figure"> = {
    event: 1,
    nth: 0,
    span_start: 1,
    span_end: 5,
    measure: "killed",
    counted: "soldiers",
    low: 0.1,
    high: null,
    approximate: 1,
  };
  await store.write(async ({ insert }) => {
    await insert("report", [report(1, "r1")]);
    await insert("version", [version]);
    await insert("sketch", [{ version: 1, body }]);
    await insert("analysis", [{ no: 1, version: 1, analyser: "1", added: "x", about: "", body }]);
    await insert("event", [event]);
    await insert("figure", [figure, { ...figure, nth: 1, low: null, high: 12_000 }]);
  });
  await store.read(async ({ db }) => {
    expect(await db.selectFrom("version").selectAll().execute()).toEqual([version]);
    const [sketch] = await db.selectFrom("sketch").selectAll().execute();
    expect([...sketch.body]).toEqual([0, 1, 255]);
    const figures = await db.selectFrom("figure").select(["low", "high"]).orderBy("nth").execute();
    expect(figures).toEqual([
      { low: 0.1, high: null },
      { low: null, high: 12_000 },
    ]);
  });
  await store.close();
});

const event: Row<"event"> = {
  no: 1,
  analysis: 1,
  id: "v1",
  thread: "t1",
  local: "v1",
  type: "ASSAULT",
  mode: null,
  trigger_start: 0,
  trigger_end: 3,
  word: "hit",
  evidence_start: 0,
  evidence_end: 9,
  earliest: null,
  latest: null,
  terms: "",
  setting: null,
  passage: "",
  line: null,
  main: 0,
};

test.each(places)(
  "the search index gives the latest first, and all words: $kind",
  async ({ fresh }) => {
    const store = await openStore(fresh(), "create");
    await store.write(async ({ index }) => {
      await index(20_001 * 2 ** 32, ["bridg", "kursk", "zürich"]);
      await index(20_003 * 2 ** 32 + 9, ["bridg"]);
      await index(20_002 * 2 ** 32, ["bridg", "zürich"]);
    });
    await store.read(async ({ find }) => {
      const days = async (words: string[], before: number, limit: number): Promise<number[]> =>
        (await find(words, before, limit)).map((shelf) => Math.floor(shelf / 2 ** 32));
      expect(await days(["bridg"], 2 ** 52, 2)).toEqual([20_003, 20_002]);
      expect(await days(["bridg"], 20_002 * 2 ** 32, 9)).toEqual([20_001]);
      expect(await days(["zürich", "bridg"], 2 ** 52, 9)).toEqual([20_002, 20_001]);
      expect(await days(["zurich"], 2 ** 52, 9)).toEqual([]);
    });
    await store.close();
  },
);

test.each(places)("the tables are those that are documented: $kind", async ({ kind, fresh }) => {
  const store = await openStore(fresh(), "create");
  for (const table of Object.keys(TABLES) as TableName[]) {
    const query =
      kind === "sqlite"
        ? sql<{ name: string }>`select name from pragma_table_info(${table})`
        : sql<{ name: string }>`select column_name as name from information_schema.columns
            where table_schema = current_schema() and table_name = ${table} order by ordinal_position`;
    const { rows } = await store.read(({ db }) => query.execute(db));
    expect([table, ...rows.map(({ name }) => name)]).toEqual([
      table,
      ...columnsOf(table).map(([name]) => name),
    ]);
  }
  await store.close();
});

test.each(places)("a reader changes nothing: $kind", async ({ fresh }) => {
  const where = fresh();
  expect(await codeOf(openStore(where, "read"))).toBe("H501");
  await (await openStore(where, "create")).close();
  const store = await openStore(where, "read");
  expect(await codeOf(store.write(({ insert }) => insert("report", [report(1, "r1")])))).toBe(
    "H504",
  );
  await store.close();
});

test.each(places)("a ledger of a later schema is left alone: $kind", async ({ fresh }) => {
  const where = fresh();
  const store = await openStore(where, "create");
  await store.write(({ db }) => db.updateTable("ledger").set({ schema: 999 }).execute());
  await store.close();
  expect(await codeOf(openStore(where, "read"))).toBe("H503");
  expect(await codeOf(openStore(where, "create"))).toBe("H503");
});

test("a file that is no ledger is left alone", async () => {
  const where = places[0].fresh();
  writeFileSync(where, "The minister denied it.\n".repeat(100));
  expect(await codeOf(openStore(where, "create"))).toBe("H502");
  const other = places[0].fresh();
  const database = new Database(other);
  database.exec("CREATE TABLE recipe (name TEXT)");
  database.close();
  expect(await codeOf(openStore(other, "create"))).toBe("H502");
  expect(await codeOf(openStore(other, "read"))).toBe("H502");
  expect(await codeOf(openStore(`${other}/deeper.ledger`, "create"))).toBe("H504");
});

test("an address that leads nowhere is told", async () => {
  expect(await codeOf(openStore("postgres://127.0.0.1:1/none", "read"))).toBe("H508");
  expect(await codeOf(openStore("postgres://127.0.0.1/none?schema=a;b", "read"))).toBe("H509");
});

test("a full disk is told, and what was kept stays", async () => {
  const where = places[0].fresh();
  const store = await openStore(where, "create");
  await store.write(({ insert }) => insert("report", [report(1, "r1")]));
  await store.read(({ db }) => sql`pragma max_page_count = 1`.execute(db));
  const many = Array.from({ length: 5000 }, (_, i) => report(i + 2, `r${i}`.padEnd(200)));
  expect(await codeOf(store.write(({ insert }) => insert("report", many)))).toBe("H505");
  const rows = await store.read(({ db }) => db.selectFrom("report").select("id").execute());
  expect(rows).toEqual([{ id: "r1" }]);
  await store.close();
});

test("a closed ledger is one file", async () => {
  const where = places[0].fresh();
  const store = await openStore(where, "create");
  await store.write(({ insert }) => insert("report", [report(1, "r1")]));
  expect(existsSync(`${where}-wal`)).toBe(true);
  await store.close();
  expect(existsSync(`${where}-wal`)).toBe(false);
  const database = new Database(where);
  expect(database.prepare("SELECT id FROM report").all([])).toMatchObject([{ id: "r1" }]);
  expect(database.prepare("PRAGMA journal_mode").all([])).toMatchObject([
    { journal_mode: "delete" },
  ]);
  database.close();
});
