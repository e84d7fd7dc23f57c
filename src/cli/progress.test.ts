import { expect, test } from "vitest";
import type { Io } from "./io.ts";
import { progressOn } from "./progress.ts";

function world(terminal: boolean): { io: Io; tick(ms: number): void; err(): string } {
  let now = 0;
  let text = "";
  const sink = (isTerminal: boolean): Io["err"] => ({
    terminal: isTerminal,
    columns: 80,
    write: async (words) => void (text += words),
  });
  const io: Io = {
    input: (async function* () {})(),
    inputIsTerminal: false,
    out: { ...sink(false), write: async () => {} },
    err: sink(terminal),
    env: {},
    now: () => now,
  };
  return { io, tick: (ms) => void (now += ms), err: () => text };
}

test("a short batch shows no progress, a long one does, on a terminal", async () => {
  const { io, tick, err } = world(true);
  const progress = progressOn(io, false);
  await progress.step(false);
  expect(err()).toBe("");
  tick(2000);
  await progress.step(true);
  expect(err()).toContain("hearsay: 2 reports, 1 with errors, 1 a second");
  await progress.done();
  expect(err().endsWith("\r\u001b[K")).toBe(true);
});

test("where standard error is no terminal there is no progress unless asked for", async () => {
  for (const asked of [false, true]) {
    const { io, tick, err } = world(false);
    const progress = progressOn(io, asked);
    tick(5000);
    await progress.step(false);
    await progress.done();
    expect(err().split("\n").length > 1).toBe(asked);
    expect(err()).not.toContain("\r");
  }
});
