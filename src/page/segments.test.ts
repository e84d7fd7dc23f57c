import { expect, test } from "vitest";
import type { Span } from "../analysis.ts";
import type { Mark } from "./marks.ts";
import { segmentsOf, sortMarks } from "./segments.ts";

function mark(start: number, end: number, id: string): Mark {
  return { span: [start, end], layer: "name", id };
}

test("overlapping marks are cut where one starts or ends", () => {
  const marks = sortMarks([mark(2, 6, "a"), mark(4, 9, "b"), mark(2, 9, "c")]);
  const [segments] = segmentsOf([[0, 10]], marks);
  expect(segments.map(({ start, end, marks }) => [start, end, marks.map(({ id }) => id)])).toEqual([
    [0, 2, []],
    [2, 4, ["c", "a"]],
    [4, 6, ["c", "a", "b"]],
    [6, 9, ["c", "b"]],
    [9, 10, []],
  ]);
});

test("segments cover each stretch without gap, and carry exactly the marks that cover them", () => {
  let seed = 7;
  const random = (below: number): number =>
    (seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff) % below;
  for (let round = 0; round < 200; round++) {
    const marks = Array.from({ length: random(12) }, (_, i) => {
      const start = random(60);
      return mark(start, start + 1 + random(30), `m${i}`);
    });
    const first = 1 + random(20);
    const second = first + 3 + random(20);
    const stretches: Span[] = [
      [first, first + 1 + random(2)],
      [second, second + 30],
    ];
    const cut = segmentsOf(stretches, sortMarks(marks));
    cut.forEach((segments, s) => {
      expect(segments[0].start).toBe(stretches[s][0]);
      expect(segments.at(-1)!.end).toBe(stretches[s][1]);
      segments.forEach(({ start, end, marks: found }, i) => {
        if (i > 0) expect(start).toBe(segments[i - 1].end);
        const covering = marks.filter(({ span }) => span[0] <= start && span[1] >= end);
        expect(found.map(({ id }) => id).sort()).toEqual(covering.map(({ id }) => id).sort());
      });
    });
  }
});

test("ten thousand nested marks cost no more than ten thousand others", () => {
  const size = 20_000;
  const nested = Array.from({ length: size / 2 }, (_, i) => mark(i, size - i, `n${i}`));
  const start = performance.now();
  const [segments] = segmentsOf([[0, size]], sortMarks(nested));
  expect(segments).toHaveLength(size - 1);
  expect(performance.now() - start).toBeLessThan(2000);
});
