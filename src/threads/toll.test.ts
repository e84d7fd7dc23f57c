import { expect, test } from "vitest";
import { blockKeys, metBy } from "./blocks.ts";
import { link } from "./links.ts";
import type { Placed } from "./members.ts";
import { told } from "./telling.fixture.ts";

const LOST = { type: "ASSAULT", word: "kill" } as const;

const lost = (read: string, recipient: string, more: object = {}, report?: string): Placed =>
  told(read, { ...LOST, recipient, ...more }, report);

const meet = (a: Placed, b: Placed): boolean => {
  const keys = ({ event, head }: Placed) => blockKeys(event, head.read, head.version);
  const own = new Set(keys(a).map(({ day, key }) => `${day} ${key}`));
  return keys(b).some((block) => metBy(block).some((day) => own.has(`${day} ${block.key}`)));
};

const SPRING = lost("2031-03-02", "group:ke_troops@KE about 400 Kenyan troops");
const SUMMER = lost("2031-07-20", "-@KE at least 900 dead");
const AUTUMN = told("2031-11-30", {
  ...LOST,
  word: "suffer",
  recipient: "country:KE Kenya",
  terms: "casualti",
});

test("the losses of one state's forces are one, told months apart with ever new numbers", () => {
  for (const [a, b] of [
    [SPRING, SUMMER],
    [SUMMER, AUTUMN],
    [SPRING, AUTUMN],
  ]) {
    expect(link(a, b)?.because).toContain("thread.same-toll");
    expect(link(a, b)).toEqual(link(b, a));
    expect(meet(a, b)).toBe(true);
  }
  expect(link(SPRING, lost("2031-03-02", "group:et_troops@ET 400 Ethiopian troops"))).toBeNull();
  expect(link(SPRING, lost("2033-03-02", "group:ke_troops@KE 400 Kenyan troops"))).toBeNull();
});

test("attacks on one army on other days and in other towns stay apart, and from its toll", () => {
  const attack = (place: string, day: string) =>
    lost("2031-03-02", "group:ke_troops@KE 120 Kenyan troops", { place, when: `${day}..${day}` });
  const gedo = attack("place:gedo@SO Gedo", "2031-02-27");
  expect(link(gedo, attack("place:baidoa@SO Baidoa", "2031-03-01"))).toBeNull();
  expect(link(gedo, SPRING)).toBeNull();
  const undated = lost("2031-03-03", "group:ke_troops@KE three Kenyan troops");
  expect(link(undated, SPRING)).toBeNull();
});

test("civilians are no soldiers lost", () => {
  const civilians = lost("2031-03-03", "group:ke_civilian@KE 400 Kenyan civilians");
  expect(link(SPRING, civilians)?.because ?? []).not.toContain("thread.same-toll");
  const town = lost("2031-03-03", "-@KE 150 dead", { place: "place:mandera@KE Mandera" });
  expect(link(SPRING, town)?.because ?? []).not.toContain("thread.same-toll");
});

test("a state that lost so many soldiers suffered a toll, and none where they were three", () => {
  const lose = (count: string): Placed => {
    const lost = { ...LOST, word: "lose", recipient: "country:KE Kenya", terms: "soldier" };
    const { event, ...placed } = told("2031-05-02", lost);
    return { ...placed, event: { ...event, line: `Kenya loses ${count} soldiers since 2029` } };
  };
  expect(link(SPRING, lose("1,300"))?.because).toContain("thread.same-toll");
  expect(link(SPRING, lose("three"))).toBeNull();
});

test("two numbers in one report are two tolls", () => {
  const of = (words: string) => lost("2031-03-02", `group:ke_troops@KE ${words}`, {}, "one");
  expect(link(of("400 troops"), of("900 troops"))).toBeNull();
  expect(link(of("400 troops"), of("some 400 troops"))).not.toBeNull();
  const part = lost("2031-03-02", "group:ke_troops@KE 150 of those troops", {}, "one");
  expect(link(of("400 troops"), part)).not.toBeNull();
});
