import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from "kysely";
import { performance } from "node:perf_hooks";
import type Database from "libsql";
import { StoreError, storeError } from "./error.ts";
import { guardedValue, unguardedRows } from "./guard.ts";

const PATIENCE = 60;
const PAUSE = 20;

/** Kysely on a libsql database: one connection, whose statements are prepared once. */
export class SqliteConnection implements DatabaseConnection {
  readonly #database: Database.Database;
  readonly #where: string;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database, where: string) {
    this.#database = database;
    this.#where = where;
  }

  run<Row>(sql: string, parameters: readonly unknown[] = []): Row[] {
    try {
      let statement = this.#statements.get(sql);
      if (!statement) this.#statements.set(sql, (statement = this.#database.prepare(sql)));
      const values = parameters.map(guardedValue);
      if (statement.reader) return unguardedRows(statement.all(values) as Row[]);
      statement.run(values);
      return [];
    } catch (error) {
      throw storeError(error, this.#where);
    }
  }

  /** Tries again while another process holds the lock, and lets this one go on meanwhile. */
  async patiently(sql: string): Promise<void> {
    for (const end = performance.now() + PATIENCE * 1000; ;) {
      try {
        this.run(sql);
        return;
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (performance.now() > end)
          throw new StoreError("H506", { where: this.#where, seconds: PATIENCE }, error);
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    }
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    return { rows: this.run<Row>(sql, parameters) };
  }

  // eslint-disable-next-line require-yield
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new RangeError("Nothing is streamed from SQLite");
  }
}

function isBusy(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code?.startsWith("SQLITE_BUSY") === true || code === "SQLITE_LOCKED";
}

class SqliteDriver implements Driver {
  readonly #connection: SqliteConnection;
  /** Resolves when the connection is free: one transaction at a time. */
  #free = Promise.resolve();
  #release = (): void => {};

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free;
    let release = (): void => {};
    this.#free = new Promise((resolve) => (release = resolve));
    await before;
    this.#release = release;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  /** A writer takes the lock at once, so that it never has to give up half-way. */
  async beginTransaction(
    _: DatabaseConnection,
    { accessMode }: TransactionSettings,
  ): Promise<void> {
    await this.#connection.patiently(accessMode === "read only" ? "BEGIN" : "BEGIN IMMEDIATE");
  }

  async commitTransaction(): Promise<void> {
    this.#connection.run("COMMIT");
  }

  async rollbackTransaction(): Promise<void> {
    this.#connection.run("ROLLBACK");
  }

  async destroy(): Promise<void> {}
}

export function sqliteDialect(connection: SqliteConnection): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(connection),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
