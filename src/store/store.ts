import type { Mode, Store } from "./access.ts";

/**
 * Opens a ledger's storage: a path to a SQLite file, or "postgres://…" with `?schema=` for one ledger of
 * several in a database. Throws a StoreError where it cannot.
 */
export async function openStore(where: string, mode: Mode): Promise<Store> {
  if (/^postgres(ql)?:\/\//.test(where)) {
    const { openPostgres } = await import("./postgres.ts");
    return openPostgres(where, mode);
  }
  const { openSqlite } = await import("./sqlite.ts");
  return openSqlite(where, mode);
}
