import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyze } from "../analyze.ts";
import { createParser } from "../language/parser.ts";

const parser = createParser(readFileSync(new URL("../../models/english.bin", import.meta.url)));

function told(text: string): string[] {
  const { events } = analyze({ id: "", text, published: "2023-05-10" }, parser);
  const words = (list: { text: string }[]) => list.map((one) => one.text).join(", ");
  return events.map(
    ({ type, trigger, actors, recipients }) =>
      `${type} ${text.slice(...trigger)}: ${words(actors)} > ${words(recipients)}`,
  );
}

test.each<[string, string]>([
  ["Chad has suffered about 900 casualties in the war.", "ASSAULT suffered:  > Chad"],
  ["The regiment had lost nine soldiers in Togo.", "ASSAULT lost:  > The regiment"],
  ["The airline had lost its licence.", "OTHER lost: The airline > its licence"],
  [
    "Chad admitted for the first time that Togolese soldiers have fought in the Tibesti region.",
    "ASSAULT fought: Togolese soldiers > the Tibesti region",
  ],
  ["The soldiers were shipped to Douala.", "MOBILIZE shipped: The soldiers > Douala"],
  ["The letters were shipped to Douala.", "OTHER shipped:  > The letters"],
])("%s", (text, expected) => {
  expect(told(text)).toContain(expected);
});

test("a bare quantifier counts the forces of its sentence, and nothing else", () => {
  const before = (noun: string) =>
    told(`Kenya sent ${noun} abroad, and the envoy confirmed that some were in Haiti.`).filter(
      (event) => event.startsWith("MOBILIZE were"),
    );
  expect(before("soldiers")).toHaveLength(1);
  expect(before("letters")).toHaveLength(0);
});
