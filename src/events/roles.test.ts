import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyze } from "../analyze.ts";
import { createParser } from "../language/parser.ts";

const parser = createParser(readFileSync(new URL("../../models/english.bin", import.meta.url)));

/** Each event as "ASSAULT hit: those who act > those acted on". */
function told(text: string): string[] {
  const names = (parties: { text: string }[]) => parties.map((party) => party.text).join(" & ");
  return analyze({ id: "", text }, parser).events.map(
    ({ type, trigger, actors, recipients }) =>
      `${type} ${text.slice(...trigger)}: ${names(actors)} > ${names(recipients)}`,
  );
}

test.each<[string, string, string, string, string]>([
  [
    "whose strike it was",
    "Four nurses were killed in Kenyan strikes on Goma.",
    "ASSAULT killed: Kenyan > Four nurses",
    "Four nurses were killed in Kenyan floods.",
    "ASSAULT killed:  > Four nurses",
  ],
  [
    "whose raid others died in",
    "Six miners died in a raid by the rebels.",
    "ASSAULT died: the rebels > Six miners",
    "Six miners died in a village by the river.",
    "OTHER died: Six miners > ",
  ],
  [
    "who sent soldiers",
    "Soldiers were sent to Haiti by Kenya.",
    "MOBILIZE sent: Kenya > Haiti",
    "Kenyan soldiers were sent to Haiti.",
    "MOBILIZE sent: Kenyan > Haiti",
  ],
  [
    "what is signed, which PLOVER has as SUPPORT, and what is promised, which it has as AGREE",
    "Peru and Chile ratified a treaty.",
    "SUPPORT ratified: Peru & Chile > ",
    "Peru and Chile promised to ratify a treaty.",
    "AGREE promised: Peru & Chile > ",
  ],
  [
    "what a relative clause leaves out",
    "The medal was the prize that Mayor Ana Ruiz chose in May.",
    "OTHER chose: Mayor Ana Ruiz > the prize",
    "Teachers said that Mayor Ana Ruiz chose the hall.",
    "OTHER chose: Mayor Ana Ruiz > the hall",
  ],
])("%s", (_, text, expected, beside, other) => {
  expect(told(text)).toContain(expected);
  expect(told(beside)).toContain(other);
});

test("what help is given in is no deed of the help", () => {
  const text = "The nurses gave great help in rescuing the miners.";
  expect(told(text).filter((event) => event.includes("rescuing"))).toEqual([]);
  expect(told("The nurses helped the town, rescuing the miners in May.").join()).toContain(
    "rescuing: The nurses",
  );
});
