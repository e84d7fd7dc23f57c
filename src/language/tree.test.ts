import { expect, test } from "vitest";
import { chance } from "./random-model.ts";
import { TreeDecoder } from "./tree.ts";

const decoder = new TreeDecoder();

function decode(scores: number[][]): number[] {
  const n = scores.length;
  const flat = new Float32Array(n * (n + 3));
  scores.forEach((row, i) => flat.set(row, i * (n + 3)));
  const heads = new Int32Array(n + 1).fill(-9);
  decoder.decode(flat, n + 3, n, heads, 1);
  return [...heads.subarray(1)];
}

function isTree(heads: number[]): boolean {
  const rooted = heads.every((_, t) => {
    let at = t;
    for (let steps = 0; at >= 0 && steps <= heads.length; steps++) at = heads[at];
    return at < 0;
  });
  return rooted && heads.filter((h) => h < 0).length === 1;
}

const total = (scores: number[][], heads: number[]): number =>
  heads.reduce((sum, h, t) => sum + Math.fround(scores[t][h + 1]), 0);

/** The highest total of all trees with one root, by trying every choice of heads. */
function highest(scores: number[][]): number {
  const n = scores.length;
  let top = -Infinity;
  for (let code = 0; code < (n + 1) ** n; code++) {
    const heads = scores.map((_, t) => (Math.floor(code / (n + 1) ** t) % (n + 1)) - 1);
    if (isTree(heads)) top = Math.max(top, total(scores, heads));
  }
  return top;
}

const table = (n: number, cell: (i: number, j: number) => number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n + 1 }, (__, j) => cell(i, j)));

test("no tree scores higher, for all small sentences of random scores", () => {
  const next = chance(3);
  for (let round = 0; round < 400; round++) {
    const n = 1 + (round % 5);
    // Every other table has few different scores, so that ties abound.
    const scores = table(n, () => (round % 2 ? next() * 20 - 10 : Math.floor(next() * 3)));
    const heads = decode(scores);
    expect(isTree(heads)).toBe(true);
    expect(total(scores, heads)).toBeCloseTo(highest(scores), 4);
  }
});

test("scores that draw every token to the root, or into cycles, still give one root", () => {
  const next = chance(17);
  for (const n of [1, 2, 3, 10, 60, 200]) {
    const shapes: ((i: number, j: number) => number)[] = [
      () => 0,
      () => 3.4e38,
      (_, j) => (j === 0 ? 1e30 : 0),
      (_, j) => (j === 0 ? -1e30 : next()),
      (i, j) => ((i ^ 1) + 1 === j ? 100 : next()),
      (i, j) => ((i + 1) % n === j - 1 ? 1e9 : -1e9),
      () => (next() < 0.5 ? -Infinity : Infinity),
      () => (next() - 0.5) * 6e38,
      () => Number.NaN,
    ];
    for (const shape of shapes) expect(isTree(decode(table(n, shape)))).toBe(true);
  }
});

test("of equal heads the root comes first, then the leftmost", () => {
  expect(
    decode([
      [1, 9, 0, 0],
      [0, 2, 9, 2],
      [0, 2, 2, 9],
    ]),
  ).toEqual([-1, 0, 0]);
  expect(decode([[1]])).toEqual([-1]);
});

test("a cycle is broken where that costs least", () => {
  // Both tokens want each other; token 0 gives up less by taking the root.
  expect(
    decode([
      [8, 0, 9],
      [1, 9, 0],
    ]),
  ).toEqual([-1, 0]);
  expect(
    decode([
      [1, 0, 9],
      [8, 9, 0],
    ]),
  ).toEqual([1, -1]);
});

test("a decoder that has seen a long sentence reads a short one alike", () => {
  const next = chance(23);
  const short = table(4, () => next());
  const before = decode(short);
  decode(table(300, () => next()));
  expect(decode(short)).toEqual(before);
});
