import { expect, test } from "vitest";
import { sourceName, titleWords } from "./called.ts";

const opening = "A bridge fell into the river near Lindenau on Monday";

test.each([
  [{ title: "Bridge falls", publisher: "Lindenau Post" }, "Bridge falls", "Lindenau Post"],
  [{ title: "Bridge falls", publisher: null }, "Bridge falls", "Bridge falls"],
  [
    { title: null, opening, publisher: null },
    `“${opening}”`,
    "“A bridge fell into the river near…”",
  ],
  [{ title: "", opening, publisher: "Lindenau Post" }, `“${opening}”`, "Lindenau Post"],
  [{ title: null, publisher: null }, "Report without a title", "r1"],
])("a report without a title goes by its first words, quoted", (report, title, source) => {
  expect(titleWords(report)).toBe(title);
  expect(sourceName({ id: "r1", ...report })).toBe(source);
});
