import { type Kysely, sql } from "kysely";
import { StoreError } from "./error.ts";
import first from "./migrations/first.sql?raw";
import type { Tables } from "./tables.ts";

type Kind = "sqlite" | "postgres";

interface Migration {
  /** In words that both know, but for the types of columns. */
  common: string;
  /** What each has in a way of its own. */
  own: Record<Kind, string>;
}

const SEARCH: Record<Kind, string> = {
  // Words come cut and stemmed, parted by blanks; beyond ASCII every character belongs to a word.
  sqlite:
    "CREATE VIRTUAL TABLE search USING fts5 (words, content='', columnsize=0, detail='none', tokenize='ascii')",
  postgres:
    "CREATE TABLE search (shelf bigint PRIMARY KEY, words tsvector NOT NULL); CREATE INDEX search_words ON search USING gin (words)",
};

/** In the order in which they are applied. One that was released is never changed. */
const MIGRATIONS: readonly Migration[] = [{ common: first, own: SEARCH }];

/** The schema that this program writes. */
export const LATEST = MIGRATIONS.length;

/** Brings a ledger to the latest schema, from nothing or from an earlier one; inside a writing transaction. */
export async function migrated(db: Kysely<Tables>, kind: Kind, where: string): Promise<void> {
  const from = await schemaOf(db, kind);
  if (from > LATEST) throw new StoreError("H503", { where, schema: from, known: LATEST });
  for (const { common, own } of MIGRATIONS.slice(from))
    for (const statement of statements(`${common};${own[kind]}`, kind))
      await sql.raw(statement).execute(db);
  if (from === 0)
    await db.insertInto("ledger").values({ product: "hearsay", schema: LATEST }).execute();
  else if (from < LATEST) await db.updateTable("ledger").set({ schema: LATEST }).execute();
}

async function schemaOf(db: Kysely<Tables>, kind: Kind): Promise<number> {
  const there =
    kind === "sqlite"
      ? sql<{ n: number }>`select count(*) as n from sqlite_schema where name = 'ledger'`
      : sql<{ n: number }>`select count(*) as n from information_schema.tables
          where table_schema = current_schema() and table_name = 'ledger'`;
  const { rows } = await there.execute(db);
  if (rows[0].n === 0) return 0;
  return (await db.selectFrom("ledger").select("schema").executeTakeFirstOrThrow()).schema;
}

/** Order of bytes for texts, as in SQLite, so that both give lists in the same order. */
const POSTGRES_WORDS: readonly [RegExp, string][] = [
  [/\bTEXT\b/g, 'TEXT COLLATE "C"'],
  [/\bBLOB\b/g, "BYTEA"],
  [/\bREAL\b/g, "DOUBLE PRECISION"],
  [/ WITHOUT ROWID\b/g, ""],
];

function statements(script: string, kind: Kind): string[] {
  let text = script.replace(/^--.*$/gm, "");
  if (kind === "postgres") for (const [word, own] of POSTGRES_WORDS) text = text.replace(word, own);
  return text
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
