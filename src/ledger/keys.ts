import { createHash } from "node:crypto";

const DAYS = 2 ** 16;
const HASHES = 2 ** 32;
/** Days before 1970 that count as days. */
const BEFORE = 2 ** 14;

/** Hashes of keys: each is asked for with several days, and by all that stands under it. */
const known = new Map<string, number>();
const MOST_KNOWN = 50_000;

/**
 * A key as 48 bits, for an index: the day that it belongs to, and a hash. Keys of one time stand side by side, so
 * that news touches the same few pages of an index however long it grows. Two keys with one number only mean that a
 * few more pairs are looked at.
 */
export function keyNumber(day: number, key: string): number {
  let hash = known.get(key);
  if (hash === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    hash = createHash("sha256").update(key, "utf8").digest().readUInt32BE(0);
    known.set(key, hash);
  }
  return Math.min(Math.max(day + BEFORE, 0), DAYS - 1) * HASHES + hash;
}
