import { expect, test } from "vitest";
import { amountWords } from "./amounts.ts";
import { dayWords, daysWords, tellingDays } from "./days.ts";
import { actWords, doneWords, sourceWords, sureWords } from "./words.ts";

test.each([
  ["2025-05-03", "2025-05-03", "3 May 2025"],
  ["2025-04-01", "2025-04-30", "April 2025"],
  ["2024-02-01", "2024-02-29", "February 2024"],
  ["2025-01-01", "2025-12-31", "2025"],
  ["2025-04-21", "2025-04-27", "21 April 2025 to 27 April 2025"],
  ["2025-02-01", "2025-04-30", "1 February 2025 to 30 April 2025"],
  [null, "2025-04-27", "until 27 April 2025"],
  ["2025-04-21", null, "from 21 April 2025"],
  [null, null, ""],
])("%s to %s is put as %s", (earliest, latest, words) => {
  expect(daysWords({ earliest, latest })).toBe(words);
});

test("that something was before its report needs no words", () => {
  const published = "2025-05-03T10:00:00Z";
  expect(tellingDays({ earliest: null, latest: "2025-05-03" }, published)).toBe("");
  expect(tellingDays({ earliest: null, latest: "2025-05-02" }, published)).toBe("until 2 May 2025");
  expect(tellingDays({ earliest: "2025-05-03", latest: "2025-05-03" }, published)).toBe(
    "3 May 2025",
  );
});

test("a date-time is put as its day, and what is no date is left as it is", () => {
  expect(dayWords("2025-04-28T09:30:00Z")).toBe("28 April 2025");
  expect(dayWords("spring")).toBe("spring");
});

test.each([
  [9, null, false, "killed", "at least 9 soldiers, killed"],
  [null, 50, false, undefined, "at most 50 soldiers"],
  [10000, 10000, true, "deployed", "about 10,000 soldiers, deployed"],
  [300, 2700, false, "other", "300 to 2,700 soldiers"],
  [1.5, 1.5, false, undefined, "1.5 soldiers"],
] as const)("%s to %s (%s, %s) is put as %s", (low, high, approximate, measure, words) => {
  const quantity = { id: "q1", span: [0, 1] as const, of: "soldiers" };
  expect(amountWords({ ...quantity, low, high, approximate, measure })).toBe(words);
});

test("acts, factuality and kinds of source have words of their own", () => {
  expect(actWords("admit")).toBe("admits");
  expect(doneWords("deny", false)).toBe("denies");
  expect(doneWords("deny", true)).toBe("deny");
  expect(doneWords("narrate", true)).toBe("report");
  expect(sureWords("PS-")).toBe("possibly not so");
  expect(sourceWords("igo")).toBe("international organisation");
  expect(sourceWords("unknown")).toBe("");
});
