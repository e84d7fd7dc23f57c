/**
 * The rows of a table kept as text: one row a line, cells parted by tabs; blank lines and lines that
 * start with `#` are remarks. Cells are trimmed, so columns may be aligned by hand.
 */
export function rows(table: string): string[][] {
  const out: string[][] = [];
  for (const line of table.split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    out.push(line.split("\t").map((cell) => cell.trim()));
  }
  return out;
}
