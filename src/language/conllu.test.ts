import { describe, expect, test } from "vitest";
import {
  annotationOf,
  ConlluError,
  docFromConllu,
  fillConllu,
  layTokens,
  readConllu,
  writeConllu,
} from "./conllu.ts";
import { Doc } from "./doc.ts";

const SAMPLE = [
  "# newdoc id = a",
  "# text = Mayor Brandt didn't resign.",
  "1\tMayor\t_\tPROPN\tNNP\t_\t2\tnmod:desc\t_\tkept=yes",
  "2\tBrandt\t_\tPROPN\tNNP\t_\t5\tnsubj\t_\t_",
  "3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_",
  "3\tdid\t_\tAUX\tVBD\t_\t5\taux\t_\t_",
  "4\tn't\t_\tPART\tRB\t_\t5\tadvmod\t_\t_",
  "4.1\tnode\t_\t_\t_\t_\t_\t_\t_\t_",
  "5\tresign\t_\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No",
  "6\t.\t_\tPUNCT\t.\t_\t5\tpunct\t_\t_",
  "",
  "# newpar",
  "1\tGood\t_\tADJ\tJJ\t_\t0\troot:odd\t_\t_",
  "",
].join("\n");

describe("reading", () => {
  test("multiword tokens, empty nodes and comments are left out; the text is rebuilt", () => {
    const doc = docFromConllu(SAMPLE);
    expect(doc.text).toBe("Mayor Brandt didn't resign.\n\nGood");
    expect(doc.length).toBe(7);
    expect(doc.sentenceCount).toBe(2);
    expect(doc.form(3)).toBe("n't");
    expect(doc.head(1)).toBe(4);
    expect(doc.root(1)).toBe(6);
    expect(doc.deprel(6)).toBe("root");
  });

  test.each([
    [3, "1\tonly\tfour\tcolumns"],
    [3, "2\ta\t_\t_\t_\t_\t_\t_\t_\t_"],
    [3, "x\ta\t_\t_\t_\t_\t_\t_\t_\t_"],
    [3, "1\t\t_\t_\t_\t_\t_\t_\t_\t_"],
    [3, "1\ta\t_\tNOPE\tNN\t_\t0\troot\t_\t_"],
    [3, "1\ta\t_\tNOUN\tNN\t_\t2\troot\t_\t_"],
    [3, "1\ta\t_\tNOUN\tNN\t_\t1\tdep\t_\t_"],
    [3, "1\ta\t_\tNOUN\tNN\t_\t_\tdep\t_\t_"],
  ])("what is malformed is reported with its line (%#)", (line, bad) => {
    try {
      docFromConllu(`# one\n# two\n${bad}\n`);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ConlluError);
      expect((error as ConlluError).line).toBe(line);
    }
  });
});

describe("writing", () => {
  test("only columns 3 to 8 change", () => {
    const bare = SAMPLE.replace(
      /\t(PROPN|AUX|PART|VERB|PUNCT|ADJ)\t[^\t]+\t_\t\d\t[^\t]+/g,
      "\t_\t_\t_\t_\t_",
    );
    const { text, segmentation } = layTokens(readConllu(bare));
    const doc = new Doc(text, segmentation, annotationOf(readConllu(SAMPLE)));
    const filled = fillConllu(bare.replaceAll("\n", "\r\n"), doc).replaceAll("\r\n", "\n");
    const kept = (s: string) =>
      s.split("\n").map((l) => l.split("\t").filter((_, i) => i < 2 || i > 7));
    expect(kept(filled)).toEqual(kept(SAMPLE));
    expect(filled).toContain("2\tBrandt\tBrandt\tPROPN\tNNP\tNumber=Sing\t5\tnsubj\t_\t_");
    expect(filled).toContain("3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_");
  });

  test("what is written is read back the same", () => {
    const doc = docFromConllu(SAMPLE);
    const again = docFromConllu(writeConllu(doc));
    expect(writeConllu(again)).toBe(writeConllu(doc));
  });
});
