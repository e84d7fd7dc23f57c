import { expect, test } from "vitest";
import { jsonPieces } from "./json-pieces.ts";

const long = Array.from({ length: 1300 }, (_, i) => ({ id: `e${i}`, span: [i, i + 1], none: [] }));
const VALUES = {
  empty: {},
  flat: { text: 'Two\nlines, a "quote" and 🙂', left: undefined, main: null, count: 3 },
  lists: { report: { text: "a", nested: { deep: [[1], []] } }, none: [], one: [1], long },
};

test.each(Object.entries(VALUES))("%s: the pieces make up the whole, to the byte", (_, value) => {
  expect([...jsonPieces(value, 0)].join("")).toBe(JSON.stringify(value));
  expect([...jsonPieces(value, 2)].join("")).toBe(JSON.stringify(value, null, 2));
});

test("no piece is as long as a long list", () => {
  const sizes = [...jsonPieces({ long }, 0)].map((piece) => piece.length);
  expect(Math.max(...sizes)).toBeLessThan(JSON.stringify(long).length / 2);
});
