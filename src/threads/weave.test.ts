import { expect, test } from "vitest";
import { type Knot, Weave } from "./weave.ts";

/** Events whose place is their number, with links that chain over many of them. */
type Links = Map<number, Map<number, number>>;

/** Numerical Recipes' linear congruential generator. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const placeOf = (event: number): string => String(event).padStart(4, "0");

function linksOf(size: number, roll: (sides: number) => number): Links {
  const links: Links = new Map(Array.from({ length: size }, (_, i) => [i, new Map()]));
  for (let i = 0; i < size * 3; i++) {
    const a = roll(size);
    const b = Math.min(size - 1, a + 1 + roll(8));
    if (a === b) continue;
    const score = 7 + roll(400) / 100;
    links.get(a)!.set(b, score);
    links.get(b)!.set(a, score);
  }
  return links;
}

/** What a ledger keeps, read piece by piece as it is wanted. */
class Kept {
  readonly knots = new Map<number, Knot>();
  readonly #links: Links;
  looks = 0;

  constructor(links: Links) {
    this.#links = links;
  }

  change(add: readonly number[], gone: ReadonlySet<number> = new Set()): void {
    const present = new Set([...this.knots.keys(), ...add]);
    const linked = (event: number) =>
      new Map([...this.#links.get(event)!].filter(([other]) => present.has(other)));
    const seen = new Map<number, Knot>();
    for (const event of add)
      seen.set(event, { place: placeOf(event), home: null, into: null, links: linked(event) });
    for (;;) {
      const places = new Map(
        [...seen.values()].flatMap(({ links }) =>
          [...(links?.keys() ?? [])].map((other) => [other, placeOf(other)] as const),
        ),
      );
      const weave = new Weave(seen, places);
      if (weave.settle(add, gone)) {
        for (const [event, { place, home, into }] of weave.knots)
          if (gone.has(event)) this.knots.delete(event);
          else this.knots.set(event, { place, home, into, links: null });
        return;
      }
      this.looks++;
      const { threads, links } = weave.wanted;
      for (const event of threads) {
        const home = this.#whole(event);
        for (const [other, knot] of this.knots)
          if (this.#whole(other) === home && !seen.has(other)) seen.set(other, { ...knot });
      }
      for (const event of links) {
        const knot = seen.get(event) ?? this.knots.get(event)!;
        seen.set(event, { ...knot, links: linked(event) });
      }
    }
  }

  #whole(event: number): number {
    let at = this.knots.get(event)!.home!;
    for (let { into } = this.knots.get(at)!; into; { into } = this.knots.get(at)!) at = into.home;
    return at;
  }

  threads(before = "9999"): string[] {
    const weave = new Weave(this.knots);
    const out = new Map<number, number[]>();
    for (const [event, { place }] of this.knots) {
      if (place >= before) continue;
      const founder = weave.founderOf(event, before);
      out.set(founder, [...(out.get(founder) ?? []), event]);
    }
    return [...out]
      .map(([founder, events]) => `${founder}: ${events.sort((a, b) => a - b).join(" ")}`)
      .sort();
  }
}

test("in whatever order and batches events come, the threads are those of all at once", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const roll = dice(seed);
    const size = 20 + roll(40);
    const links = linksOf(size, roll);
    const whole = new Kept(links);
    whole.change([...links.keys()]);
    if (seed === 1) expect(whole.threads().some((line) => line.split(" ").length > 4)).toBe(true);
    const kept = new Kept(links);
    const order = [...links.keys()];
    for (let i = size - 1; i > 0; i--) {
      const j = roll(i + 1);
      [order[i], order[j]] = [order[j], order[i]];
    }
    while (order.length > 0) kept.change(order.splice(0, 1 + roll(9)));
    expect(kept.threads(), `seed ${seed}`).toEqual(whole.threads());
  }
});

test("the threads of a day are those of the events up to it alone", () => {
  for (let seed = 1; seed <= 30; seed++) {
    const roll = dice(seed);
    const links = linksOf(40, roll);
    const whole = new Kept(links);
    whole.change([...links.keys()]);
    const until = roll(40);
    const then = new Kept(links);
    then.change([...links.keys()].filter((event) => event < until));
    expect(whole.threads(placeOf(until)), `seed ${seed}`).toEqual(then.threads());
  }
});

test("who leaves is as if it had never been there", () => {
  for (let seed = 1; seed <= 30; seed++) {
    const roll = dice(seed);
    const links = linksOf(40, roll);
    const leaving = new Set([roll(40), roll(40), roll(40)]);
    const kept = new Kept(links);
    kept.change([...links.keys()]);
    kept.change([], leaving);
    const never = new Kept(links);
    never.change([...links.keys()].filter((event) => !leaving.has(event)));
    expect(kept.threads(), `seed ${seed}`).toEqual(never.threads());
  }
});

test("what is added at the end looks at nothing but the threads that it links to", () => {
  const links: Links = new Map(Array.from({ length: 1000 }, (_, i) => [i, new Map()]));
  for (let i = 0; i < 999; i++) {
    links.get(i)!.set(i + 1, 7);
    links.get(i + 1)!.set(i, 7);
  }
  const knots = new Map<number, Knot>([
    [998, { place: placeOf(998), home: 997, into: null, links: links.get(998)! }],
    [997, { place: placeOf(997), home: 997, into: null, links: links.get(997)! }],
    [999, { place: placeOf(999), home: null, into: null, links: links.get(999)! }],
  ]);
  const weave = new Weave(knots, new Map([[996, placeOf(996)]]));
  expect(weave.settle([999])).toBe(true);
});

test("a full thread takes in no more", () => {
  const size = 501;
  const near = (i: number) =>
    Array.from({ length: size }, (_, j) => [j, 12] as const).filter(
      ([j]) => j !== i && Math.abs(i - j) < 200,
    );
  const links: Links = new Map(Array.from({ length: size }, (_, i) => [i, new Map(near(i))]));
  const knots = new Map(
    [...links].map(([event, own]): [number, Knot] => [
      event,
      { place: placeOf(event), home: null, into: null, links: own },
    ]),
  );
  const weave = new Weave(knots);
  weave.settle(knots.keys());
  const sizes = new Map<number, number>();
  for (const event of knots.keys()) {
    const founder = weave.founderOf(event);
    sizes.set(founder, (sizes.get(founder) ?? 0) + 1);
  }
  expect([...sizes.values()]).toEqual([400, 101]);
});
