import { expect, test } from "vitest";
import { fieldWords } from "./fields.ts";

test.each([
  ["act", "deny", "denies"],
  ["factuality", "PR+", "probable"],
  ["type", "MOBILIZE", "mobilize"],
  ["type", "OTHER", "other"],
  ["said", "2025-04-28", "28 April 2025"],
  ["happened", "2025-04-01/2025-04-30", "April 2025"],
  ["happened", "../2025-04-27", "until 27 April 2025"],
  ["happened", "2025-04-27/..", "from 27 April 2025"],
  ["happened", "", ""],
  ["happened", "in spring", "in spring"],
  ["holder", "KCNA < a spokesman", "KCNA › a spokesman"],
  ["actor", "<b>Kim</b>", "<b>Kim</b>"],
])("the %s %s is put as “%s”", (field, value, words) => {
  expect(fieldWords(field, value)).toBe(words);
});
