/**
 * The rows of a table as the build hands it over, without remarks and blank lines (`scripts/tables.mjs`):
 * one row a line, cells parted by tabs.
 */
export function rows(table: string): string[][] {
  return table === "" ? [] : table.split("\n").map((line) => line.split("\t"));
}
