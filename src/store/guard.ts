/**
 * A text can hold what neither store keeps: U+0000, and halves of surrogate pairs. Such a text is kept as
 * JSON behind a mark, so that what comes out is what went in.
 */
const MARK = "\uf8ff";

/** A text as the stores keep it. */
export function guarded(text: string): string {
  return text.includes("\0") || !isWellFormed(text) || text.startsWith(MARK)
    ? MARK + JSON.stringify(text)
    : text;
}

/** The text that `guarded` was given. */
function unguarded(text: string): string {
  return text.startsWith(MARK) ? (JSON.parse(text.slice(1)) as string) : text;
}

const LONE = /\p{Surrogate}/u;

function isWellFormed(text: string): boolean {
  return !LONE.test(text);
}

/** Values on their way in, and on their way out again. */
export function guardedValue(value: unknown): unknown {
  return typeof value === "string" ? guarded(value) : value;
}

/** Rows as the program sees them; changes them in place. */
export function unguardedRows<Row>(rows: Row[]): Row[] {
  for (const row of rows as Record<string, unknown>[])
    for (const column in row) {
      const value = row[column];
      if (typeof value === "string") row[column] = unguarded(value);
      else if (value instanceof ArrayBuffer) row[column] = new Uint8Array(value);
    }
  return rows;
}
