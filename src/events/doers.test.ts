import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyze } from "../analyze.ts";
import { createParser } from "../language/parser.ts";

const parser = createParser(readFileSync(new URL("../../models/english.bin", import.meta.url)));

/** Each event with who acts, on whom, where, and its figures. */
function told(text: string): string[] {
  const { events, quantities } = analyze({ id: "", text, published: "2023-05-10" }, parser);
  const words = (list: { text: string }[]) => list.map((one) => one.text).join(", ");
  const figure = (id: string) => {
    const { span, measure } = quantities.find((one) => one.id === id)!;
    return `${text.slice(...span)} ${measure}`;
  };
  return events.map(
    ({ type, trigger, actors, recipients, places, quantities: own }) =>
      `${type} ${text.slice(...trigger)}: ${words(actors)} > ${words(recipients)} @ ${words(places)} # ${own.map(figure).join(", ")}`,
  );
}

test.each<[string, string, string]>([
  ["a day", "The town of Bor was shelled by Monday.", "ASSAULT shelled:  > The town of Bor @  # "],
  [
    "a rebel",
    "The town of Bor was shelled by rebels.",
    "ASSAULT shelled: rebels > The town of Bor @  # ",
  ],
  [
    "the end of a month",
    "The bridge was bombed by the end of May.",
    "ASSAULT bombed:  > The bridge @  # ",
  ],
  ["a year", "The year 2022 killed 300 miners.", "ASSAULT killed:  > 300 miners @  # 300 killed"],
  [
    "whose day it was",
    "For the minister, Sunday was about seeking a truce.",
    "REQUEST seeking: the minister >  @  # ",
  ],
])("%s as one who acts", (_, text, expected) => {
  expect(told(text)).toContain(expected);
});

test("a day tells nothing", () => {
  const { attributions } = analyze(
    { id: "", text: "Monday saw the army attack two villages." },
    parser,
  );
  expect(attributions).toEqual([]);
});

test.each<[string, string]>([
  [
    "The minister called talk of Kenyan soldiers in Haiti fake on Monday.",
    "REJECT called: The minister > Kenyan soldiers @  # ",
  ],
  [
    "The spokesman Sami Odhiambo called talk of Kenyan soldiers in Haiti fake on Monday.",
    "MOBILIZE soldiers: Kenyan >  @ Haiti # ",
  ],
  [
    "The palace called reports of troops in Chad a lie.",
    "REJECT called: The palace > troops @  # ",
  ],
  [
    "A spokesman spoke of at least 300 killed and 2,700 wounded.",
    "ASSAULT killed:  > at least 300 @  # at least 300 killed, 2,700 injured",
  ],
])("%s", (text, expected) => {
  expect(told(text)).toContain(expected);
});
