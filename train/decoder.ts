import { TreeDecoder } from "../src/language/tree.ts";

const trees = new TreeDecoder();

/**
 * The heads of a sentence (-1: root) as the reader finds them. Row i of `scores` holds token i's score for
 * each of n tokens and then for the root.
 */
export function bestTree(scores: Float32Array, n: number, rowLength: number): Int16Array {
  const turned = new Float32Array(n * (n + 1));
  for (let i = 0; i < n; i++) {
    turned[i * (n + 1)] = scores[i * rowLength + n];
    turned.set(scores.subarray(i * rowLength, i * rowLength + n), i * (n + 1) + 1);
  }
  const heads = new Int32Array(n);
  trees.decode(turned, n + 1, n, heads, 0);
  return Int16Array.from(heads);
}
