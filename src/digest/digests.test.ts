import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Report } from "../analysis.ts";
import { analyze } from "../analyze.ts";
import { createParser, type Parser } from "../language/parser.ts";
import type { Digest } from "./digest.ts";
import { digestOf } from "./digests.ts";
import { hex, sha256 } from "./sha256.ts";
import { stemOf } from "./stem.ts";

let parser: Parser | null = null;

function digest(text: string, more: Partial<Report> = {}): Digest {
  parser ??= createParser(new Uint8Array(readFileSync("models/english.bin")));
  return digestOf(analyze({ id: "r", text, published: "2031-05-04", ...more }, parser));
}

/** "role: key country" of the first event with this word. */
function roles({ events }: Digest, word: string): string[] {
  const event = events.find((found) => found.word === word);
  return (event?.roles ?? []).map(({ role, key, country }) => `${role}: ${key} ${country}`);
}

test("capitals, seats of government and peoples act as their state", () => {
  expect(roles(digest("Moscow has sent two brigades to Belarus."), "send")).toContain(
    "actor: country:RU RU",
  );
  expect(roles(digest("The White House sent an envoy to Oslo."), "send")).toContain(
    "actor: country:US US",
  );
  expect(roles(digest("The Finns sent paramedics to Latvia."), "send")).toContain(
    "actor: country:FI FI",
  );
  // As a place, a capital is a place.
  expect(roles(digest("Two brigades were sent to Moscow."), "send")).toContain(
    "place: place:moscow RU",
  );
});

test("a holder's state comes from the words for it, wherever they stand", () => {
  const country = (text: string): (string | null)[] =>
    digest(text).claims.flatMap(({ holders }) => holders.map((holder) => holder.country));
  expect(country("Elysee spokeswoman Claire Maurel said that rebels had attacked Dakar.")).toEqual([
    "FR",
  ]);
  expect(
    country("A Kenyan diplomat at the United Nations said that rebels had attacked Dakar."),
  ).toEqual(["KE"]);
  expect(country("TASS said that rebels had attacked Dakar.")).toEqual(["RU"]);
  expect(country("Spain's interior ministry said that police had arrested four men.")).toEqual([
    "ES",
  ]);
  // Whom or where he spoke does not make him theirs.
  expect(
    country("A spokesman told Kenyan reporters in Berlin that rebels had attacked Dakar."),
  ).toEqual([null]);
});

test("one who is named in full and by surname has one key, without title or office", () => {
  const { claims, entities } = digest(
    "Foreign Minister Piet Verhoeven said that the ship had been seized. " +
      "On Monday Mr Verhoeven said that the crew had been arrested.",
  );
  const keys = new Set(claims.flatMap(({ holders }) => holders.map(({ key }) => key)));
  expect([...keys]).toEqual(["person:piet verhoeven"]);
  expect(entities.map(({ key }) => key)).toContain("person:piet verhoeven");
});

test("ids depend on the text, the report and the words alone", () => {
  const text = "Rebels attacked the port of Tarsa on Friday, police said.";
  const [first, again] = [digest(text), digest(text)];
  expect(first).toEqual(again);
  expect(first.events[0].id).toMatch(/^e[0-9a-hjkmnp-tv-z]{12}$/);
  const elsewhere = digest(text, { url: "https://tide.example/2" });
  expect(elsewhere.events[0].id).not.toBe(first.events[0].id);
});

test("terms are neither names nor times nor the trigger", () => {
  const { events } = digest("Rebels attacked the port of Tarsa with mortars on Friday.");
  expect(events[0].terms).toEqual(["mortar", "port", "rebel"]);
});

test("stems lead forms of a word to one", () => {
  const stems = (words: string): string => words.split(" ").map(stemOf).join(" ");
  expect(stems("deploy deployed deploying deployment")).toBe("deploy deploy deploy deploy");
  expect(stems("sent sends sending")).toBe("send send send");
  expect(stems("soldiers soldier’s casualties casualty")).toBe("soldier soldier casualti casualti");
  expect(stems("hoped hopped")).toBe("hope hop");
});

test.each([0, 3, 55, 56, 63, 64, 119, 120, 1000])("SHA-256 of %i characters", (length) => {
  const text = "é\ud800a".repeat(length).slice(0, length);
  expect(hex(sha256(text))).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
});
