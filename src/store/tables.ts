import { type ColumnType, type TableOf, TABLES } from "./schema.ts";

interface Values {
  integer: number;
  bigint: number;
  real: number;
  text: string;
  blob: Uint8Array;
}

type ValueOf<Type> = Type extends `${infer Base extends ColumnType}?`
  ? Values[Base] | null
  : Type extends ColumnType
    ? Values[Type]
    : never;

export type TableName = keyof typeof TABLES;

/** The tables as Kysely sees them. */
export type Tables = {
  [Name in TableName]: {
    -readonly [
      Column in keyof (typeof TABLES)[Name]["columns"]
    ]: (typeof TABLES)[Name]["columns"][Column] extends readonly [infer Type, string]
      ? ValueOf<Type>
      : never;
  };
};

export type Row<Name extends TableName> = Tables[Name];

/** Columns of a table in order, with their types; whether they may be null is not told. */
export function columnsOf(table: TableName): [name: string, type: ColumnType][] {
  const { columns }: TableOf = TABLES[table];
  return Object.entries(columns).map(([name, [type]]) => [
    name,
    type.replace("?", "") as ColumnType,
  ]);
}
