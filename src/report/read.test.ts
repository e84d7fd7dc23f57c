import { describe, expect, test } from "vitest";
import { ReportError } from "./error.ts";
import { readReport } from "./read.ts";

const BODY = "The ministry denied the account on Friday.";

function fieldsOf(text: string): Record<string, unknown> {
  const { id: _id, text: _text, ...fields } = readReport(text);
  return fields;
}

describe("header lines", () => {
  test("fill the fields; the text stays", () => {
    const text = `\ufeffTitle: Ministry denies it\r\nDATE: 27 December 2025\r\nSource: Farrow Bulletin\r\nBy: Ilse Brandt\r\nURL: https://farrow.example/a\r\nLanguage: en\r\nId: fb-1\r\nSection: World\r\n\r\n${BODY}`;
    expect(readReport(text)).toEqual({
      id: "fb-1",
      text,
      title: "Ministry denies it",
      publisher: "Farrow Bulletin",
      author: "Ilse Brandt",
      url: "https://farrow.example/a",
      published: "2025-12-27",
      language: "en",
    });
  });

  test("other lines with a colon are the report's own", () => {
    expect(fieldsOf(`SEOUL: ${BODY}`)).toEqual({});
    expect(fieldsOf(`Update: ${BODY}\nDate: 2025-12-27`)).toEqual({});
  });

  test("what the caller knows fills in what the text does not say", () => {
    const known = { id: "x", title: "Known", published: "2025-01-02", url: undefined };
    expect(readReport(`Title: Said\n\n${BODY}`, known)).toMatchObject({
      id: "x",
      title: "Said",
      published: "2025-01-02",
    });
    expect("url" in readReport(BODY, known)).toBe(false);
  });
});

describe("dates", () => {
  test.each([
    ["2025-12-27", "2025-12-27"],
    ["2025/12/27", "2025-12-27"],
    ["27.12.2025", "2025-12-27"],
    ["12/27/2025", "2025-12-27"],
    ["20251227", "2025-12-27"],
    ["27 December 2025", "2025-12-27"],
    ["27th of Dec. 2025", "2025-12-27"],
    ["December 27, 2025", "2025-12-27"],
    ["Saturday, Dec 27 2025", "2025-12-27"],
    ["Sat, 27 Dec 2025 10:05:09 +0900", "2025-12-27T10:05:09+09:00"],
    ["2025-12-27T10:05:09.123Z", "2025-12-27T10:05:09Z"],
    ["2025-12-27 10:05", "2025-12-27"],
    ["December 27, 2025 at 4:30 pm EST", "2025-12-27T16:30:00-05:00"],
    ["27 December 2025 (KST)", "2025-12-27"],
    ["29 February 2024", "2024-02-29"],
  ])("%s is %s", (written, published) => {
    expect(fieldsOf(`Date: ${written}\n\n${BODY}`)).toEqual({ published });
  });

  test.each([
    "2025-02-30",
    "29 February 2025",
    "03/04/2025",
    "yesterday",
    "2025-13-01",
    "2025-12-27 25:00",
  ])("%s is an error that says what to do", (written) => {
    const read = () => readReport(`Date: ${written}\n\n${BODY}`);
    expect(read).toThrow(ReportError);
    expect(read).toThrow(/YYYY-MM-DD/);
    expect(readReport(`Date: ${written}\n\n${BODY}`, { published: "2025-12-27" }).published).toBe(
      "2025-12-27",
    );
  });

  test("a date may run into the first sentence", () => {
    expect(fieldsOf(` date 2025-12-27 ${BODY}`)).toEqual({ published: "2025-12-27" });
    expect(fieldsOf(`Date: December 27, 2025 ${BODY}`)).toEqual({ published: "2025-12-27" });
    expect(fieldsOf("Date night in the capital ended early.")).toEqual({});
    expect(() => readReport(`date 2025-02-30 ${BODY}`)).toThrow(ReportError);
  });
});

describe("front matter", () => {
  test("plain and quoted scalars; lists and remarks are read over", () => {
    const text = `---\n# a remark\ntitle: "A \\"quoted\\" title"\nauthor: 'O''Hara'\ndate: 2025-12-27 # day\ntags:\n  - a\n- b\nlist: [a, b]\nother: x\n---\n${BODY}`;
    expect(fieldsOf(text)).toEqual({
      title: 'A "quoted" title',
      author: "O'Hara",
      published: "2025-12-27",
    });
  });

  test("a rule that opens a text is none", () => {
    expect(fieldsOf(`---\n${BODY}\n---\nMore.`)).toEqual({});
    expect(fieldsOf(`---\ntitle: A\n${BODY}`)).toEqual({});
  });

  test("more of YAML than that is an error", () => {
    expect(() => readReport(`---\ntitle: >\n  folded\n---\n${BODY}`)).toThrow(/line 2/);
    expect(() => readReport(`---\ntitle: "open\n---\n${BODY}`)).toThrow(ReportError);
  });
});
