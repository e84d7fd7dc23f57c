import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { Client } from "pg";
import { afterAll } from "vitest";

/** Where the stores of a test live: a file in a folder of its own, or a schema of a test database. */
export interface Place {
  kind: "sqlite" | "postgres";
  /** A place where no ledger stands yet; all are cleared away after the file's tests. */
  fresh(): string;
}

const DATABASE = process.env.HEARSAY_TEST_POSTGRES ?? "postgres://postgres@127.0.0.1:5432/test";
const SKIP = "none";

const folder = mkdtempSync(join(tmpdir(), "hearsay-store-"));
const schemas: string[] = [];
let made = 0;

const sqlite: Place = { kind: "sqlite", fresh: () => join(folder, `${++made}.ledger`) };

const postgres: Place = {
  kind: "postgres",
  fresh: () => {
    const schema = `hearsay_test_${process.pid}_${++made}`;
    schemas.push(schema);
    return `${DATABASE}?schema=${schema}`;
  },
};

/** Both stores; SQLite alone where no PostgreSQL answers, which continuous integration does not let pass. */
export const places: readonly Place[] = (await answers()) ? [sqlite, postgres] : [sqlite];

async function answers(): Promise<boolean> {
  if (DATABASE === SKIP) return false;
  const client = new Client({ connectionString: DATABASE, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    const notice = `No PostgreSQL at ${DATABASE}: ${String(error)}. HEARSAY_TEST_POSTGRES names another, or "${SKIP}".`;
    if (process.env.CI) throw new Error(notice, { cause: error });
    console.warn(`\n*** ${notice} ONLY SQLITE IS TESTED. ***\n`);
    return false;
  }
}

afterAll(async () => {
  rmSync(folder, { recursive: true });
  if (schemas.length === 0) return;
  const client = new Client({ connectionString: DATABASE });
  await client.connect();
  await client.query("set client_min_messages = warning");
  for (const schema of schemas) await client.query(`drop schema if exists ${schema} cascade`);
  await client.end();
});
