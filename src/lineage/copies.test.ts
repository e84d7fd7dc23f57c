import { expect, test } from "vitest";
import { copyOf } from "./copies.ts";
import { bandsOf, packed, sketchOf, unpacked } from "./sketch.ts";

const DISPATCH = [
  "Engineers in the delta town of Marrin said on Tuesday that the lower sluice had failed overnight, and that water from the reservoir was running into fields on both banks of the river.",
  "About four hundred families left their houses before dawn, most of them on foot, while soldiers from the barracks at Tolm carried sandbags to the school in which the sick had been put.",
  "The head of the water board, Ilse Raban, told a meeting of farmers that the gates had last been looked at nine years ago, and that her letters to the ministry had gone without an answer.",
  "A spokesman for the ministry would not say whether money for repairs had been set aside, but promised that a report would be laid before parliament by the end of the month.",
];
const FOOTER =
  "Kestrel Wire is a member of the Press Standards Body. For more stories like this one sign up to our morning letter. All rights reserved. This material may not be published, broadcast or redistributed without written permission.";
const OTHER =
  "Voters in the hill districts of Sarn gave the opposition its first mayor in thirty years on Sunday, after a count that went on until midnight and was watched by observers from four neighbouring states. The winner, a former schoolteacher, said that she would open the archives of the old council and sell its cars.";
const original = DISPATCH.join("\n\n");

const copy = (a: string, b: string) => copyOf(sketchOf(a), sketchOf(b));

test.each([
  [
    "syndicated under another headline and byline",
    `Hundreds flee as dam gate fails\nBy Orrery News staff\n\n${original}\n\n(With agency input)`,
  ],
  ["cut short", DISPATCH.slice(0, 2).join(" ")],
  [
    "lightly edited",
    original.replace("four hundred", "400").replace("told a meeting", "said to a gathering"),
  ],
  [
    "updated",
    `${original}\n\nOn Wednesday the army said that the breach had been closed with stones from the quarry. The families are to be brought back in lorries by Friday, if the rain holds off.`,
  ],
  ["in other marks and spaces", original.replaceAll(", ", " —\u00a0").toUpperCase()],
])("a copy: %s", (_, text) => {
  const found = copy(original, text);
  expect(found).not.toBeNull();
  expect(copy(text, original)).toEqual(found);
  const keys = new Set(bandsOf(sketchOf(original)));
  expect(bandsOf(sketchOf(text)).some((key) => keys.has(key))).toBe(true);
});

test.each([
  ["only a footer in common", `${original}\n\n${FOOTER}`, `${OTHER}\n\n${FOOTER}`],
  ["one paragraph quoted", `${OTHER} ${OTHER.toUpperCase()} ${DISPATCH[2]}`, original],
  ["a notice that another carries", "All rights reserved.", `${OTHER} All rights reserved.`],
  ["nothing", "", ""],
])("no copy: %s", (_, a, b) => {
  expect(copy(a, b)).toBeNull();
});

test("bytes and back", () => {
  const sketch = sketchOf(original);
  expect(unpacked(packed(sketch))).toEqual(sketch);
});

test("a long text keeps few hashes, compares with a short one, and takes time in proportion", () => {
  let seed = 7;
  const word = () => `w${(seed = (seed * 48271) % 2147483647) % 50_000}`;
  const long = Array.from({ length: 1_500_000 }, word).join(" ");
  expect(long.length).toBeGreaterThan(9_000_000);
  const sketch = sketchOf(long);
  expect(sketch.hashes.length).toBeLessThanOrEqual(2048);
  const found = copyOf(sketch, sketchOf(long.slice(0, long.length / 2)));
  expect(found?.resemblance).toBeCloseTo(0.5, 1);
});
