import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyze } from "../analyze.ts";
import { createParser } from "../language/parser.ts";
import { readReport } from "../report/read.ts";
import { digestOf } from "./digests.ts";

const parser = createParser(new Uint8Array(readFileSync("models/english.bin")));

function linesOf(text: string): string[] {
  const report = readReport(text, { id: "r1", published: "2031-05-04" });
  const { events } = digestOf(analyze({ ...report, id: "r1" }, parser));
  return events.map(({ line }) => line ?? "");
}

test.each([
  [
    "Kenya sent 400 police officers to Haiti on Monday.",
    "Kenya sends 400 police officers to Haiti",
  ],
  ["Peru and Chile signed a fishing treaty in March 2030.", "Peru and Chile sign a fishing treaty"],
  ["Nine miners were killed near Cusco on Friday.", "Nine miners killed near Cusco"],
  ["Two bridges have been destroyed by floods.", "Two bridges destroyed by floods"],
  [
    "Ghana's parliament ratified the pact, which took years to write.",
    "Ghana's parliament ratifies the pact",
  ],
  ["Rebels crossed into the Ituri region last August.", "Rebels cross into the Ituri region"],
  [
    "Lena Hartmann resigned on Sunday. She apologised to her voters.",
    "Lena Hartmann apologises to her voters",
  ],
  ["The strike did not end the talks.", "Strike ends the talks"],
  [
    "Chilean soldiers were shipped to Haiti between May 1 and 3.",
    "Chilean soldiers shipped to Haiti",
  ],
  ["Several villagers have fled across the border.", "Several villagers flee across the border"],
  [
    "Members of the council approved the budget on Tuesday.",
    "Members of the council approve the budget",
  ],
  ["Police arrested two men in Lima.", "Police arrest two men in Lima"],
  ["The United States imposed sanctions on Belarus.", "United States imposes sanctions on Belarus"],
  ["Norway called the reports fake.", "Norway calls the reports fake"],
  ["Workers occupied the mill after the owner closed it.", "Workers occupy the mill"],
  ["The ministry carried out raids in Tbilisi.", "Ministry carries out raids in Tbilisi"],
  ["Ivana Sokol has sold a farm to the bank.", "Ivana Sokol sells a farm to the bank"],
  ["France and Italy have drawn closer since the war.", "France and Italy draw closer"],
  [
    "An earthquake struck the coast of Peru early on Monday.",
    "Earthquake strikes the coast of Peru",
  ],
  ["Neither side has released the prisoners.", "Neither side releases the prisoners"],
  [
    "Neither of the parties published its accounts.",
    "Neither of the parties publishes its accounts",
  ],
  ["No airline cancelled a flight to Quito.", "No airline cancels a flight to Quito"],
  ["The court freed four fishermen on Tuesday.", "Court frees four fishermen"],
  [
    "Idris Okafor succeeded Lena Hartmann as mayor.",
    "Idris Okafor succeeds Lena Hartmann as mayor",
  ],
  ["The letter belied the claims of the mayor.", "Letter belies the claims of the mayor"],
  ["Neither Peru nor Chile signed the treaty.", "Neither Peru nor Chile signs the treaty"],
  ["Ada Lindqvist's arrest angered the miners.", "Ada Lindqvist's arrest angers the miners"],
  ["Sur-i-Zar fell to the rebels on Friday.", "Sur-i-Zar falls to the rebels"],
  ["They arrested two nurses in Tbilisi.", "Two nurses arrested in Tbilisi"],
  ["They did not arrest two nurses in Tbilisi.", "Arresting two nurses in Tbilisi"],
  ["A few farmers blocked the road to Quito.", "A few farmers block the road to Quito"],
  [
    "Mr. Okafor praised Mrs. Hartmann for the treaty.",
    "Mr. Okafor praises Mrs. Hartmann for the treaty",
  ],
  [
    "Ada Lindqvist is grateful for the help of the navy.",
    "Ada Lindqvist is grateful for the help of the navy",
  ],
  ["Lena Hartmann was born in Oslo.", "Lena Hartmann born in Oslo"],
  ["The gang trafficked the boys to Libya.", "Gang traffics the boys to Libya"],
  ["The boys were trafficked to Libya.", "Boys trafficked to Libya"],
  [
    "The offices were limited to two floors by the owner.",
    "Offices limited to two floors by the owner",
  ],
  ["The army is moving tanks to the border.", "Army moves tanks to the border"],
  [
    "Some 1,200 people were evacuated from the valley.",
    "Some 1,200 people evacuated from the valley",
  ],
  ["Mexico will send doctors to Honduras.", "Mexico sends doctors to Honduras"],
  ["Both rivers have burst their banks.", "Both rivers burst their banks"],
  ["The agency did not rule out a second strike.", "Agency rules out a second strike"],
  ["Farmers who lost their land blocked the road to Quito.", "Farmers block the road to Quito"],
])("%s", (text, line) => {
  expect(linesOf(text)).toContain(line);
});

test("no line is longer than a heading or ends in the middle of a phrase", () => {
  const text = `The transport ministry of Kenya promised the owners of small boats in every harbour of the
coast new engines, cheaper fuel and better nets in return for their help against smugglers of ivory.`;
  for (const line of linesOf(text)) {
    expect(line.length).toBeLessThanOrEqual(90);
    expect(line).not.toMatch(/\s(?:of|in|the|and|for)$/);
  }
});
