/**
 * Rows of an ordered list after a place in it: first those that share all parts of its key but the last, then those
 * that share fewer. An index leads to the start of each, however many rows share a part; one condition for all would
 * have the stores read through those.
 *
 * @param read rows that share so many first parts of the key and lie beyond it in the next
 */
export async function onward<Row>(
  parts: number,
  limit: number,
  read: (shared: number, limit: number) => Promise<Row[]>,
): Promise<Row[]> {
  const out: Row[] = [];
  for (let shared = parts - 1; shared >= 0 && out.length < limit; shared--)
    out.push(...(await read(shared, limit - out.length)));
  return out;
}
