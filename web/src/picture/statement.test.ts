import { expect, test } from "vitest";
import type { Matrix, Position } from "../../../src/answers.ts";
import { markOf, saidBy, voicesOf } from "./statement.ts";

const position = (claim: string, more: Partial<Position> = {}): Position => ({
  claim,
  report: `r-${claim}`,
  holders: [{ text: "the ministry", entity: "organisation:ministry", kind: "government" }],
  act: "say",
  factuality: "CT+",
  said: { earliest: "2025-03-01", latest: "2025-03-01" },
  read: "2025-03-02",
  evidence: { span: [0, 4], text: "some" },
  ...more,
});

const matrix: Matrix = {
  thread: "t1",
  parties: [
    { name: "Freedonia", key: "country:FR", role: "actor" },
    { name: "Sylvania", key: "country:SY", role: "recipient" },
  ],
  claims: [{ key: "k", text: "send" }],
  cells: [
    [[{ stance: "affirms", act: "say", on: "2025-03-01", claim: "c2" }]],
    [[{ stance: "denies", act: "deny", on: "2025-03-01", claim: "c1" }]],
  ],
};

test("a mark tells what the holder makes of it, not the verb alone", () => {
  const mark = (act: Position["act"], factuality: Position["factuality"]) =>
    markOf({ act, factuality });
  expect(mark("say", "CT+")).toBe("affirms");
  expect(mark("say", "CT-")).toBe("denies");
  expect(mark("confirm", "CT+")).toBe("confirms");
  expect(mark("admit", "PR+")).toBe("admits");
  expect(mark("promise", "CT+")).toBe("announces");
  expect(mark("say", "PS+")).toBe("unsure");
  expect(mark("speculate", "PR+")).toBe("unsure");
});

test("nothing counts as said after it was read", () => {
  expect(saidBy({ said: null, read: "2025-03-02" })).toBe("2025-03-02");
  expect(saidBy({ said: { earliest: null, latest: "2025-02-27" }, read: "2025-03-02" })).toBe(
    "2025-02-27",
  );
  expect(saidBy({ said: { earliest: "2025-03-01", latest: null }, read: "2025-03-02" })).toBe(
    "2025-03-02",
  );
});

test("who speaks for whom is the matrix's to say; what it leaves out stands with its like", () => {
  const spokesman = [{ text: "a spokesman", entity: null, kind: "government" as const }];
  const voices = voicesOf(
    [
      position("c1", { holders: spokesman, act: "deny", factuality: "CT-" }),
      position("c2"),
      position("c3", { holders: spokesman, act: "deny", factuality: "CT-" }),
      position("c4", { holders: [{ text: "He", entity: "country:FR", kind: "person" }] }),
      position("c5", { holders: [] }),
    ],
    matrix,
    "The report itself",
  );
  expect(voices.map(({ name }) => name)).toEqual(["Freedonia", "Sylvania", "The report itself"]);
  expect(
    voices.map(({ statements }) => statements.flatMap((one) => one.positions.map((p) => p.claim))),
  ).toEqual([["c2", "c4"], ["c1", "c3"], ["c5"]]);
});

test("what one voice says to one effect of one day is one statement, told several times", () => {
  const [voice] = voicesOf(
    [
      position("c1"),
      position("c2", { read: "2025-03-09" }),
      position("c3", { act: "confirm" }),
      position("c4", { said: { earliest: null, latest: "2025-03-01" } }),
    ],
    null,
    "",
  );
  expect(voice.statements.map(({ positions }) => positions.map(({ claim }) => claim))).toEqual([
    ["c1", "c2"],
    ["c3"],
    ["c4"],
  ]);
});
