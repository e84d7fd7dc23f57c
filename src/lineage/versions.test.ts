import { beforeAll, expect, test } from "vitest";
import { analyze } from "../analyze.ts";
import { digestOf } from "../digest/digests.ts";
import type { Parser } from "../language/parser.ts";
import { loadParser } from "../node.ts";
import { changesBetween, type Version } from "./versions.ts";

let parser: Parser;
beforeAll(async () => {
  parser = await loadParser();
});

function version(text: string, day: string): Version {
  const report = { id: "harbour", text, published: day };
  return {
    head: {
      id: "harbour",
      version: `sha-${day}`,
      title: null,
      publisher: "Kestrel Wire",
      url: null,
      read: day,
    },
    text,
    digest: digestOf(analyze(report, parser)),
  };
}

function changes(before: string, after: string) {
  const [old, now] = [version(before, "2024-06-03"), version(after, "2024-06-04")];
  const found = changesBetween(old, now);
  for (const { before, after } of found) {
    if (before) expect(old.text.slice(...before.span)).toBe(before.text);
    if (after) expect(now.text.slice(...after.span)).toBe(after.text);
  }
  return found;
}

const kinds = (before: string, after: string) => changes(before, after).map(({ kind }) => kind);

const STRIKE = "Rebels shelled the harbour of Marrin on Monday.";
const TALKS = "The president of Velden met the rebels' envoys in June.";

test("nothing changed, whatever the white space", () => {
  expect(changes(`${STRIKE}\n\n${TALKS}`, `${STRIKE} ${TALKS}`)).toEqual([]);
});

test("a number that changed", () => {
  const [change, ...others] = changes(
    "The shelling of Marrin killed 12 people on Monday.",
    "The shelling of Marrin killed 15 people on Monday.",
  ).filter(({ kind }) => kind === "figure");
  expect(others).toEqual([]);
  expect(change).toMatchObject({
    report: "harbour",
    from: { version: "sha-2024-06-03", read: "2024-06-03" },
    to: { version: "sha-2024-06-04", read: "2024-06-04" },
  });
  expect(change.before?.text).toContain("12");
  expect(change.after?.text).toContain("15");
});

test("what is added, and what is dropped", () => {
  expect(kinds(STRIKE, `${STRIKE} ${TALKS}`)).toContain("added");
  expect(new Set(kinds(STRIKE, `${STRIKE} ${TALKS}`))).toEqual(new Set(["added"]));
  expect(new Set(kinds(`${STRIKE} ${TALKS}`, STRIKE))).toEqual(new Set(["dropped"]));
});

test("told by another is softer than told in one's own voice, and the reverse harder", () => {
  const told = "Rebels shelled the harbour of Marrin on Monday, the army said.";
  expect(kinds(STRIKE, told)).toEqual(["softened"]);
  expect(kinds(told, STRIKE)).toEqual(["hardened"]);
});

test("less sure is softer", () => {
  const maybe = "Rebels may have shelled the harbour of Marrin on Monday.";
  expect(kinds(STRIKE, maybe)).toEqual(["softened"]);
  expect(kinds(maybe, STRIKE)).toEqual(["hardened"]);
});

test("other words for the same", () => {
  const other = "Rebels shelled the old harbour of Marrin early on Monday.";
  expect(kinds(STRIKE, other)).toEqual(["reworded"]);
});
