import { expect, test } from "vitest";
import { matrixOf } from "./matrix.ts";
import { happening, telling, type Told } from "./telling.fixture.ts";

const sent = happening("MOBILIZE", "send", {
  actor: ["North Korean soldiers | group:north korean soldiers | KP"],
  recipient: ["Russia | country:RU | RU"],
});
const seen = happening("MOBILIZE", "deploy", {
  actor: ["North Korea | country:KP | KP"],
  recipient: ["Kursk | place:kursk | RU"],
});
const KREMLIN = "the Kremlin | organisation:kremlin | RU";
const NATO = "NATO | organisation:nato | | igo";

const told: Told[] = [
  { id: "c1", by: [KREMLIN], act: "deny", sure: "CT-", said: "2024-10-10", read: "2024-10-10" },
  { id: "c2", by: [NATO], act: "confirm", said: "2024-10-28", read: "2024-10-28", event: seen },
  { id: "c3", by: [KREMLIN], act: "deny", sure: "CT-", said: "2024-10-10", read: "2024-10-29" },
  { id: "c4", by: [NATO], act: "speculate", sure: "PS+", said: "2024-10-29", read: "2024-10-29" },
];
const tellings = told.map((one) => telling(one, sent));

test("voices stand by variants, and silence shows", () => {
  const { parties, claims, cells } = matrixOf("t1", tellings);
  expect(parties).toEqual([
    { name: "North Korea", key: "country:KP", role: "actor" },
    { name: "Russia", key: "country:RU", role: "recipient" },
    { name: "NATO", key: "organisation:nato", role: "third" },
  ]);
  expect(claims.map(({ text }) => text)).toEqual([
    "North Korean soldiers → send → Russia",
    "North Korea → deploy → Kursk",
  ]);
  expect(cells).toEqual([
    [[], []],
    [[{ stance: "denies", act: "deny", on: "2024-10-10", claim: "c1" }], []],
    [
      [{ stance: "unsure", act: "speculate", on: "2024-10-29", claim: "c4" }],
      [{ stance: "affirms", act: "confirm", on: "2024-10-28", claim: "c2" }],
    ],
  ]);
});

test("the order of tellings changes nothing", () => {
  expect(matrixOf("t1", tellings.toReversed())).toEqual(matrixOf("t1", tellings));
});
