import { expect, test } from "vitest";
import { FIELDS as KNOWN } from "../../../../src/ledger/judgements.ts";
import { correctionOf, FIELDS, type Subject } from "./subject.ts";

const claim: Subject = { kind: "claim", id: "c1", thread: "t1", text: "He denied it" };
const thread: Subject = { kind: "thread", id: "t1", title: "A fire", claims: [] };
const form = {
  action: "accept",
  field: "act",
  value: "",
  picked: [],
  reason: "It stands there.",
  author: "Ines Carro",
} as const;
const by = { reason: form.reason, author: form.author };

test("the form offers the fields that the ledger lets people change", () => {
  expect(Object.keys(FIELDS).sort()).toEqual(Object.keys(KNOWN).sort());
});

test("a correction needs a reason, an author and what its action asks for", () => {
  expect(correctionOf(claim, form)).toEqual({ action: "accept", target: "c1", ...by });
  expect(correctionOf(claim, { ...form, reason: " " })).toBeNull();
  expect(correctionOf(claim, { ...form, author: "" })).toBeNull();
  expect(correctionOf(claim, { ...form, action: "change" })).toBeNull();
  expect(correctionOf(thread, form)).toEqual({ action: "accept", target: "t1", ...by });
  expect(correctionOf(thread, { ...form, action: "merge" })).toBeNull();
  expect(correctionOf(thread, { ...form, action: "split" })).toBeNull();
});

test("a claim is split off the thread that holds it", () => {
  const split = { ...form, action: "split" } as const;
  expect(correctionOf(claim, split)).toEqual({
    action: "split",
    target: "t1",
    value: "c1",
    ...by,
  });
  expect(correctionOf({ ...claim, thread: null }, split)).toBeNull();
  expect(correctionOf(thread, { ...split, picked: ["c1", "c2"] })?.value).toBe("c1,c2");
});

test("an empty holder makes the report itself the holder", () => {
  const change = { ...form, action: "change", field: "holder" } as const;
  expect(correctionOf(claim, change)).toMatchObject({ field: "holder", value: "" });
});
