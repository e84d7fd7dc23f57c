import { expect, test } from "vitest";
import type { TimeExpression } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { findQuantities } from "./quantities.ts";
import { treeOf } from "./tree.fixture.ts";

function read(doc: Doc, times: TimeExpression[] = []): string[] {
  return findQuantities(doc, times).map(({ span, of, low, high, measure }) => {
    const words = [doc.text.slice(...span), of].filter((part) => part !== "").join(" ");
    return `${words} = ${low}..${high} ${measure}`;
  });
}

test.each<[string, string[]]>([
  [
    "The/DET/DT/2/det release/NOUN/NN/6/nsubj of/ADP/IN/5/case 21/NUM/CD/5/nummod hostages/NOUN/NNS/2/nmod raised/VERB/VBD/0/root hopes/NOUN/NNS/6/obj ./PUNCT/./6/punct",
    ["21 hostages = 21..21 other"],
  ],
  [
    "Rebels/NOUN/NNS/2/nsubj freed/VERB/VBD/0/root 21/NUM/CD/5/nummod kidnapped/VERB/VBN/5/amod girls/NOUN/NNS/2/obj ./PUNCT/./2/punct",
    ["21 kidnapped girls = 21..21 other"],
  ],
  [
    "The/DET/DT/3/det spy/ADJ/JJ/3/amod agency/NOUN/NN/4/nsubj estimates/VERB/VBZ/0/root that/SCONJ/IN/8/mark 300/NUM/CD/8/nsubj:pass were/AUX/VBD/8/aux:pass killed/VERB/VBN/4/ccomp and/CCONJ/CC/11/cc 2,700/NUM/CD/11/nummod wounded/ADJ/JJ/8/conj ./PUNCT/./4/punct",
    ["300 = 300..300 killed", "2,700 wounded = 2700..2700 injured"],
  ],
  [
    "The/DET/DT/2/det service/NOUN/NN/3/nsubj put/VERB/VBD/0/root casualties/NOUN/NNS/3/obj at/ADP/IN/6/case 4,700/NUM/CD/3/obl ,/PUNCT/,/10/punct including/VERB/VBG/10/case 600/NUM/CD/10/nummod deaths/NOUN/NNS/3/obl ./PUNCT/./3/punct",
    ["4,700 casualties = 4700..4700 other", "600 deaths = 600..600 killed"],
  ],
  [
    "Between/ADP/IN/2/case 8,000/NUM/CD/5/nummod and/CCONJ/CC/4/cc 10,000/NUM/CD/2/conj troops/NOUN/NNS/7/nsubj:pass were/AUX/VBD/7/aux:pass deployed/VERB/VBN/0/root to/ADP/IN/10/case the/DET/DT/10/det border/NOUN/NN/7/obl ./PUNCT/./7/punct",
    ["Between 8,000 and 10,000 troops = 8000..10000 deployed"],
  ],
  [
    "The/DET/DT/2/det strike/NOUN/NN/3/nsubj killed/VERB/VBD/0/root a/DET/DT/5/det soldier/NOUN/NN/3/obj and/CCONJ/CC/7/cc wounded/VERB/VBN/3/conj three/NUM/CD/9/nummod others/NOUN/NNS/7/obj ./PUNCT/./3/punct",
    ["a soldier = 1..1 killed", "three others = 3..3 injured"],
  ],
  [
    "No/DET/DT/2/det casualties/NOUN/NNS/4/nsubj:pass were/AUX/VBD/4/aux:pass reported/VERB/VBN/0/root ./PUNCT/./4/punct",
    ["No casualties = 0..0 other"],
  ],
  [
    "More/ADV/RBR/4/advmod than/ADP/IN/1/fixed 1.5/NUM/CD/4/compound million/NUM/CD/5/nummod people/NOUN/NNS/8/nsubj:pass have/AUX/VBP/8/aux been/AUX/VBN/8/aux:pass displaced/VERB/VBN/0/root and/CCONJ/CC/12/cc dozens/NOUN/NNS/12/nsubj are/AUX/VBP/12/cop missing/ADJ/JJ/8/conj ./PUNCT/./8/punct",
    ["More than 1.5 million people = 1500000..null displaced", "dozens = 24..null missing"],
  ],
  [
    "At/ADP/IN/2/case least/ADJ/JJS/3/nmod nine/NUM/CD/4/nummod soldiers/NOUN/NNS/6/nsubj:pass were/AUX/VBD/6/aux:pass killed/VERB/VBN/0/root ./PUNCT/./6/punct",
    ["At least nine soldiers = 9..null killed"],
  ],
  [
    "The/DET/DT/2/det ministry/NOUN/NN/3/nsubj pledged/VERB/VBD/0/root $/SYM/$/3/obj 1.3/NUM/CD/6/nummod bn/NUM/CD/4/nummod in/ADP/IN/8/case aid/NOUN/NN/3/obl ./PUNCT/./3/punct",
    ["$ 1.3 bn $ = 1300000000..1300000000 money"],
  ],
  [
    "About/ADV/RB/2/advmod 30/NUM/CD/3/nummod percent/NOUN/NN/6/nsubj of/ADP/IN/5/case voters/NOUN/NNS/3/nmod stayed/VERB/VBD/0/root at/ADP/IN/8/case home/NOUN/NN/6/obl ./PUNCT/./6/punct",
    ["About 30 percent percent of voters = 30..30 other"],
  ],
  [
    "A/DET/DT/2/det truck/NOUN/NN/9/nsubj carrying/VERB/VBG/2/acl 20/NUM/CD/5/nummod tonnes/NOUN/NNS/3/obj of/ADP/IN/8/case ammonium/NOUN/NN/8/compound nitrate/NOUN/NN/5/nmod exploded/VERB/VBD/0/root ./PUNCT/./9/punct",
    ["20 tonnes of ammonium nitrate = 20..20 other"],
  ],
  [
    "He/PRON/PRP/2/nsubj boarded/VERB/VBD/0/root a/DET/DT/4/det Boeing/PROPN/NNP/2/obj 737/NUM/CD/4/flat after/ADP/IN/11/mark the/DET/DT/8/det Group/PROPN/NNP/11/nsubj of/ADP/IN/10/case Seven/PROPN/NNP/8/nmod met/VERB/VBD/2/advcl ./PUNCT/./2/punct",
    [],
  ],
  [
    "The/DET/DT/2/det president/NOUN/NN/3/nsubj sent/VERB/VBD/0/root thousands/NOUN/NNS/3/obj of/ADP/IN/6/case soldiers/NOUN/NNS/4/nmod to/ADP/IN/9/case the/DET/DT/9/det front/NOUN/NN/3/obl ./PUNCT/./3/punct",
    ["thousands soldiers = 2000..null deployed"],
  ],
  [
    "Nine/NUM/CD/4/nsubj of/ADP/IN/3/case them/PRON/PRP/1/nmod died/VERB/VBD/0/root ./PUNCT/./4/punct",
    ["Nine them = 9..9 killed"],
  ],
  [
    "The/DET/DT/2/det blast/NOUN/NN/3/nsubj left/VERB/VBD/0/root up/ADP/IN/6/advmod to/ADP/IN/4/fixed 50/NUM/CD/3/obj injured/ADJ/JJ/3/xcomp ./PUNCT/./3/punct",
    ["up to 50 injured = null..50 injured"],
  ],
  [
    "One/NUM/CD/5/nsubj of/ADP/IN/4/case the/DET/DT/4/det envoys/NOUN/NNS/1/nmod read/VERB/VBD/0/root Article/NOUN/NN/5/obj 5/NUM/CD/6/flat to/ADP/IN/13/case the/DET/DT/13/det 27~/NUM/CD/12/nummod -~/PUNCT/HYPH/10/punct member/NOUN/NN/13/compound council/NOUN/NN/5/obl ./PUNCT/./5/punct",
    [],
  ],
])("%s", (tree, expected) => {
  expect(read(treeOf(tree))).toEqual(expected);
});

/** A clause around a number phrase, without a tree. */
function plain(text: string): Doc {
  return treeOf(
    text
      .split(" ")
      .map((form, i) => `${form}/${/\d/.test(form) ? "NUM/CD" : "X/FW"}/${i === 0 ? 0 : 1}/dep`)
      .join(" "),
  );
}

test.each([
  ["they lost some 12,000", 12000, 12000, true],
  ["they lost fewer than 40", null, 39, false],
  ["they lost no more than 40", null, 40, false],
  ["they lost 10,000 to 12,000", 10000, 12000, false],
  ["they lost 2 to 3 million", 2_000_000, 3_000_000, false],
  ["they lost 100 or more", 100, null, false],
  ["they lost hundreds of thousands", 200_000, null, true],
  ["they lost several hundred", 300, null, true],
  ["they lost two dozen", 24, 24, false],
  ["they lost more than 2.5", 2.5, null, false],
  ["they lost more than 4,000", 4001, null, false],
])("%s", (text, low, high, approximate) => {
  expect(findQuantities(plain(text), [])).toMatchObject([{ low, high, approximate }]);
});

test.each([
  "the first and the 2nd",
  "a man of 14~ -~ year~ -~ old looks",
  "talks lasted 14 days",
  "a Su~ -~ 35 on Flight 370",
  "one of them",
  "no. 7",
])("counts nothing: %s", (text) => {
  expect(findQuantities(plain(text), [])).toEqual([]);
});

test("numbers inside time expressions are left out", () => {
  const doc = plain("it fell on 8 May with 20 aboard");
  const times: TimeExpression[] = [{ id: "t1", span: [11, 16], type: "DATE", value: "XXXX-05-08" }];
  expect(read(doc, times)).toEqual(["20 = 20..20 other"]);
});
