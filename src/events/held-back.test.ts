import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyze } from "../analyze.ts";
import { createParser } from "../language/parser.ts";

const parser = createParser(readFileSync(new URL("../../models/english.bin", import.meta.url)));

/** Words that tell of an event with a type, each with its actors. */
function told(text: string): string[] {
  return analyze({ id: "", text }, parser)
    .events.filter(({ type }) => type !== "OTHER")
    .map(({ trigger, actors }) =>
      [text.slice(...trigger), ...actors.map((actor) => actor.text)].join(" < "),
    );
}

test.each<[string, string, string, string, string]>([
  [
    "what somebody refuses to let others do",
    "The rebels refused to let the convoy leave and attack the bridge.",
    "attack",
    "The rebels let the convoy leave and attacked the bridge.",
    "attacked < The rebels",
  ],
  [
    "what somebody plots",
    "The rebels plotted the murder of Kim.",
    "murder",
    "The rebels murdered Kim.",
    "murdered < The rebels",
  ],
  [
    "what somebody refuses to do and goes on doing",
    "The miners refused to leave and attack the bridge.",
    "attack",
    "The miners refused to leave and attacked the bridge.",
    "attacked < The miners",
  ],
  [
    "what is done where another is kept from leaving",
    "The guards prevented the crowd from leaving and attacking the bridge.",
    "attacking",
    "The guards prevented the crowd from leaving and attacked the bridge.",
    "attacked < The guards",
  ],
  [
    "how many it befell",
    "The governor did not say how many nurses were kidnapped.",
    "kidnapped",
    "The governor did not say why gangs kidnapped the nurses.",
    "kidnapped < gangs",
  ],
  [
    "what is only possible",
    "Peru feared a possible attack by Chile.",
    "attack < Chile",
    "Peru feared the attack by Chile.",
    "attack < Chile",
  ],
  [
    "what a paper says",
    "The council vetoed a resolution condemning Israel.",
    "condemning",
    "The council met and condemned Israel.",
    "condemned < The council",
  ],
])("%s is no event, what happened is", (_, held, missing, happened, there) => {
  expect(told(held).map((found) => found.split(" < ")[0])).not.toContain(missing.split(" < ")[0]);
  expect(told(happened)).toContain(there);
});

test.each<[string, string, string]>([
  [
    "a name in a clause on the subject is not the subject",
    "A newspaper based in Christian east Tessel has violated a ban by the mayor.",
    "violated < A newspaper based in Christian east Tessel",
  ],
  [
    "who says what it is prepared to do will do it",
    "The army said that it is prepared to attack the rebels in Goma.",
    "prepared < The army",
  ],
])("%s", (_, text, expected) => {
  expect(told(text)).toContain(expected);
});

test("weather is nobody's", () => {
  expect(told("The army said that it is likely to rain.")).toEqual([]);
});

test("demands are theirs who make them, also where the apostrophe is left out", () => {
  const text = "The governor will not meet the hostage-takers demands.";
  const [event] = analyze({ id: "", text }, parser).events;
  expect(event.recipients.map((party) => party.text)).toEqual(["hostage-takers"]);
});
