import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyze } from "../analyze.ts";
import { createParser } from "../language/parser.ts";

const parser = createParser(readFileSync(new URL("../../models/english.bin", import.meta.url)));

function counts(text: string): string[] {
  const { quantities } = analyze({ id: "", text, published: "2023-05-10" }, parser);
  return quantities.map(
    ({ span, of, measure, low, high }) => `${text.slice(...span)}|${of}|${measure} ${low}..${high}`,
  );
}

test.each<[string, string[]]>([
  [
    "Gunmen killed nine, among them two children.",
    ["nine||killed 9..9", "two|children|killed 2..2"],
  ],
  ["Gunmen killed nine and stole two cars.", ["nine||killed 9..9", "two|cars|other 2..2"]],
  [
    "The agency said 1,500 soldiers had been moved to the port and that the number could rise to 12,000.",
    ["1,500|soldiers|deployed 1500..1500", "12,000|soldiers|deployed 12000..12000"],
  ],
  [
    "The agency said 1,500 soldiers had been moved and that the number of ships could rise to 40.",
    ["1,500|soldiers|deployed 1500..1500", "40||other 40..40"],
  ],
  ["More than half of the 300 were wounded.", ["More than half of the 300||injured 151..300"]],
  ["At least a third of the 90 miners died.", ["At least a third of the 90|miners|killed 30..90"]],
  [
    "The ministry estimates that about 300 Malian soldiers have been killed and some 2,700 wounded while fighting in Niger.",
    ["about 300|Malian soldiers|killed 300..300", "some 2,700|wounded|injured 2700..2700"],
  ],
  [
    "About 1,500 special forces soldiers were flown to Chad.",
    ["About 1,500|special forces soldiers|deployed 1500..1500"],
  ],
  [
    "The deaths of two Costa Rican pilots shocked the town.",
    ["two|Costa Rican pilots|killed 2..2"],
  ],
  ["The death toll rises to at least six Friday.", ["at least six|death toll|killed 6..null"]],
  [
    "The revolt has claimed more than 20,000 lives and displaced 2.6 million people.",
    ["more than 20,000|lives|killed 20001..null", "2.6 million|people|displaced 2600000..2600000"],
  ],
  ["They took two soldiers prisoner.", ["two|soldiers prisoner|captured 2..2"]],
  ["The dead were Bo M. Ray, 50; and Zack Ray, 19; all of Bor.", []],
])("%s", (text, expected) => {
  expect(counts(text)).toEqual(expected);
});
