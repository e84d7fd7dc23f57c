import { expect, test } from "vitest";
import { FeatureExtractor, learnedForm, MAX_ROWS, normalForm, wordHash } from "./features.ts";

const hashes = (words: string[]) => new Uint32Array(words.map(wordHash));
const extractor = new FeatureExtractor(hashes(["the", "minister"]), hashes(["said", "0000"]));

test("known words have rows, unknown ones only their parts", () => {
  const rows = new Int32Array(MAX_ROWS);
  expect(extractor.extract("Minister", rows, 0)).toEqual({ count: 5, glove: 1 });
  expect(extractor.extract("said", rows, 0)).toEqual({ count: 6, glove: -1 });
  expect(rows[0]).toBe(0);
  expect(extractor.extract("2025", rows, 0).count).toBe(6);
  expect(rows[0]).toBe(1);
});

test("rows stay inside the table for any word", () => {
  const rows = new Int32Array(MAX_ROWS);
  for (const form of ["", "a", "\ud800", "İ", "ﬁne", "x".repeat(1_000_000), "’’", "🙂🙂"]) {
    const { count } = extractor.extract(form, rows, 0);
    for (const row of rows.subarray(0, count)) {
      expect(row).toBeGreaterThanOrEqual(0);
      expect(row).toBeLessThan(extractor.learnedRows);
    }
  }
});

test("marks and digits have one form", () => {
  expect(normalForm("“")).toBe(normalForm("''"));
  expect(normalForm("Kim’s")).toBe("kim's");
  expect(learnedForm("120-day")).toBe("000-day");
});
