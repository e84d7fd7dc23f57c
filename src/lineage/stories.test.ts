import { expect, test } from "vitest";
import { clusterStories, storyVector } from "./stories.ts";

const TEXTS: [id: string, text: string, read: string][] = [
  [
    "flood-1",
    "The sluice at Marrin failed overnight and the reservoir flooded the delta, engineers said. Families fled Marrin on foot.",
    "2031-03-01",
  ],
  [
    "flood-2",
    "Flooding in the delta drove hundreds of families out of Marrin after the reservoir's sluice broke.",
    "2031-03-02",
  ],
  [
    "flood-3",
    "Engineers closed the breach in the Marrin sluice with quarry stones; the reservoir is falling and families return to the delta.",
    "2031-03-04",
  ],
  [
    "vote-1",
    "Voters in Sarn elected an opposition mayor, a former schoolteacher, after a midnight count of ballots.",
    "2031-03-02",
  ],
  [
    "vote-2",
    "The schoolteacher whom Sarn elected mayor says the opposition will open the council's archives; ballots are kept.",
    "2031-03-03",
  ],
  [
    "late",
    "The sluice at Marrin failed overnight and the reservoir flooded the delta, engineers said. Families fled Marrin on foot.",
    "2032-03-01",
  ],
];
const reports = TEXTS.map(([id, text, read]) => ({ id, vector: storyVector(text), read }));
const STORIES = [["flood-1", "flood-2", "flood-3"], ["late"], ["vote-1", "vote-2"]];

test("reports on one story go together, others and those of another year do not", () => {
  expect(clusterStories(reports)).toEqual(STORIES);
});

test("in any order", () => {
  for (let turn = 1; turn < reports.length; turn++)
    expect(clusterStories([...reports.slice(turn), ...reports.slice(0, turn)].reverse())).toEqual(
      STORIES,
    );
});

test("a text without words is a story of its own", () => {
  const empty = { id: "empty", vector: storyVector("…"), read: null };
  expect(clusterStories([...reports, empty])).toContainEqual(["empty"]);
});
