import { expect, test } from "vitest";
import { rows } from "../table.ts";
import adjectiveTable from "./adjectives.tsv";
import { adjectiveEntries, nounEntries, verbEntries } from "./lexicon.ts";
import nounTable from "./nouns.tsv";
import verbTable from "./verbs.tsv";

const TYPES =
  "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT";
const OPERATORS = "do vow intend cease say warn accuse";

test.each([
  ["verbs.tsv", verbTable, verbEntries],
  ["nouns.tsv", nounTable, nounEntries],
  ["adjectives.tsv", adjectiveTable, adjectiveEntries],
])(
  "%s names only types and operators there are, and every word can be looked up",
  (_, table, entries) => {
    for (const [words, frame, result] of rows(table)) {
      const known = result.startsWith("@")
        ? OPERATORS.split(" ").includes(result.slice(1))
        : result === "-" || TYPES.split(" ").includes(result);
      expect(known, `${words}\t${frame}\t${result}`).toBe(true);
      for (const word of words.split(",")) expect(entries(word.trim())).toBeDefined();
    }
  },
);

test("an entry keeps its conditions, type, mode and slots", () => {
  const entry = verbEntries("recall")![0];
  expect(entry).toMatchObject({ type: "SANCTION", mode: "withdraw", operator: null });
  expect(entry.recipient).toEqual(["from", "to", "in"]);
  expect(entry.conditions[0].nouns!.has("envoy")).toBe(true);
});
