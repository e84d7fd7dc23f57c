import { rows } from "../table.ts";

/** A row of a table whose middle columns ask for something, parted by commas; "*" asks for nothing. */
export interface Ask {
  id: string;
  gives: string;
  /** The cells as they stand in the table. */
  cells: string[];
  fits(facts: readonly string[]): boolean;
}

/** Reads a table of an id, `columns` that ask, and what the row then gives. */
export function asksOf(table: string, columns: number): Ask[] {
  return rows(table).map((cells) => {
    const asks = cells
      .slice(1, columns + 1)
      .map((cell) => (cell === "*" ? null : new Set(cell.split(","))));
    return {
      id: cells[0],
      gives: cells[columns + 1],
      cells,
      fits: (facts) => asks.every((ask, i) => ask === null || ask.has(facts[i])),
    };
  });
}
