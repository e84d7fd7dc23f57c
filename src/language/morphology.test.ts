import { expect, test } from "vitest";
import { docFromConllu } from "./conllu.ts";
import { featsOf } from "./morphology.ts";

/** Lines of "form upos xpos head deprel". */
function featsIn(...lines: string[]): string[] {
  const conllu = lines.map((line, i) => {
    const [form, upos, xpos, head, deprel] = line.split(" ");
    return [i + 1, form, "_", upos, xpos, "_", head, deprel, "_", "_"].join("\t");
  });
  const doc = docFromConllu(conllu.join("\n"));
  return lines.map((_, i) => featsOf(doc, i));
}

test("a past tense agrees with its subject", () => {
  const feats = featsIn(
    "We PRON PRP 2 nsubj",
    "denied VERB VBD 0 root",
    "it PRON PRP 2 obj",
    "and CCONJ CC 5 cc",
    "left VERB VBD 2 conj",
  );
  expect(feats[1]).toBe("Mood=Ind|Number=Plur|Person=1|Tense=Past|VerbForm=Fin");
  expect(feats[2]).toBe("Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs");
  expect(feats[4]).toBe(feats[1]);
});

test("participles: passive, perfect, gerund", () => {
  const feats = featsIn(
    "They PRON PRP 3 nsubj:pass",
    "were AUX VBD 3 aux:pass",
    "told VERB VBN 0 root",
    "about SCONJ IN 5 mark",
    "fighting VERB VBG 3 advcl",
    "who PRON WP 8 nsubj",
    "had AUX VBD 8 aux",
    "surrendered VERB VBN 3 conj",
  );
  expect(feats[1]).toBe("Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin");
  expect(feats[2]).toBe("Tense=Past|VerbForm=Part|Voice=Pass");
  expect(feats[4]).toBe("Tense=Pres|VerbForm=Part");
  expect(feats[7]).toBe("Tense=Past|VerbForm=Part");
});

test("an order has no subject and no auxiliary", () => {
  const feats = featsIn("Leave VERB VB 0 root", "now ADV RB 1 advmod");
  expect(feats).toEqual(["Mood=Imp|VerbForm=Fin", "PronType=Dem"]);
});

test("a fixed expression says at its first word what it is", () => {
  const feats = featsIn("because ADP IN 3 case", "of ADP IN 1 fixed", "rain NOUN NN 0 root");
  expect(feats).toEqual(["ExtPos=ADP", "_", "Number=Sing"]);
});

test("numbers and ordinals", () => {
  expect(
    featsIn(
      "the DET DT 2 det",
      "20th ADJ JJ 0 root",
      "1,500 NUM CD 2 nummod",
      "two NUM CD 2 nummod",
    ),
  ).toEqual([
    "Definite=Def|PronType=Art",
    "Degree=Pos|NumForm=Combi|NumType=Ord",
    "NumForm=Digit|NumType=Card",
    "NumForm=Word|NumType=Card",
  ]);
});
