import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyze } from "../analyze.ts";
import { createParser } from "../language/parser.ts";
import { digestOf } from "./digests.ts";

const parser = createParser(readFileSync(new URL("../../models/english.bin", import.meta.url)));

/** The parties of each event of a word, as "words = key state". */
function parties(text: string, word: string): string[] {
  const digest = digestOf(analyze({ id: "", text, published: "2023-05-10" }, parser));
  return digest.events
    .filter((event) => event.word === word)
    .flatMap(({ roles }) => roles)
    .filter(({ role }) => role !== "place")
    .map((role) => `${role.text} = ${role.key} ${role.country}`);
}

test.each<[string, string, string, string[]]>([
  [
    "soldiers of a report on one state's",
    "Kenya has sent troops to Haiti. The ministry said that 600 soldiers had been killed.",
    "kill",
    ["600 soldiers = group:ke soldier KE"],
  ],
  [
    "soldiers where two states have some",
    "Kenya has sent troops to Haiti. Chadian soldiers hold the port. A week passed. The ministry said that 600 troops had been killed.",
    "kill",
    ["600 troops = null null"],
  ],
  [
    "soldiers of a body of their own",
    "Kenya has sent troops to Haiti. Nine soldiers of a foreign legion were killed.",
    "kill",
    ["Nine soldiers of a foreign legion = null null"],
  ],
  [
    "some of those spoken of last",
    "Officials spoke of Chadian soldiers in Togo. The agency said that 300 of them had been killed.",
    "kill",
    ["300 of them = group:td soldier TD"],
  ],
  [
    "some of others",
    "Chadian soldiers were sent to Togo. The village teachers stayed. The agency said that 30 of them had been killed.",
    "kill",
    ["30 of them = null null"],
  ],
  [
    "both countries",
    "Togo and Chad met on Monday. The treaty that the two countries signed last year is public.",
    "sign",
    ["the two countries = country:TG TG", "the two countries = country:TD TD"],
  ],
  [
    "the two countries where three are named",
    "Togo, Chad and Kenya met on Monday. The treaty that the two countries signed last year is public.",
    "sign",
    ["the two countries = null null"],
  ],
  [
    "a deployment that stands for what was told of soldiers",
    "Reports said that Kenyan soldiers were fighting in Haiti, which Chadian troops entered in May. The minister denied such a deployment.",
    "deployment",
    ["Kenyan soldiers = group:ke soldier KE", "Haiti = country:HT HT"],
  ],
])("%s", (_, text, word, expected) => {
  expect(parties(text, word)).toEqual(expected);
});
