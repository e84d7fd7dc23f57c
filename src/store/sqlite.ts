import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { Kysely, sql } from "kysely";
import Database from "libsql";
import type { Access, Mode, Store } from "./access.ts";
import { StoreError, storeError } from "./error.ts";
import { guardedValue } from "./guard.ts";
import { LATEST, migrated } from "./migrations.ts";
import { SqliteConnection, sqliteDialect } from "./sqlite-driver.ts";
import { columnsOf, type Row, type TableName, type Tables } from "./tables.ts";

/** "HRSY": marks the file as a ledger among SQLite files. */
const APPLICATION = 0x48525359;
/** Milliseconds that SQLite itself waits for a lock; beyond it the driver waits without blocking. */
const TIMEOUT = 50;
const ROWS = 500;

/**
 * A ledger in one file. Write-ahead log, and `synchronous=FULL`: each commit is synced before it returns,
 * so that what was acknowledged outlives a power cut. The last to close leaves no log beside the file.
 */
export async function openSqlite(path: string, mode: Mode): Promise<Store> {
  const where = path;
  const file = resolve(path);
  if (mode !== "create" && !existsSync(file)) throw new StoreError("H501", { where });
  if (existsSync(file) && !statSync(file).isFile()) throw new StoreError("H502", { where });
  let database: Database.Database;
  try {
    database = new Database(file, { timeout: TIMEOUT });
  } catch (error) {
    // Where a new file cannot be made, its folder is missing or may not be written.
    throw existsSync(file) ? storeError(error, where) : new StoreError("H504", { where }, error);
  }
  const connection = new SqliteConnection(database, where);
  const db = new Kysely<Tables>({ dialect: sqliteDialect(connection) });
  try {
    await prepared(connection, db, where, mode);
  } catch (error) {
    database.close();
    throw error;
  }
  const accessOf = (trx: Kysely<Tables>): Access => access(trx, connection);
  return {
    kind: "sqlite",
    where,
    read: (work) =>
      db
        .transaction()
        .setAccessMode("read only")
        .execute((trx) => work(accessOf(trx))),
    write: (work) => db.transaction().execute((trx) => work(accessOf(trx))),
    bytes: async () =>
      [file, `${file}-wal`].reduce(
        (sum, part) => sum + (existsSync(part) ? statSync(part).size : 0),
        0,
      ),
    close: async () => {
      await db.destroy();
      if (mode !== "read") leaveWhole(connection);
      database.close();
    },
  };
}

async function prepared(
  connection: SqliteConnection,
  db: Kysely<Tables>,
  where: string,
  mode: Mode,
): Promise<void> {
  // The tables before the mark: both come in one transaction, maybe another process's between these two looks.
  const [{ n: tables }] = connection.run<{ n: number }>("SELECT count(*) AS n FROM sqlite_schema");
  const [{ application_id: application }] = connection.run<{ application_id: number }>(
    "PRAGMA application_id",
  );
  if (application !== APPLICATION && (tables > 0 || mode !== "create"))
    throw new StoreError("H502", { where });
  connection.run("PRAGMA synchronous=FULL");
  connection.run("PRAGMA cache_size=-65536");
  connection.run("PRAGMA wal_autocheckpoint=32768");
  if (mode !== "read") await connection.patiently("PRAGMA journal_mode=WAL");
  if (mode === "create") {
    await db.transaction().execute(async (trx) => {
      connection.run(`PRAGMA application_id=${APPLICATION}`);
      await migrated(trx, "sqlite", where);
    });
  }
  const { schema } = await db.selectFrom("ledger").select("schema").executeTakeFirstOrThrow();
  if (schema > LATEST) throw new StoreError("H503", { where, schema, known: LATEST });
  if (schema < LATEST) await db.transaction().execute((trx) => migrated(trx, "sqlite", where));
  if (mode === "read") connection.run("PRAGMA query_only=1");
}

/** Without a log the file can be copied and opened where nothing may be written; others' use comes first. */
function leaveWhole(connection: SqliteConnection): void {
  try {
    connection.run("PRAGMA journal_mode=DELETE");
  } catch {
    // Another process has it open: the last one to close does it.
  }
}

function access(db: Kysely<Tables>, connection: SqliteConnection): Access {
  const put = <Name extends TableName>(table: Name, rows: readonly Row<Name>[], conflict = "") => {
    const columns = columnsOf(table);
    if (columns.some(([, type]) => type === "blob")) {
      const marks = columns.map(() => "?").join(",");
      const single = `${into(table)} VALUES (${marks})${conflict}`;
      for (const row of rows) connection.run(single, cells(row, columns));
      return;
    }
    // One call for many rows: calls into the library cost more than the rows.
    const list = columns.map((_, i) => `value->>${i}`).join(",");
    const many = `${into(table)} SELECT ${list} FROM json_each(?) WHERE true${conflict}`;
    for (let at = 0; at < rows.length; at += ROWS)
      connection.run(many, [
        JSON.stringify(rows.slice(at, at + ROWS).map((row) => cells(row, columns))),
      ]);
  };
  return {
    db,
    insert: async (table, rows, unlessThere) =>
      put(table, rows, unlessThere ? " ON CONFLICT DO NOTHING" : ""),
    upsert: async (table, rows, key, change) =>
      put(table, rows, ` ON CONFLICT (${key.join(",")}) DO UPDATE SET ${change}`),
    among: (column, values) => {
      const list = JSON.stringify((values as readonly unknown[]).map(guardedValue));
      return sql<boolean>`${sql.ref(column)} in (select value from json_each(${list}))`;
    },
    index: async (shelf, words) => {
      connection.run("INSERT INTO search (rowid, words) VALUES (?, ?)", [shelf, words.join(" ")]);
    },
    find: async (words, before, limit) => {
      const match = words.map((word) => `"${word}"`).join(" ");
      const rows = connection.run<{ shelf: number }>(
        "SELECT rowid AS shelf FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?",
        [match, before, limit],
      );
      return rows.map(({ shelf }) => shelf);
    },
  };
}

function into(table: TableName): string {
  const names = columnsOf(table).map(([name]) => `"${name}"`);
  return `INSERT INTO "${table}" (${names.join(",")})`;
}

function cells(row: object, columns: readonly [string, string][]): unknown[] {
  return columns.map(([name]) => guardedValue((row as Record<string, unknown>)[name]));
}
