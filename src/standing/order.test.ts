import { expect, test } from "vitest";
import type { Act, Factuality } from "../analysis.ts";
import { standingOf } from "./standing.ts";
import { happening, telling, type Told } from "./telling.fixture.ts";

/** Properties over many threads made up by a generator with a fixed seed. */

const event = happening("ASSAULT", "shell", {
  actor: ["Norland | country:NL | NL"],
  recipient: ["a school in Estmark | | EM"],
});
const HOLDERS = [
  ["Norland | country:NL | NL"],
  ["Norland's army | organisation:norland army | NL | military"],
  ["Estmark | country:EM | EM"],
  ["the UN | organisation:united nations | | igo"],
  ["Westria | country:WS | WS"],
  ["a nurse | | | witness"],
  [],
];
const ACTS: Act[] = ["say", "deny", "admit", "confirm", "accuse", "promise", "speculate"];
const SURE: Factuality[] = ["CT+", "CT-", "PR+", "PS+", "Uu"];

/** Numerical Recipes' linear congruential generator. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const day = (n: number): string => `2031-05-${String(n + 1).padStart(2, "0")}`;

function thread(roll: (sides: number) => number): Told[] {
  return Array.from({ length: 2 + roll(7) }, (_, n): Told => {
    const read = roll(20);
    const said = [
      undefined,
      day(read),
      `${day(Math.max(0, read - 3))}/${day(read)}`,
      `/${day(read)}`,
    ];
    return {
      id: `c${n}`,
      by: HOLDERS[roll(HOLDERS.length)],
      act: ACTS[roll(ACTS.length)],
      sure: SURE[roll(SURE.length)],
      said: said[roll(said.length)],
      read: day(read),
    };
  });
}

function shuffled<T>(items: readonly T[], roll: (sides: number) => number): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = roll(i + 1);
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

test("in whatever order tellings come, the standing is the same", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const roll = dice(seed);
    const tellings = thread(roll).map((told) => telling(told, event));
    expect(standingOf(shuffled(tellings, roll))).toEqual(standingOf(tellings));
  }
});

test("retelling what a holder said, later and less exactly, changes nothing but the list of positions", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const roll = dice(seed);
    const told = thread(roll);
    const again = told.find(({ by }) => by!.at(-1)?.includes(":"));
    if (!again) continue;
    const [from, until = from] = (again.said ?? `/${again.read}`).split("/");
    const retold: Told[] = [
      { ...again, id: "z1", read: "2031-06-01" },
      { ...again, id: "z2", read: "2031-06-02", said: `${from && day(0)}/${until}` },
    ];
    const before = standingOf(told.map((one) => telling(one, event)));
    const after = standingOf([...told, ...retold].map((one) => telling(one, event)));
    expect(after.standing).toBe(before.standing);
    expect(after.history.map(({ on, standing }) => [on, standing])).toEqual(
      before.history.map(({ on, standing }) => [on, standing]),
    );
    expect(after.positions.length).toBe(before.positions.length + 2);
  }
});
