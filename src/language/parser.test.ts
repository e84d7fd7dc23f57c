import { expect, test } from "vitest";
import { MAX_WINDOW } from "./batches.ts";
import type { Annotation } from "./doc.ts";
import { ModelError } from "./model.ts";
import { createParser } from "./parser.ts";
import { chance, randomModel } from "./random-model.ts";
import { DEPREL } from "./tags.ts";

const WORDS =
  "the a ministers said Monday that talks with Oslo had ended in 2019 , . “ ” n't they".split(" ");
const DIMS = { glove: 20, learned: 12, hidden: 16, arc: 16, label: 8 };
const model = randomModel(DIMS, WORDS, 11);
const parser = createParser(model);

function randomSentences(seed: number, count: number, longest: number): string[][] {
  const next = chance(seed);
  const word = () =>
    next() < 0.8 ? WORDS[Math.floor(next() * WORDS.length)] : Math.floor(next() * 1e6).toString(36);
  return Array.from({ length: count }, () =>
    Array.from({ length: Math.floor(next() * (longest + 1)) }, word),
  );
}

/** The annotation of each sentence, heads counted in it. */
function apart(sentences: readonly (readonly string[])[], a: Annotation): string[] {
  let first = 0;
  return sentences.map(({ length }) => {
    const end = first + length;
    const heads = Array.from(a.head.subarray(first, end), (h) => (h < 0 ? h : h - first));
    const parts = [a.upos, a.xpos, a.deprel].map((column) => column.subarray(first, end).join(" "));
    first = end;
    return [...parts, heads.join(" ")].join("|");
  });
}

function expectTree(heads: Int32Array, first: number, end: number): void {
  let roots = 0;
  for (let t = first; t < end; t++) {
    if (heads[t] < 0) roots++;
    else expect(heads[t] >= first && heads[t] < end).toBe(true);
    let steps = 0;
    for (let at = t; at >= 0; at = heads[at]) expect(steps++ <= end - first).toBe(true);
  }
  expect(roots).toBe(1);
}

test.each([
  [DIMS, 1],
  [{ glove: 9, learned: 7, hidden: 8, arc: 8, label: 8 }, 2],
  [{ glove: 100, learned: 92, hidden: 64, arc: 24, label: 16 }, 3],
])("both kernels give the same annotation (%o)", (dims, seed) => {
  const bytes = randomModel(dims, WORDS, seed);
  const sentences = randomSentences(seed, 60, 30);
  const wasm = createParser(bytes, { kernel: "wasm" }).annotate(sentences);
  const js = createParser(bytes, { kernel: "js" }).annotate(sentences);
  expect(js).toEqual(wasm);
});

test("a sentence's annotation depends on nothing around it, nor on what was read before", () => {
  const sentences = randomSentences(5, 300, 40);
  const together = apart(sentences, parser.annotate(sentences));
  const backward = sentences.toReversed();
  expect(apart(backward, parser.annotate(backward)).toReversed()).toEqual(together);
  const fresh = createParser(model);
  const alone = sentences.map((s) => apart([s], fresh.annotate([s]))[0]);
  expect(alone).toEqual(together);
});

test("more different words than the cache holds", () => {
  const sentences = Array.from({ length: 700 }, (_, s) =>
    Array.from({ length: 10 }, (__, i) => `w${s}x${i}`),
  );
  const all = apart(sentences, parser.annotate(sentences));
  expect(apart(sentences.slice(-1), parser.annotate(sentences.slice(-1)))).toEqual(all.slice(-1));
});

test("every sentence is a tree with one root, labelled root", () => {
  const sentences = randomSentences(9, 200, 60);
  const { head, deprel } = parser.annotate(sentences);
  let first = 0;
  for (const { length } of sentences) {
    if (length > 0) expectTree(head, first, first + length);
    first += length;
  }
  head.forEach((h, t) => expect(DEPREL[deprel[t]] === "root").toBe(h < 0));
});

test("a very long sentence is read in windows and still is one tree", () => {
  const sentence = Array.from({ length: 2 * MAX_WINDOW + 300 }, (_, i) => WORDS[i % 17]);
  const { head, deprel } = parser.annotate([["Oslo", "said"], sentence, ["talks"]]);
  expectTree(head, 2, 2 + sentence.length);
  const across = [...head].filter((h, t) => h >= 2 && Math.abs(h - t) >= MAX_WINDOW);
  expect(across.length).toBeLessThanOrEqual(2);
  const parataxis = (from: number) =>
    [...head.keys()].slice(from, from + MAX_WINDOW).some((t) => {
      const outside = head[t] >= 0 && head[t] < from;
      return outside && DEPREL[deprel[t]] === "parataxis";
    });
  expect(parataxis(2 + MAX_WINDOW)).toBe(true);
});

test("nothing gives nothing, and sentences may be empty", () => {
  expect(parser.annotate([]).head).toHaveLength(0);
  expect(parser.annotate([[], []]).head).toHaveLength(0);
  expect([...parser.annotate([[], ["Oslo"], []]).head]).toEqual([-1]);
  const none = { start: new Int32Array(), end: new Int32Array(), heading: new Uint8Array() };
  expect(parser.parse("", { ...none, first: new Int32Array(1) }).length).toBe(0);
});

test("a text is annotated like its forms", () => {
  const text = "Talks had ended. They said";
  const doc = parser.parse(text, {
    start: Int32Array.of(0, 6, 10, 15, 17, 22),
    end: Int32Array.of(5, 9, 15, 16, 21, 26),
    first: Int32Array.of(0, 4, 6),
    heading: new Uint8Array(2),
  });
  const { head } = parser.annotate([
    ["Talks", "had", "ended", "."],
    ["They", "said"],
  ]);
  expect(Array.from({ length: 6 }, (_, t) => doc.head(t))).toEqual([...head]);
});

test("a word of a megabyte is a word", () => {
  expect([...parser.annotate([["x".repeat(1e6)]]).head]).toEqual([-1]);
});

test("bytes that are no model are refused", () => {
  expect(() => createParser(new Uint8Array(100))).toThrow(ModelError);
});
