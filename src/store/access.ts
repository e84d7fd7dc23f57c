import type { Kysely, RawBuilder } from "kysely";
import type { Row, TableName, Tables } from "./tables.ts";

/** What a transaction can do. All but these few goes through Kysely, in the same words for both stores. */
export interface Access {
  db: Kysely<Tables>;
  /** Many rows at once; `unlessThere` leaves out those whose key stands there already. */
  insert<Name extends TableName>(
    table: Name,
    rows: readonly Row<Name>[],
    unlessThere?: boolean,
  ): Promise<void>;
  /**
   * Many rows at once; where a row's key stands there already, that row is changed.
   * @param change in words that both stores know, such as "count = table.count + excluded.count"
   */
  upsert<Name extends TableName>(
    table: Name,
    rows: readonly Row<Name>[],
    key: readonly (keyof Row<Name>)[],
    change: string,
  ): Promise<void>;
  /** A condition: that a column's value is one of these, however many. */
  among(column: string, values: readonly number[] | readonly string[]): RawBuilder<boolean>;
  /** Puts the words of a version into the search index; see `words.ts`. */
  index(shelf: number, words: readonly string[]): Promise<void>;
  /** Shelves of versions that hold all the words, highest first, below `before`. */
  find(words: readonly string[], before: number, limit: number): Promise<number[]>;
}

export type Work<Result> = (access: Access) => Promise<Result>;

/** One ledger's storage. A transaction must not wait for another of the same store. */
export interface Store {
  readonly kind: "sqlite" | "postgres";
  /** Its path or address, without a password. */
  readonly where: string;
  /** All of it sees one state of the ledger. */
  read<Result>(work: Work<Result>): Promise<Result>;
  /** All or nothing of it is kept; on disk when it resolves. One writer at a time, whatever the process. */
  write<Result>(work: Work<Result>): Promise<Result>;
  /** What it takes up. */
  bytes(): Promise<number>;
  close(): Promise<void>;
}

/** "read" and "write" want a ledger that is there; "create" makes one where nothing stands. */
export type Mode = "read" | "write" | "create";
