import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { build } from "tsdown";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tables } from "../../scripts/tables.mjs";
import type { Store } from "../store/access.ts";
import { openStore } from "../store/store.ts";
import { places } from "../store/stores.fixture.ts";
import { verifyLedger } from "./verify.ts";

const HERE = dirname(fileURLToPath(import.meta.url));
/** Below the project, where the packages that stay outside the bundle are found. */
const FOLDER = join(HERE, `../../node_modules/.cache/hearsay-adder-${process.pid}`);
/** HEARSAY_KILLS=100 for the long form. */
const KILLS = Number(process.env.HEARSAY_KILLS ?? 12);
const REPORTS = 60;
/** Reports that each process has to add beyond those before it. */
const MORE = 20;
/** Milliseconds over which the moments are spread. */
const WHILE = 250;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  await build({
    config: false,
    logLevel: "error",
    entry: { adder: join(HERE, "adder.fixture.ts") },
    outDir: FOLDER,
    format: "esm",
    platform: "node",
    outExtensions: () => ({ js: ".mjs" }),
    plugins: [tables],
    dts: false,
  });
});

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

function start(where: string, from: number, to: number, step: number): ChildProcess {
  const args = [join(FOLDER, "adder.mjs"), where, from, to, step].map(String);
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

/** Ids that a process acknowledged until it ended. */
async function acknowledged(child: ChildProcess): Promise<string[]> {
  let said = "";
  child.stdout!.on("data", (chunk) => (said += String(chunk)));
  await once(child, "close");
  return said
    .slice(0, said.lastIndexOf("\n") + 1)
    .split("\n")
    .slice(0, -1);
}

async function idsIn(store: Store): Promise<string[]> {
  const rows = await store.read(({ db }) =>
    db
      .selectFrom("version")
      .innerJoin("report", "report.no", "version.report")
      .select("report.id")
      .execute(),
  );
  return rows.map(({ id }) => id);
}

/** Counts of what hangs together: none may be there without the other. */
async function whole(store: Store): Promise<Record<string, number>> {
  return store.read(async ({ db }) => {
    const count = async (table: "version" | "analysis" | "sketch" | "event" | "strand") =>
      (
        await db
          .selectFrom(table)
          .select(sql<number>`count(*)`.as("n"))
          .executeTakeFirstOrThrow()
      ).n;
    return {
      version: await count("version"),
      analysis: await count("analysis"),
      sketch: await count("sketch"),
      event: await count("event"),
      strand: await count("strand"),
    };
  });
}

test.each(places)(
  "killed at any moment, nothing acknowledged is missing and nothing is there twice: $kind",
  async ({ kind, fresh }) => {
    const where = fresh();
    const seen = new Set<string>();
    let hit = 0;
    let last = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      // Each begins with what those before were to add, and has more to do.
      last = REPORTS + kill * MORE;
      const child = start(where, kill * MORE, last, 1 + (kill % 4));
      const output = acknowledged(child);
      // Moments spread without chance: a third over the start, the rest over adding.
      const patience = ((kill * 7919) % KILLS) / KILLS;
      if (kill % 3 > 0) await Promise.race([once(child.stdout!, "data"), once(child, "close")]);
      setTimeout(() => child.kill("SIGKILL"), patience * WHILE);
      for (const id of await output) seen.add(id);
      if (child.signalCode === "SIGKILL") hit++;
      const store = await openStore(where, "create");
      const ids = await idsIn(store);
      const counts = await whole(store);
      await store.close();
      expect([...seen].filter((id) => !ids.includes(id))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(counts.analysis).toBe(counts.version);
      expect(counts.sketch).toBe(counts.version);
      expect(counts.event).toBe(counts.version * 2);
      expect(counts.strand).toBe(counts.event);
    }
    console.info(`${kind}: ${hit} of ${KILLS} processes were killed before they were done`);
    expect(hit).toBeGreaterThan(KILLS / 2);
    expect((await acknowledged(start(where, 0, last, 10))).length).toBe(last);
    const store = await openStore(where, "write");
    expect((await idsIn(store)).length).toBe(last);
    expect(await store.read((access) => verifyLedger(access))).toEqual([]);
    if (kind === "sqlite") {
      const { rows } = await store.read(({ db }) => sql`pragma integrity_check`.execute(db));
      expect(rows).toEqual([{ integrity_check: "ok" }]);
    }
    await store.close();
  },
  600_000,
);

test.each(places)("two processes add at once: $kind", async ({ fresh }) => {
  const where = fresh();
  const both = await Promise.all(
    [start(where, 0, 40, 3), start(where, 20, REPORTS, 2)].map(acknowledged),
  );
  expect(both.map((ids) => ids.length)).toEqual([40, 40]);
  const store = await openStore(where, "read");
  expect((await idsIn(store)).sort()).toEqual(
    Array.from({ length: REPORTS }, (_, i) => `made-${i}`).sort(),
  );
  await store.close();
});
