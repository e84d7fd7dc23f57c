import { expect, test } from "vitest";
import { untagged } from "./doc.fixture.ts";
import { findTimes } from "./times.ts";

/** The words and values found, with the day of the report (a Saturday). */
function read(text: string, published: string | undefined = "2025-12-27"): string[] {
  const doc = untagged(text);
  const times = findTimes(doc, { id: "", text, published });
  return times.map(({ span, value }) => `${text.slice(...span)} = ${value}`);
}

function only(text: string, published = "2025-12-27") {
  const doc = untagged(text);
  const times = findTimes(doc, { id: "", text, published });
  expect(times).toHaveLength(1);
  return times[0];
}

test.each([
  ["The envoy left on Friday.", "Friday = 2025-12-26"],
  ["The envoy left on Saturday.", "Saturday = 2025-12-27"],
  ["The envoy left last Saturday.", "last Saturday = 2025-12-20"],
  ["They met on Oct. 8 in the port.", "Oct. 8 = 2025-10-08"],
  ["They met on 8 October 2024 in the port.", "8 October 2024 = 2024-10-08"],
  ["The bridge fell on Monday, Jan. 5, 2026.", "Monday, Jan. 5, 2026 = 2026-01-05"],
  ["Filed 2025-12-27 by the desk.", "2025-12-27 = 2025-12-27"],
  ["The regiment came home in mid-April 2025.", "mid-April 2025 = 2025-04"],
  ["The ferry sank three weeks ago.", "three weeks ago = 2025-W49"],
  ["The ferry sank two years ago.", "two years ago = 2023"],
  ["The plant shut earlier this month.", "earlier this month = 2025-12"],
  ["The plant shut last year.", "last year = 2024"],
  ["Prices fell in the third quarter of 2018.", "the third quarter of 2018 = 2018-Q3"],
  ["Prices fell in Q3 2018.", "Q3 2018 = 2018-Q3"],
  ["Profit was 3 euros in the year-earlier quarter.", "the year-earlier quarter = 2024-Q3"],
  ["Profit was 3 euros in the year-earlier month.", "the year-earlier month = 2024"],
  ["Orders rose in the latest quarter.", "the latest quarter = 2025-Q3"],
  ["Trade grew in the 1990s.", "the 1990s = 199"],
  ["Trade grew in the late 19th century.", "the late 19th century = 18"],
  ["The village was shelled on New Year's Day.", "New Year's Day = 2026-01-01"],
  ["The sappers worked during a 120-day deployment.", "120-day = P120D"],
  ["They have fought for two and a half years.", "two and a half years = P2Y6M"],
  ["The talks took two to three weeks.", "two to three weeks = P2W"],
  ["Testing has grown in recent years.", "recent years = PXY"],
  ["Prisoners are fed twice a week.", "twice a week = P1W"],
  ["The court sits every Tuesday.", "every Tuesday = XXXX-WXX-2"],
  ["He was sworn in in nineteen ninety-six.", "nineteen ninety-six = 1996"],
])("%s", (text, expected) => {
  expect(read(text)).toEqual([expected]);
});

test("a clock time stands on the day it is said with", () => {
  expect(read("The blast came at 9.30 am on Monday.")).toEqual([
    "9.30 am = 2025-12-22T09:30",
    "Monday = 2025-12-22",
  ]);
  expect(read("It began at 5 p.m. Thursday.")).toEqual(["5 p.m. Thursday = 2025-12-25T17:00"]);
  expect(read("It began last night.")).toEqual(["last night = 2025-12-26TNI"]);
});

test("days that share a month, months that share a year", () => {
  const days = ["8 = 2024-10-08", "13 October 2024 = 2024-10-13"];
  expect(read("They sailed between 8 and 13 October 2024.")).toEqual(days);
  expect(read("It ran from December to March 2020.")).toEqual([
    "December = 2019-12",
    "March 2020 = 2020-03",
  ]);
});

test("what follows is counted from the time last named", () => {
  expect(read("The raid was on 3 May 2022. Two days later the town fell.")).toEqual([
    "3 May 2022 = 2022-05-03",
    "Two days later = 2022-05-05",
  ]);
});

test.each([
  "A 34-year-old driver and a man aged 34 were hurt.",
  "He sent a New Year's message to the crew.",
  "Some 2000 soldiers crossed; they march at dawn's edge and may return.",
  "The fine was $1990 under Article 5.",
  "Three quarters of the fleet is lost.",
])("no time expression in: %s", (text) => {
  expect(read(text)).toEqual([]);
});

test("without a report date what is open stays open", () => {
  expect(read("On Monday and on Dec. 18 they met, as last year.", "")).toEqual([
    "Monday = XXXX-WXX-1",
    "Dec. 18 = XXXX-12-18",
    "last year = XXXX",
  ]);
  const doc = untagged("They met on Monday.");
  expect(findTimes(doc, { id: "", text: doc.text })[0].range).toBeUndefined();
});

test("ranges are the days covered", () => {
  expect(only("It fell in April 2025.").range).toEqual({
    earliest: "2025-04-01",
    latest: "2025-04-30",
  });
  expect(only("It fell earlier this month.").range).toEqual({
    earliest: "2025-12-01",
    latest: "2025-12-27",
  });
  expect(only("It fell over the past three weeks.")).toMatchObject({
    type: "DURATION",
    value: "P3W",
    range: { earliest: "2025-12-06", latest: "2025-12-27" },
  });
  expect(only("It fell recently.").range).toEqual({ earliest: null, latest: "2025-12-27" });
});

test("modifiers, frequency and quantifier", () => {
  expect(only("It lasted more than three weeks.")).toMatchObject({ mod: "MORE_THAN" });
  expect(only("It fell in early 2025.")).toMatchObject({ mod: "START" });
  expect(only("He prays three times a day.")).toMatchObject({ value: "P1D", freq: "3X" });
  expect(only("He prays every day.")).toMatchObject({ type: "SET", quant: "EVERY" });
});

test("spans stay inside any text, in order, and the result is the same twice", () => {
  const words =
    "May 31 , 2024 the last third quarter of a 2 - 1/2 ’90s Friday's İstanbul 12:30 p.m. and to 8th \u{1F680} \n\n . ' s".split(
      " ",
    );
  let seed = 7;
  const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648);
  for (let round = 0; round < 300; round++) {
    const text = Array.from({ length: 30 }, () => words[next() % words.length]).join(
      next() % 3 ? " " : "",
    );
    const found = findTimes(untagged(text), { id: "", text, published: "2024-02-29" });
    let end = 0;
    for (const { span } of found) {
      expect(span[0]).toBeGreaterThanOrEqual(end);
      expect(span[1]).toBeGreaterThan(span[0]);
      end = span[1];
    }
    expect(end).toBeLessThanOrEqual(text.length);
    expect(findTimes(untagged(text), { id: "", text, published: "2024-02-29" })).toEqual(found);
  }
});
