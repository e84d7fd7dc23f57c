import { createHash } from "node:crypto";

/** A key as 48 bits, for an index; two keys with one number only mean that a few more pairs are looked at. */
export function keyNumber(key: string): number {
  return createHash("sha256").update(key, "utf8").digest().readUIntBE(0, 6);
}
