import { expect, test } from "vitest";
import type { Figure, Thread } from "../answers.ts";
import type { Telling } from "../digest/digest.ts";
import { standingOf } from "../standing/standing.ts";
import { happening, telling, type Told as Hand } from "../standing/telling.fixture.ts";
import { rows } from "../table.ts";
import { threadIdOfEvent } from "../threads/identity.ts";
import { doubtsOf, wordsOf } from "./doubts.ts";
import { judgementsOf } from "./judgements.ts";
import table from "./review.tsv";
import type { Told } from "./tell.ts";

const STRIKE = happening("ASSAULT", "strike", { actor: ["Norland | country:NL | NL"] });
const ARMY = "Norland's army | organisation:norland army | NL | military";
const WITNESS = "a witness | | | witness";

/** A thread of tellings, each of an event of its own where it has one. */
function threadOf(tellings: readonly Telling[], more: Partial<Thread> = {}): Told {
  const thread: Thread = {
    id: "t1",
    title: "Norland strikes",
    type: "ASSAULT",
    happened: { earliest: "2031-05-01", latest: "2031-05-01" },
    reports: [...new Set(tellings.map(({ report }) => report.id))],
    origins: 1,
    figures: [],
    ...standingOf(tellings),
    ...more,
  };
  return {
    thread,
    tellings: [...tellings],
    figures: [],
    origins: [],
    events: [...new Set(tellings.map(({ event }) => event.id))],
    firstRead: "2031-05-02",
    lastRead: "2031-05-09",
    contested: 0,
  };
}

const tellings = (...all: (Partial<Hand> & { id: string })[]) =>
  all.map((hand) => telling({ read: "2031-05-02", ...hand }, hand.event ?? STRIKE));

const NONE = judgementsOf([]);
const met = new Set<string>();

/** Claims with the rules that doubt them; "" is the thread. */
function found(told: Told, judgements = NONE, bonds = new Map<string, number>()) {
  const doubts = doubtsOf(told, bonds, judgements);
  for (const { because } of doubts) for (const [rule] of because) met.add(rule);
  return Object.fromEntries(
    doubts.map(({ claim, because }) => [claim ?? "", because.map(([rule]) => rule)]),
  );
}

test("who admits or denies and is not known is doubted, who speaks for a state is not", () => {
  const told = threadOf(
    tellings(
      { id: "c1", by: ["the man"], act: "admit", sure: "CT+" },
      { id: "c2", by: ["a spokesman | | NL | government"], act: "admit" },
      { id: "c3", by: [ARMY, "officials"], act: "deny", sure: "CT-" },
      { id: "c4", by: ["officials", ARMY], act: "deny", sure: "CT-" },
      { id: "c5", by: [WITNESS] },
    ),
    { standing: "admitted", history: [] },
  );
  expect(found(told)).toEqual({ c1: ["admission"], c3: ["denial"] });
});

test("a pronoun that nobody is behind is doubted, whatever it says", () => {
  const told = threadOf(
    tellings(
      { id: "c1", by: ["They"] },
      { id: "c2", by: ["she | person:mara veldt"] },
      { id: "c3", by: ["they | | | unknown"], act: "admit" },
    ),
    { history: [] },
  );
  expect(found(told)).toEqual({ c3: ["admission", "unknown-holder"], c1: ["unknown-holder"] });
  const { because } = doubtsOf(told, new Map(), NONE).find(({ claim }) => claim === "c1")!;
  expect(wordsOf(because[0])).toBe("Nothing shows who “They” is.");
});

const joined = ["e1", "e2", "e3"].map((id) => ({ ...STRIKE, id }));

test("of an event that a weak link joins the first claim is doubted, not the thread's own first", () => {
  const told = threadOf(
    tellings(
      { id: "c1", by: [WITNESS], said: "2031-05-01", event: joined[0] },
      { id: "c2", by: [WITNESS], said: "2031-05-02", event: joined[1] },
      { id: "c3", by: [ARMY], said: "2031-05-02", event: joined[1] },
      { id: "c4", by: [WITNESS], said: "2031-05-02", event: joined[2] },
    ),
    { history: [] },
  );
  const bonds = new Map([
    ["e1", 7.2],
    ["e2", 7.2],
    ["e3", 8],
  ]);
  expect(found(told, NONE, bonds)).toEqual({ c2: ["weak-link"] });
  const [{ because }] = doubtsOf(told, bonds, NONE);
  expect(wordsOf(because[0])).toBe(
    "A link of 7.2 alone ties it to its thread; 7 is the least that a link needs.",
  );
  // Whom people merged no link ties.
  expect(found(told)).toEqual({});
});

function figure(claim: string, low: number | null, high: number | null, more: Partial<Figure>) {
  return {
    measure: "killed",
    of: "soldiers",
    low,
    high,
    holder: "x",
    asOf: null,
    claim,
    report: "r",
    verdict: "first" as const,
    ...more,
  };
}

test("figures that contradict are doubted at the later one", () => {
  const told = threadOf(tellings({ id: "c1", by: [WITNESS] }, { id: "c2", by: [ARMY] }), {
    history: [],
    figures: [
      figure("c1", 9, null, {}),
      figure("c2", 4, 4, { verdict: "contradicts", against: "c1" }),
      figure("c2", 3, 5, { verdict: "agrees", against: "c2" }),
    ],
  });
  expect(found(told)).toEqual({ c2: ["contradicting-figures"] });
  const [{ because }] = doubtsOf(told, new Map(), NONE);
  expect(wordsOf(because[0])).toBe(
    "It gives 4 killed where another claim gives 9 or more killed, and they cannot both be right.",
  );
});

test("a thread is doubted while both sides stand, once taken back, and where several give no day", () => {
  const [one] = tellings({ id: "c1", by: [WITNESS] });
  const doubted = (more: Partial<Thread>) =>
    found(threadOf([one], { history: [], ...more }))[""] ?? [];
  expect(doubted({ standing: "disputed" })).toEqual(["disputed"]);
  expect(doubted({ standing: "withdrawn" })).toEqual(["withdrawn"]);
  expect(doubted({ standing: "confirmed" })).toEqual([]);
  expect(doubted({ happened: null })).toEqual([]);
  expect(doubted({ happened: null, origins: 2 })).toEqual(["no-day", "origins"]);
});

test("many origins weigh more, and so does a claim by which the thread stands as it does", () => {
  const told = threadOf(tellings({ id: "c1", by: ["the man"], act: "admit" }));
  const weighed = (origins: number, more: Partial<Thread> = {}) => {
    const one = threadOf(told.tellings, { origins, ...more });
    return [found(one)["c1"], doubtsOf(one, new Map(), NONE)[0].weight] as const;
  };
  expect(weighed(1, { history: [] })).toEqual([["admission"], 25]);
  expect(weighed(1)).toEqual([["admission", "deciding"], 37]);
  expect(weighed(3)).toEqual([["admission", "deciding", "origins"], 41]);
  // Beyond so many it makes no difference.
  expect(weighed(12)[1]).toBe(weighed(40)[1]);
});

const by = { author: "Ada", reason: "Read it", at: "2031-06-01T00:00:00Z", undone: null };

test("what somebody decided on is doubted no more", () => {
  const told = threadOf(
    tellings(
      { id: "c1", by: ["They"] },
      { id: "c2", by: ["They"] },
      { id: "c3", by: ["They"], event: joined[2] },
    ),
    { history: [], standing: "disputed" },
  );
  const accepted = { ...by, id: "k1", action: "accept" as const, target: "c1" };
  const changed = {
    ...by,
    id: "k2",
    action: "change" as const,
    target: "c2",
    field: "act",
    value: "say",
  };
  expect(Object.keys(found(told, judgementsOf([accepted, changed])))).toEqual(["", "c3"]);
  const undone = { ...accepted, undone: "k9" };
  expect(Object.keys(found(told, judgementsOf([undone])))).toEqual(["", "c1", "c2", "c3"]);
  // A thread is accepted by any of the ids that it ever had.
  const whole = { ...accepted, target: threadIdOfEvent("e3") };
  expect(Object.keys(found(told, judgementsOf([whole])))).toEqual(["c1", "c2", "c3"]);
});

test("every rule of the table was met above", () => {
  expect([...met].sort()).toEqual(
    rows(table)
      .map(([rule]) => rule)
      .sort(),
  );
});
