import { expect, test } from "vitest";
import type { Story } from "../../../../src/answers.ts";
import { lineageOf } from "./lineage.ts";

const report = (id: string, origin: string, copied: string | null = null) => ({
  id,
  title: null,
  publisher: id === "r1" ? "First Wire" : null,
  url: null,
  read: "2025-01-01",
  origin,
  copyOf: copied === null ? null : { report: copied, resemblance: 0.83 },
});

const story: Story = {
  id: "s1",
  title: "A story",
  days: { earliest: null, latest: null },
  reports: [report("r1", "o1"), report("r2", "o1", "r1"), report("r3", "o2"), report("r4", "o2")],
  origins: [
    { id: "o1", kind: "report", name: "First Wire", reports: ["r1", "r2"] },
    { id: "o2", kind: "holder", name: "The Ministry", reports: ["r3", "r4"] },
  ],
};

test.each([
  ["r1", { copyOf: null, origin: null, others: 1 }],
  [
    "r2",
    {
      copyOf: { report: "r1", resemblance: 0.83, name: "First Wire" },
      origin: "First Wire",
      others: 1,
    },
  ],
  ["r3", { copyOf: null, origin: "The Ministry", others: 1 }],
  ["r9", null],
])("%s goes back to what its story shows", (id, lineage) => {
  expect(lineageOf([story], id)).toEqual(lineage);
});
