import { expect, test } from "vitest";
import type { Days, ThreadSummary } from "../../../../src/answers.ts";
import { layOverview } from "./layout.ts";

const thread = (id: string, earliest: string | null, latest: string | null): ThreadSummary => ({
  id,
  title: `What happened as ${id} tells it`,
  type: "OTHER",
  standing: "reported",
  happened: earliest === null && latest === null ? null : ({ earliest, latest } satisfies Days),
  reports: ["r1"],
  origins: 1,
});

test("rows go by day, each where its days lie; those of unknown day come last and have no bar", () => {
  const { rows, height } = layOverview(
    [
      thread("t3", null, null),
      thread("t2", "2025-03-04", "2025-03-09"),
      thread("t1", "2025-03-01", "2025-03-01"),
      thread("t4", null, "2025-03-05"),
    ],
    900,
  );
  expect(rows.map(({ thread: { id } }) => id)).toEqual(["t1", "t2", "t4", "t3"]);
  const [first, second, open, unknown] = rows.map(({ when }) => when);
  expect(first!.from).toBe(first!.to);
  expect(second!.from).toBeGreaterThan(first!.to);
  expect(second!.to).toBeGreaterThan(second!.from);
  expect(open).toMatchObject({ open: "start" });
  expect(unknown).toBeNull();
  expect(rows.at(-1)!.y).toBeLessThan(height);
});

test("the order of what comes in makes no difference", () => {
  const some = [thread("b", "2025-01-01", null), thread("a", "2025-01-01", null)];
  expect(layOverview(some, 700).rows).toEqual(layOverview(some.toReversed(), 700).rows);
});
