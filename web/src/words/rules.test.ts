import { expect, test } from "vitest";
import verdicts from "../../../src/figures/verdicts.tsv";
import standings from "../../../src/standing/rules.tsv";
import { rows } from "../../../src/table.ts";
import { ruleWords } from "./rules.ts";

test("every rule that a thread can name has its sentence", () => {
  const ids = [
    ...rows(standings).map(([id]) => `standing.${id}`),
    ...rows(verdicts).map(([id]) => `figure.${id}`),
  ];
  expect(ids.length).toBeGreaterThan(20);
  for (const id of ids) expect(ruleWords(id), id).toMatch(/^[A-Z].*\.$/);
  expect(ruleWords("event.verb.take")).toBe("");
});
