import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { inOrder } from "./in-order.ts";

async function* count(to: number, onTake: (n: number) => void = () => {}): AsyncGenerator<number> {
  for (let n = 0; n < to; n++) {
    onTake(n);
    yield n;
  }
}

test("results come in the order of the items, whichever is ready first", async () => {
  const limits = { width: 4, weight: () => 1, most: 100 };
  const out: number[] = [];
  const work = async (n: number): Promise<number> => {
    await sleep((7 - (n % 8)) * 2);
    return n;
  };
  for await (const n of inOrder(count(40), work, limits)) out.push(n);
  expect(out).toEqual(Array.from({ length: 40 }, (_, n) => n));
});

test("a slow taker of results slows the taking of items", async () => {
  const limits = { width: 3, weight: () => 1, most: 100 };
  let taken = 0;
  let given = 0;
  for await (const n of inOrder(
    count(200, (i) => (taken = i + 1)),
    async (i) => i,
    limits,
  )) {
    given = n + 1;
    expect(taken - given).toBeLessThanOrEqual(12);
  }
  expect(given).toBe(200);
});

test("heavy items are taken one by one", async () => {
  const limits = { width: 8, weight: () => 60, most: 50 };
  let taken = 0;
  for await (const n of inOrder(
    count(20, (i) => (taken = i + 1)),
    async (i) => i,
    limits,
  ))
    expect(taken - n).toBeLessThanOrEqual(2);
});
