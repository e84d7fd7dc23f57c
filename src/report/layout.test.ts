import { describe, expect, test } from "vitest";
import { layOut } from "./layout.ts";

/** "H" for headings, "P" for paragraphs, then the words. */
function blocksOf(text: string): string[] {
  return layOut(text).blocks.map(
    ({ span, kind }) => `${kind === "heading" ? "H" : "P"} ${text.slice(...span)}`,
  );
}

const FIRST = "The council met on Friday and voted for the bridge.";
const SECOND = "It will be built next year, the mayor said.";

describe("paragraphs", () => {
  test("blank lines part them, whatever ends a line", () => {
    for (const end of ["\n", "\r\n", "\r", "\u2028"])
      expect(blocksOf(`${FIRST}${end}\u00a0${end}${SECOND}${end}`)).toEqual([
        `P ${FIRST}`,
        `P ${SECOND}`,
      ]);
  });

  test("lines broken to a width are joined", () => {
    const text =
      "The council met on Friday and voted for the\nbridge over the river, which was lost in the\nflood. It will open soon.\n\nThe mayor spoke.";
    expect(blocksOf(text)).toHaveLength(2);
  });

  test("header lines and front matter are in none", () => {
    expect(blocksOf(`Title: Bridge\nDate: 2025-12-27\n\n${FIRST}`)).toEqual([`P ${FIRST}`]);
    expect(blocksOf(`---\ntitle: Bridge\n---\n${FIRST}`)).toEqual([`P ${FIRST}`]);
    expect(blocksOf(`date 2025-12-27 ${FIRST}`)).toEqual([`P ${FIRST}`]);
  });

  test("there may be none", () => {
    for (const text of ["", " \n\u200b\ufeff\n", "Title: Bridge"])
      expect(blocksOf(text)).toEqual([]);
  });
});

describe("headings", () => {
  test("short lines without a stop, alone before text", () => {
    const text = `Council votes for bridge\n\n${FIRST}\n\nWhat comes next\n\n${SECOND}\n\nNo heading ends a text`;
    expect(blocksOf(text)).toEqual([
      "H Council votes for bridge",
      `P ${FIRST}`,
      "H What comes next",
      `P ${SECOND}`,
      "P No heading ends a text",
    ]);
  });

  test("Markdown marks", () => {
    expect(blocksOf(`# Bridge vote\n${FIRST}\nNext\n----\n${SECOND}`)).toEqual([
      "H Bridge vote",
      `P ${FIRST}`,
      "H Next",
      `P ${SECOND}`,
    ]);
  });

  test("a first line in title case, with its stop", () => {
    expect(blocksOf(`Council Votes For New River Bridge.\n\n${FIRST}`)[0]).toMatch(/^H/);
  });

  test("a dateline is no heading", () => {
    expect(blocksOf(`LINDENAU, Dec 27 (Orrery) —\n\n${FIRST}`)[0]).toMatch(/^P/);
  });
});

describe("kicker and headline before a sentence", () => {
  test("are told alike where words have letters beyond ASCII", () => {
    const plain =
      "Results disputed Brandt refuses to concede defeat in harbour vote Brandt's lawyers said on Monday that they would appeal.";
    const accented = plain.replaceAll("Brandt", "Ébrândt").replace("harbour", "«harboür»");
    const bounds = (text: string) => layOut(text).blocks.map(({ kind }) => kind);
    expect(bounds(plain)).toEqual(["heading", "heading", "paragraph"]);
    expect(bounds(accented)).toEqual(bounds(plain));
  });

  test("are told from it, and from ordinary first sentences", () => {
    const text =
      "date 2025-03-02 The harbour town of Lindenau voted on Sunday. Turnout was high.\n\n" +
      "Voter turnout Commission raises its figure to 71 percent The election commission now puts turnout at 71 percent. It had spoken of 65.\n\n" +
      "Results disputed Brandt refuses to concede defeat in harbour vote Brandt's lawyers said on Monday that they would appeal.";
    expect(blocksOf(text)).toEqual([
      "P The harbour town of Lindenau voted on Sunday. Turnout was high.",
      "H Voter turnout",
      "H Commission raises its figure to 71 percent",
      "P The election commission now puts turnout at 71 percent. It had spoken of 65.",
      "H Results disputed",
      "H Brandt refuses to concede defeat in harbour vote",
      "P Brandt's lawyers said on Monday that they would appeal.",
    ]);
  });

  test.each([
    "President Ilse Brandt told the Lindenau Post on Friday that Foreign Minister Karl Oduya had resigned.",
    "The Lindenau Post and The Courier reported that Brandt had met The Hague prosecutors in May.",
    "Police said Brandt and Oduya met in Seoul Monday before the United Nations vote.",
  ])("%s", (sentence) => {
    expect(blocksOf(`${sentence} More will follow.`)).toEqual([`P ${sentence} More will follow.`]);
  });
});
