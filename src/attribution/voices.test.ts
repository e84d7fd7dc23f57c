import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyze } from "../analyze.ts";
import { createParser } from "../language/parser.ts";

const parser = createParser(readFileSync(new URL("../../models/english.bin", import.meta.url)));

/** Per attribution: the words of its source, who that is, and what sort of source. */
function voices(text: string): string[] {
  const { attributions, entities } = analyze({ id: "", text, published: "2023-05-10" }, parser);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return attributions.map(
    ({ source, holder, sourceKind }) =>
      `${source?.map((span) => text.slice(...span)).join(" … ") ?? "-"}: ${names.get(holder ?? "") ?? "-"}, ${sourceKind}`,
  );
}

const AGENCY = "Peru's National Intelligence Service said on Monday that the dam had been mined.";

test.each<[string, string, string[]]>([
  [
    "a body goes on under a common noun",
    `${AGENCY} The agency said that the guards had fled.`,
    ["National Intelligence Service, intelligence", "National Intelligence Service, intelligence"],
  ],
  [
    "those who spoke go on as they, not those they told",
    "Soldiers from the two brigades crossed the river, the generals told lawmakers. They said the operation would end by July.",
    ["the generals, military", "the generals, military"],
  ],
  [
    "a noun that the one named before cannot be",
    `${AGENCY} The airline said that its flights had been cancelled.`,
    ["National Intelligence Service, intelligence", "The airline, company"],
  ],
  [
    "a noun with words that tell which one",
    `${AGENCY} The rival agency of the army said that the guards had fled.`,
    ["National Intelligence Service, intelligence", "The rival agency, military"],
  ],
  [
    "an empty pronoun that believes",
    `${AGENCY} It believes that the guards have fled.`,
    ["National Intelligence Service, intelligence", "National Intelligence Service, intelligence"],
  ],
  [
    "those who speak are none of what they speak of",
    "Lawmakers said that the dam was safe. The ministry would send more engineers, they said.",
    ["Lawmakers, government", "Lawmakers, government"],
  ],
])("%s", (_, text, expected) => {
  expect(voices(text).map((voice) => voice.replace(/^.*?: /, ""))).toEqual(expected);
});

test.each<[string, string]>([
  ["The harbour ministry on Friday denied that the port was closed.", "The harbour ministry"],
  [
    "Two days earlier Mali's interior ministry had said that the port was closed.",
    "Mali's interior ministry",
  ],
  ["Friday's bulletin said that the port was closed.", "Friday's bulletin"],
  ["A Chadian envoy in Geneva said that the port was closed.", "A Chadian envoy in Geneva"],
])("no time in a source: %s", (text, source) => {
  expect(voices(text)[0]).toMatch(new RegExp(`^${source}:`));
});

test("where an envoy is stationed makes no other voice of a state's", () => {
  const kind = (text: string) => voices(text)[0].replace(/^.*, /, "");
  expect(kind("A Chadian diplomat at the United Nations said that the port was closed.")).toBe(
    "government",
  );
  expect(kind("An official of the United Nations said that the port was closed.")).toBe("igo");
});
