import { expect, test } from "vitest";
import { rarityOf } from "./rarity.ts";
import { stemOf } from "./stem.ts";

test("the rarer a word, the more it weighs", () => {
  const [the, said, troops, parachute] = ["the", "said", "troops", "parachutists"].map((word) =>
    rarityOf(stemOf(word)),
  );
  expect(the).toBeLessThan(0.1);
  expect(said).toBeLessThan(troops);
  expect(troops).toBeLessThan(parachute);
});

test("a word that no text had is as rare as can be", () => {
  expect(rarityOf("zvorkhimi")).toBe(rarityOf("quendelmark"));
  expect(rarityOf("zvorkhimi")).toBeGreaterThan(6);
});
