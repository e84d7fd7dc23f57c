import { expect, test } from "vitest";
import { csvHead, csvRows } from "./csv.ts";
import { HOSTILE, sampleLeaves } from "./leaf.fixture.ts";

test("a claim a row, golden to the byte", async () => {
  const csv = csvHead() + sampleLeaves().map(csvRows).join("");
  await expect(csv).toMatchFileSnapshot("./golden/claims.csv");
});

/** A reader of RFC 4180, apart from the writer. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < csv.length; i++) {
    const sign = csv[i];
    if (quoted && sign === '"' && csv[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === "," || csv.startsWith("\r\n", i))) {
      rows.at(-1)!.push(cell);
      cell = "";
      if (sign === ",") continue;
      rows.push([]);
      i++;
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

test("whatever the words, a cell is text, and no word is lost", () => {
  const [leaf] = sampleLeaves();
  const [position] = leaf.thread.positions;
  for (const words of HOSTILE) {
    leaf.thread.title = words;
    leaf.thread.positions = [{ ...position, evidence: { ...position.evidence, text: words } }];
    const [head, row, ...more] = read(csvHead() + csvRows(leaf));
    expect(more).toEqual([]);
    expect(row).toHaveLength(head.length);
    for (const name of ["title", "words"]) {
      const cell = row[head.indexOf(name)];
      expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      const kept = words.replace(/[\u0000\u001b\ud800]/g, "\ufffd");
      expect(cell.replace(/^'/, "")).toBe(kept);
    }
  }
});

test("an apostrophe stands before a formula, and before nothing else", () => {
  const [leaf] = sampleLeaves();
  leaf.thread.title = "=1+1";
  expect(csvRows(leaf)).toContain(",'=1+1,");
  leaf.thread.title = "1+1=2";
  expect(csvRows(leaf)).toContain(",1+1=2,");
});
