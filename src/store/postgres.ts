import { Buffer } from "node:buffer";
import { Kysely, PostgresDialect, type PostgresPoolClient, sql } from "kysely";
import { Pool, types as parsers } from "pg";
import type { Access, Mode, Store } from "./access.ts";
import { StoreError, storeError } from "./error.ts";
import { guardedValue, unguardedRows } from "./guard.ts";
import { LATEST, migrated } from "./migrations.ts";
import type { ColumnType } from "./schema.ts";
import { columnsOf, type TableName, type Tables } from "./tables.ts";

const DEFAULT_SCHEMA = "hearsay";
const INT8 = 20;
const CONNECTIONS = 4;
const PATIENCE = 60;
/** With the schema's name it makes the lock that writers of one ledger queue for. */
const LOCK = "hearsay";

/** Whole numbers of eight bytes as numbers: all that the ledger keeps are below 2^53. */
const numbers = {
  getTypeParser: (oid: number, format?: string) =>
    oid === INT8 ? Number : parsers.getTypeParser(oid, format as "text"),
};

/** A ledger in a schema of a PostgreSQL database: "postgres://…/db?schema=name". */
export async function openPostgres(address: string, mode: Mode): Promise<Store> {
  const { url, schema, where } = parted(address);
  const pool = new Pool({
    connectionString: url,
    options: settings({
      search_path: schema,
      lock_timeout: `${PATIENCE}s`,
      default_transaction_read_only: mode === "read" ? "on" : "off",
    }),
    max: CONNECTIONS,
    types: numbers,
  });
  pool.on("error", () => {
    // An idle connection broke: the next query gets a new one, or tells.
  });
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: { connect: async () => guardedClient(pool, where), end: () => pool.end() },
    }),
  });
  const store: Store = {
    kind: "postgres",
    where,
    read: (work) =>
      db
        .transaction()
        .setAccessMode("read only")
        .setIsolationLevel("repeatable read")
        .execute((trx) => work(access(trx))),
    write: (work) =>
      db.transaction().execute(async (trx) => {
        await queued(trx, schema);
        return work(access(trx));
      }),
    bytes: async () => {
      const { rows } = await sql<{ bytes: number }>`
        select coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint as bytes
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ${schema} and c.relkind = 'r'`.execute(db);
      return rows[0].bytes;
    },
    close: () => db.destroy(),
  };
  try {
    await prepared(db, schema, where, mode);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

function settings(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(" ");
}

function parted(address: string): { url: string; schema: string; where: string } {
  let url: URL;
  try {
    url = new URL(address);
  } catch (error) {
    throw new StoreError("H508", { where: address, reason: "no address" }, error);
  }
  const schema = url.searchParams.get("schema") ?? DEFAULT_SCHEMA;
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(schema)) throw new StoreError("H509", { schema });
  url.searchParams.delete("schema");
  const plain = url.toString();
  url.searchParams.set("schema", schema);
  url.password = "";
  return { url: plain, schema, where: url.toString() };
}

async function guardedClient(pool: Pool, where: string): Promise<PostgresPoolClient> {
  try {
    const client = await pool.connect();
    const query = async (text: string, parameters: readonly unknown[]): Promise<unknown> => {
      try {
        const result = await client.query(text, parameters.map(guardedParameter));
        unguardedRows(result.rows);
        return result;
      } catch (error) {
        throw postgresError(error, where);
      }
    };
    return { query, release: () => client.release() } as PostgresPoolClient;
  } catch (error) {
    throw postgresError(error, where);
  }
}

function guardedParameter(value: unknown): unknown {
  return Array.isArray(value) ? value.map(guardedValue) : guardedValue(value);
}

function postgresError(error: unknown, where: string): unknown {
  const lockTimeout = (error as { code?: string }).code === "55P03";
  return lockTimeout
    ? new StoreError("H506", { where, seconds: PATIENCE }, error)
    : storeError(error, where);
}

async function queued(db: Kysely<Tables>, schema: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${LOCK}), hashtext(${schema}))`.execute(db);
}

async function prepared(
  db: Kysely<Tables>,
  schema: string,
  where: string,
  mode: Mode,
): Promise<void> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = ${schema}`.execute(
    db,
  );
  const isLedger = tables.some(({ name }) => name === "ledger");
  if (tables.length > 0 && !isLedger) throw new StoreError("H502", { where });
  if (!isLedger && mode !== "create") throw new StoreError("H501", { where });
  const behind = isLedger ? await schemaOf(db, where) : 0;
  if (behind < LATEST)
    await db
      .transaction()
      .setAccessMode("read write")
      .execute(async (trx) => {
        await queued(trx, schema);
        await sql`create schema if not exists ${sql.id(schema)}`.execute(trx);
        await migrated(trx, "postgres", where);
      });
}

async function schemaOf(db: Kysely<Tables>, where: string): Promise<number> {
  const row = await db.selectFrom("ledger").select(["product", "schema"]).executeTakeFirst();
  if (row?.product !== "hearsay") throw new StoreError("H502", { where });
  if (row.schema > LATEST)
    throw new StoreError("H503", { where, schema: row.schema, known: LATEST });
  return row.schema;
}

const TYPES: Record<ColumnType, string> = {
  integer: "integer[]",
  bigint: "bigint[]",
  real: "double precision[]",
  text: "text[]",
  blob: "bytea[]",
};

function access(db: Kysely<Tables>): Access {
  const put = async (table: TableName, rows: readonly object[], conflict = "") => {
    if (rows.length === 0) return;
    const columns = columnsOf(table);
    const names = sql.join(columns.map(([name]) => sql.id(name)));
    const lists = sql.join(
      columns.map(([name, type]) => {
        const values = rows.map((row) => (row as Record<string, unknown>)[name]);
        return sql`${type === "blob" ? values.map(buffer) : values}::${sql.raw(TYPES[type])}`;
      }),
    );
    await sql`insert into ${sql.table(table)} (${names}) select * from unnest(${lists})${sql.raw(conflict)}`.execute(
      db,
    );
  };
  return {
    db,
    insert: (table, rows, unlessThere) =>
      put(table, rows, unlessThere ? " on conflict do nothing" : ""),
    upsert: (table, rows, key, change) =>
      put(table, rows, ` on conflict (${key.join(",")}) do update set ${change}`),
    among: (column, values) => {
      const type = sql.raw(typeof values[0] === "string" ? "text[]" : "bigint[]");
      return sql<boolean>`${sql.ref(column)} = any(${values}::${type})`;
    },
    index: async (shelf, words) => {
      await sql`insert into search (shelf, words) values (${shelf}, array_to_tsvector(${[...words]}::text[]))`.execute(
        db,
      );
    },
    find: async (words, before, limit) => {
      const query = words.map((word) => `'${word}'`).join(" & ");
      const { rows } = await sql<{ shelf: number }>`
        select shelf from search where words @@ ${query}::tsquery and shelf < ${before}::bigint
        order by shelf desc limit ${limit}`.execute(db);
      return rows.map(({ shelf }) => shelf);
    },
  };
}

function buffer(bytes: unknown): unknown {
  return bytes instanceof Uint8Array
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : bytes;
}
