import { expect, test } from "vitest";
import { lemmaOf } from "./lemmas.ts";
import type { Upos, Xpos } from "./tags.ts";

test.each<[form: string, upos: Upos, xpos: Xpos, lemma: string]>([
  ["made", "VERB", "VBD", "make"],
  ["Written", "VERB", "VBN", "write"],
  ["overthrew", "VERB", "VBD", "overthrow"],
  ["retook", "VERB", "VBD", "retake"],
  ["denied", "VERB", "VBD", "deny"],
  ["died", "VERB", "VBD", "die"],
  ["agreed", "VERB", "VBD", "agree"],
  ["planned", "VERB", "VBN", "plan"],
  ["controlled", "VERB", "VBN", "control"],
  ["called", "VERB", "VBD", "call"],
  ["changed", "VERB", "VBD", "change"],
  ["visited", "VERB", "VBD", "visit"],
  ["invited", "VERB", "VBN", "invite"],
  ["lying", "VERB", "VBG", "lie"],
  ["escalating", "VERB", "VBG", "escalate"],
  ["bringing", "VERB", "VBG", "bring"],
  ["accuses", "VERB", "VBZ", "accuse"],
  ["reaches", "VERB", "VBZ", "reach"],
  ["vetoes", "VERB", "VBZ", "veto"],
  ["countries", "NOUN", "NNS", "country"],
  ["houses", "NOUN", "NNS", "house"],
  ["crises", "NOUN", "NNS", "crisis"],
  ["spokesmen", "NOUN", "NNS", "spokesman"],
  ["jihadis", "NOUN", "NNS", "jihadi"],
  ["sons-in-law", "NOUN", "NNS", "son-in-law"],
  ["Nations", "PROPN", "NNPS", "Nation"],
  ["Kim", "PROPN", "NNP", "Kim"],
  ["Sept.", "PROPN", "NNP", "September"],
  ["larger", "ADJ", "JJR", "large"],
  ["biggest", "ADJ", "JJS", "big"],
  ["earliest", "ADJ", "JJS", "early"],
  ["better", "ADV", "RBR", "well"],
  ["n’t", "PART", "RB", "not"],
  ["’s", "PART", "POS", "'s"],
  ["THEM", "PRON", "PRP", "they"],
  ["10,000", "NUM", "CD", "10000"],
  ["Ukrainian", "ADJ", "JJ", "Ukrainian"],
  ["Civilian", "ADJ", "JJ", "civilian"],
  ["Major", "ADJ", "JJ", "major"],
  ["constructor", "NOUN", "NN", "constructor"],
])("%s as %s %s is %s", (form, upos, xpos, lemma) => {
  expect(lemmaOf(form, upos, xpos)).toBe(lemma);
});

test("a word of ten million letters costs nothing", () => {
  const word = "a".repeat(10_000_000);
  expect(lemmaOf(word, "NOUN", "NNS")).toBe(word);
});
