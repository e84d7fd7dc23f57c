import { describe, expect, test } from "vitest";
import type { EventDigest, FigureDigest } from "../digest/digest.ts";
import { happening, telling, type Told } from "../standing/telling.fixture.ts";
import { figuresOf } from "./figures.ts";

/** "about 1500 soldiers", "at least 9", "10-20 people", "up to 50". */
interface Count extends Omit<Told, "id"> {
  count: string;
  measure?: FigureDigest["measure"];
}

const quake = happening("OTHER", "collapse", { actor: ["the dam"] });
const POLICE = "Estmark's police | organisation:estmark police | EM | police";
const REBELS = "the rebels | group:rebels | | armed-group";
const NURSE = "a nurse | | | witness";

function figureOf(count: string, event: EventDigest): Omit<FigureDigest, "measure"> {
  const [, word = "", from, to, of] = /^(about|at least|up to)? ?(\d+)(?:-(\d+))? ?(.*)$/.exec(
    count,
  )!;
  return {
    event: event.id,
    span: [0, count.length],
    of,
    low: word === "up to" ? null : Number(from),
    high: word === "at least" ? null : Number(to ?? from),
    approximate: word === "about",
  };
}

function verdicts(...counts: Count[]): string[] {
  const figures: FigureDigest[] = [];
  const tellings = counts.map(({ count, measure = "killed", ...told }, n) => {
    const own = { ...(told.event ?? quake), id: `e${n}` };
    figures.push({ ...figureOf(count, own), measure });
    return telling({ ...told, id: `c${n}`, event: own }, own);
  });
  return figuresOf(tellings, figures).map(
    ({ claim, verdict, because }) => `${claim} ${verdict} ${because!.split(".")[1]}`,
  );
}

const on = (day: string, count: string, by?: string, more: Partial<Count> = {}): Count => ({
  count,
  said: day,
  read: day,
  by: by === undefined ? [] : [by],
  ...more,
});

describe("death tolls", () => {
  test("a toll that rises day by day contradicts nobody", () => {
    expect(
      verdicts(
        on("2031-03-01", "12 people", POLICE),
        on("2031-03-02", "at least 19 people", REBELS),
        on("2031-03-04", "31 dead", POLICE),
        on("2031-03-04", "31"),
      ),
    ).toEqual([
      "c0 first first",
      "c1 supersedes grown",
      "c2 supersedes own-later",
      "c3 agrees agrees",
    ]);
  });

  test("two holders on one day whose ranges do not meet contradict each other", () => {
    expect(verdicts(on("2031-03-01", "12", POLICE), on("2031-03-01", "40", REBELS))).toEqual([
      "c0 first first",
      "c1 contradicts apart",
    ]);
  });

  test("a later, lower toll of another holder contradicts; of the same it corrects", () => {
    expect(
      verdicts(
        on("2031-03-01", "40", REBELS),
        on("2031-03-02", "12", POLICE),
        on("2031-03-03", "35", REBELS),
      ),
    ).toEqual(["c0 first first", "c1 contradicts shrunk", "c2 supersedes own-later"]);
  });

  test("the missing may become fewer", () => {
    const missing = { measure: "missing" } as const;
    expect(
      verdicts(on("2031-03-01", "40", REBELS, missing), on("2031-03-02", "12", POLICE, missing)),
    ).toEqual(["c0 first first", "c1 supersedes fallen"]);
  });

  test("the same holder twice on one day: an update in another report, parts in one", () => {
    const report = { report: "r" };
    expect(verdicts(on("2031-03-01", "12", POLICE), on("2031-03-01", "15", POLICE))[1]).toBe(
      "c1 supersedes own-update",
    );
    expect(
      verdicts(on("2031-03-01", "12", POLICE, report), on("2031-03-01", "15", POLICE, report))[1],
    ).toBe("c1 differs-in-scope own-parts");
  });
});

describe("rounding", () => {
  test.each([
    ["10000 soldiers", "about 10000 soldiers", "agrees"],
    ["about 10000 soldiers", "11000 soldiers", "agrees"],
    ["about 10000 soldiers", "12000 soldiers", "contradicts"],
    ["4700", "4812", "agrees"],
    ["60", "62", "contradicts"],
    ["at least 9", "14", "agrees"],
    ["up to 50", "20", "agrees"],
    ["up to 50", "60", "contradicts"],
    ["10-20", "15", "agrees"],
  ])("%s and %s on one day: %s", (one, other, verdict) => {
    const day = "2031-03-01";
    expect(verdicts(on(day, one, POLICE), on(day, other, NURSE))[1].split(" ")[1]).toBe(verdict);
  });

  test("at least so many, and later clearly more: the toll rose", () => {
    expect(
      verdicts(on("2031-03-01", "at least 300", POLICE), on("2031-04-01", "600", NURSE))[1],
    ).toBe("c1 supersedes grown");
    expect(
      verdicts(on("2031-03-01", "at least 300", POLICE), on("2031-04-01", "310", NURSE))[1],
    ).toBe("c1 agrees agrees");
  });
});

describe("scope", () => {
  const day = "2031-03-01";
  const second = (one: Count, other: Count): string => verdicts(one, other)[1];

  test("some of them are not all", () => {
    expect(second(on(day, "30 people", POLICE), on(day, "12 children", NURSE))).toBe(
      "c1 differs-in-scope scope",
    );
    expect(second(on(day, "30 people", POLICE), on(day, "12 passengers", NURSE))).toBe(
      "c1 contradicts apart",
    );
  });

  test("a qualifier narrows, a nationality does not", () => {
    const [red, all] = ["1500 special forces soldiers", "10000 soldiers"];
    expect(second(on(day, all, POLICE), on(day, red, NURSE))).toBe("c1 differs-in-scope qualifier");
    expect(second(on(day, red, POLICE), on("2031-03-09", all, NURSE))).toBe(
      "c1 supersedes more-of-them",
    );
    expect(
      second(on(day, "300 North Korean soldiers", POLICE), on(day, "10 soldiers", NURSE)),
    ).toBe("c1 contradicts apart");
  });

  test("dead and wounded are counted apart", () => {
    expect(second(on(day, "12", POLICE), on(day, "40", NURSE, { measure: "injured" }))).toMatch(
      /first/,
    );
  });

  test("casualties are counted apart from the dead among them", () => {
    const told = [
      on(day, "4700 casualties", POLICE, { measure: "other" }),
      on(day, "600 dead", POLICE),
    ];
    expect(verdicts(...told).every((verdict) => verdict.endsWith("first first"))).toBe(true);
  });

  test("another place, another time, a forecast", () => {
    const at = (place: string) => ({
      event: {
        ...quake,
        ...happening("OTHER", "collapse", { place: [`${place} | place:${place}`] }),
      },
    });
    const when = (earliest: string, latest: string) => ({
      event: { ...quake, when: { earliest, latest } },
    });
    expect(second(on(day, "12", POLICE, at("Varn")), on(day, "40", NURSE, at("Oskel")))).toBe(
      "c1 differs-in-scope scope",
    );
    expect(second(on(day, "12", POLICE, at("Varn")), on(day, "40", NURSE, at("Varn")))).toBe(
      "c1 contradicts apart",
    );
    expect(
      second(
        on(day, "12", POLICE, when("2031-01-01", "2031-01-31")),
        on(day, "40", NURSE, when("2031-02-01", "2031-02-28")),
      ),
    ).toBe("c1 differs-in-scope scope");
    expect(
      second(on(day, "12", POLICE), on(day, "40", NURSE, { act: "speculate", sure: "PS+" })),
    ).toBe("c1 differs-in-scope scope");
  });
});

test("a figure retold later agrees, and does not come back to life", () => {
  expect(
    verdicts(
      on("2031-01-13", "300 soldiers", POLICE),
      on("2031-04-30", "600 soldiers", POLICE),
      { count: "300 of them", by: [POLICE], said: "2031-01-01/2031-01-31", read: "2031-05-02" },
      { count: "300 soldiers", by: [POLICE], said: "/2031-06-01", read: "2031-06-01" },
      on("2031-07-01", "610 soldiers", NURSE),
    ),
  ).toEqual([
    "c0 first first",
    "c2 agrees agrees",
    "c1 supersedes own-later",
    "c3 agrees agrees",
    "c4 agrees agrees",
  ]);
});

test("who denies a count does not give it", () => {
  expect(verdicts(on("2031-01-13", "300", POLICE, { act: "deny", sure: "CT-" }))).toEqual([]);
});

test("a report in its own voice gives it in its publisher's name", () => {
  const own = { ...quake, id: "e" };
  const told = telling({ id: "c", read: "2031-01-13", publisher: "Harbour Gazette" }, own);
  const [figure] = figuresOf([told], [{ ...figureOf("9 people", own), measure: "killed" }]);
  expect(figure).toMatchObject({ holder: "Harbour Gazette", asOf: "2031-01-13", low: 9, high: 9 });
});

test("the order of tellings and figures changes nothing", () => {
  const counts = ["12", "at least 19", "31", "about 30", "12 children"];
  const events = counts.map((_, n) => ({ ...quake, id: `e${n}` }));
  const tellings = counts.map((_, n) =>
    telling({ id: `c${n}`, read: `2031-03-0${n + 1}`, by: [n % 2 ? POLICE : NURSE] }, events[n]),
  );
  const figures = counts.map((count, n): FigureDigest => ({
    ...figureOf(count, events[n]),
    measure: "killed",
  }));
  const expected = figuresOf(tellings, figures);
  expect(figuresOf(tellings.toReversed(), figures.toReversed())).toEqual(expected);
  expect(figuresOf([...tellings.slice(2), ...tellings.slice(0, 2)], figures)).toEqual(expected);
});
