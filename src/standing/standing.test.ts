import { describe, expect, test } from "vitest";
import type { Telling } from "../digest/digest.ts";
import { rows } from "../table.ts";
import { readRules } from "./rules.ts";
import table from "./rules.tsv";
import { standingOf } from "./standing.ts";
import { happening, telling, type Told } from "./telling.fixture.ts";

/** Soldiers of Norland sent to Estmark. */
const sent = happening(
  "MOBILIZE",
  "send",
  { actor: ["Norland | country:NL | NL"], recipient: ["Estmark | country:EM | EM"] },
  { mode: "troops" },
);
const strike = happening("ASSAULT", "strike", {
  actor: ["Norland's air force | organisation:norland air force | NL"],
  recipient: ["a hospital in Estmark | facility:hospital | EM"],
});
const met = happening("CONSULT", "meet", {
  actor: ["Norland | country:NL | NL"],
  recipient: ["Estmark | country:EM | EM"],
});
const NORLAND = "Norland | country:NL | NL";
const ESTMARK = "Estmark | country:EM | EM";
const SPIES = "Westria's spy agency | organisation:westria spy agency | WS | intelligence";
const UN = "the United Nations | organisation:united nations | | igo";
const WITNESS = "a shopkeeper | | | witness";

const story = (event: Telling["event"], ...told: Omit<Told, "id">[]): Telling[] =>
  told.map((one, n) => telling({ ...one, id: `c${n + 1}` }, event));

const changes = (tellings: readonly Telling[]): string[] =>
  standingOf(tellings).history.map(
    ({ on, standing, because, claim }) => `${on} ${standing} ${because.split(".")[1]} ${claim}`,
  );

describe("a deployment that is denied, then admitted", () => {
  const told = story(
    sent,
    { by: [NORLAND], act: "deny", sure: "CT-", said: "2031-10-10", read: "2031-10-10" },
    { by: [SPIES], said: "2031-10-18", read: "2031-10-18" },
    { by: [ESTMARK], act: "deny", sure: "CT-", said: "2031-10-21", read: "2031-10-21" },
    { by: [UN], act: "confirm", said: "2031-10-28", read: "2031-10-28" },
    { by: [ESTMARK], act: "admit", said: "2032-04-26", read: "2032-04-26" },
    { by: [NORLAND], act: "confirm", said: "2032-04-28", read: "2032-04-28" },
  );

  test("each change has its day, its rule and its claim", () => {
    expect(changes(told)).toEqual([
      "2031-10-10 denied only-denied c1",
      "2031-10-18 disputed affirmed-and-denied c2",
      "2032-04-26 admitted party-admits c5",
    ]);
  });

  test("what was read by a day gives the standing of that day", () => {
    const upTo = (day: string) => standingOf(told.filter(({ report }) => report.read <= day));
    expect(upTo("2031-12-31").standing).toBe("disputed");
    expect(upTo("2031-10-12").standing).toBe("denied");
  });

  test("later reports that retell the denials change nothing", () => {
    const later: Told[] = [
      {
        id: "d1",
        by: [NORLAND],
        act: "deny",
        sure: "CT-",
        said: "/2032-05-03",
        read: "2032-05-03",
      },
      {
        id: "d2",
        by: [ESTMARK],
        act: "deny",
        sure: "CT-",
        said: "2031-10-01/2031-10-31",
        read: "2032-05-03",
      },
    ];
    expect(changes([...told, ...later.map((one) => telling(one, sent))])).toEqual(changes(told));
  });

  test("a denial with a date after the admission reopens the dispute", () => {
    const again: Told = {
      id: "d3",
      by: [NORLAND],
      act: "deny",
      sure: "CT-",
      said: "2032-06-01",
      read: "2032-06-02",
    };
    expect(standingOf([...told, telling(again, sent)]).standing).toBe("disputed");
  });

  test("every claim is a position", () => {
    expect(standingOf(told).positions.map(({ claim }) => claim)).toEqual([
      "c1",
      "c2",
      "c3",
      "c4",
      "c5",
      "c6",
    ]);
  });
});

describe("each rule", () => {
  const cases: [name: string, standing: string, rule: string, ...Omit<Told, "id">[]][] = [
    [
      "a party vouches in a neutral matter",
      "confirmed",
      "party-confirms",
      { by: [NORLAND], act: "confirm", said: "2031-01-02", read: "2031-01-02", event: met },
    ],
    [
      "the actor owns up",
      "admitted",
      "party-admits",
      { by: [NORLAND], said: "2031-01-02", read: "2031-01-02" },
    ],
    [
      "actor and victim agree",
      "confirmed",
      "both-affirm",
      { by: [ESTMARK], said: "2031-01-02", read: "2031-01-02" },
      {
        by: ["Norland | country:NL | NL"],
        sure: "CT+",
        said: "2031-01-03",
        read: "2031-01-03",
        event: {
          ...strike,
          roles: strike.roles.map((role) =>
            role.role === "recipient"
              ? { ...role, text: "Estmark soldiers", head: "soldier" }
              : role,
          ),
        },
      },
    ],
    [
      "a body of states vouches",
      "confirmed",
      "authority-confirms",
      { by: [UN], act: "confirm", said: "2031-01-02", read: "2031-01-02" },
    ],
    [
      "two that can be told apart",
      "confirmed",
      "second-origin",
      { by: [ESTMARK], said: "2031-01-02", read: "2031-01-02" },
      { by: [SPIES], said: "2031-01-02", read: "2031-01-03" },
    ],
    [
      "one affirms, one denies",
      "disputed",
      "affirmed-and-denied",
      { by: [ESTMARK], said: "2031-01-02", read: "2031-01-02" },
      { by: [NORLAND], act: "deny", sure: "CT-", said: "2031-01-02", read: "2031-01-02" },
    ],
    [
      "a witness",
      "reported",
      "third-reports",
      { by: [WITNESS], said: "2031-01-02", read: "2031-01-02" },
    ],
    ["the report itself", "reported", "third-reports", { said: "2031-01-02", read: "2031-01-02" }],
    [
      "the victim alone",
      "claimed",
      "party-claims",
      { by: [ESTMARK], act: "accuse", said: "2031-01-02", read: "2031-01-02" },
    ],
    [
      "only a denial",
      "denied",
      "only-denied",
      { by: [NORLAND], act: "deny", sure: "CT-", said: "2031-01-02", read: "2031-01-02" },
    ],
    [
      "taken back",
      "withdrawn",
      "taken-back",
      { by: [ESTMARK], said: "2031-01-02", read: "2031-01-02" },
      { by: [ESTMARK], act: "deny", sure: "CT-", said: "2031-01-04", read: "2031-01-04" },
    ],
    [
      "threatened",
      "announced",
      "announced",
      { by: [NORLAND], act: "threaten", sure: "CTu", said: "2031-01-02", read: "2031-01-02" },
    ],
    [
      "planned and denied",
      "disputed",
      "planned-and-denied",
      { by: [NORLAND], act: "promise", sure: "PR+", said: "2031-01-02", read: "2031-01-02" },
      { by: [ESTMARK], act: "deny", sure: "CT-", said: "2031-01-03", read: "2031-01-03" },
    ],
    [
      "asked for by others",
      "announced",
      "wanted",
      { by: [SPIES], act: "demand", sure: "Uu", said: "2031-01-02", read: "2031-01-02" },
    ],
    [
      "foretold",
      "speculated",
      "foretold",
      { by: [SPIES], act: "predict", sure: "PR+", said: "2031-01-02", read: "2031-01-02" },
    ],
    [
      "left open",
      "speculated",
      "left-open",
      { by: [SPIES], sure: "Uu", said: "2031-01-02", read: "2031-01-02" },
    ],
  ];
  test.each(cases)("%s: %s", (_name, standing, rule, ...told) => {
    const { standing: found, history } = standingOf(story(strike, ...told));
    expect([found, history.at(-1)!.because]).toEqual([standing, `standing.${rule}`]);
  });

  test("has a case here", () => {
    const tested = new Set(cases.map(([, , rule]) => rule));
    expect(rows(table).filter(([id]) => !tested.has(id))).toEqual([]);
  });

  test("is written as its table says, or refused", () => {
    const rule = (condition: string) => () => readRules(`x\treported\t${condition}`);
    expect(rule("a third party reports/estimates; nobody rejects")).not.toThrow();
    expect(rule("most voices agree")).toThrow('No clause of a rule: "most voices agree"');
  });
});
