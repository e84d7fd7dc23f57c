import { expect, test } from "vitest";
import { treeOf } from "../quantities/tree.fixture.ts";
import { findEvents } from "./events.ts";

function read(tokens: string): string[] {
  const doc = treeOf(tokens);
  return findEvents(doc, { id: "", text: doc.text }, [], [], [], []).map((event) => {
    const trigger = doc.text.slice(...event.trigger);
    return `${event.type} [${trigger}] ${event.actors.map(({ text }) => text).join(" + ")}: ${doc.text.slice(...event.evidence)}`;
  });
}

test.each<[string, string, string[]]>([
  [
    "there are forces at a place",
    "There/PRON/EX/2/expl were/VERB/VBD/0/root Kenyan/ADJ/JJ/4/amod soldiers/NOUN/NNS/2/nsubj on/ADP/IN/7/case the/DET/DT/7/det island/NOUN/NN/2/obl ./PUNCT/./2/punct",
    ["MOBILIZE [were] Kenyan: There were Kenyan soldiers on the island"],
  ],
  [
    "there is something else",
    "There/PRON/EX/2/expl were/VERB/VBD/0/root plans/NOUN/NNS/2/nsubj for/ADP/IN/5/case Kenya/PROPN/NNP/3/nmod ./PUNCT/./2/punct",
    [],
  ],
  [
    "forces are at a place, as somebody knows",
    "The/DET/DT/2/det army/NOUN/NN/4/nsubj is/AUX/VBZ/4/cop sure/ADJ/JJ/0/root that/SCONJ/IN/11/mark rebel/NOUN/NN/7/compound fighters/NOUN/NNS/11/nsubj are/AUX/VBP/11/cop in/ADP/IN/11/case the/DET/DT/11/det town/NOUN/NN/4/ccomp ./PUNCT/./4/punct",
    ["MOBILIZE [are] rebel fighters: rebel fighters are in the town"],
  ],
  [
    "a state is no place",
    "The/DET/DT/2/det soldiers/NOUN/NNS/5/nsubj are/AUX/VBP/5/cop in/ADP/IN/5/case trouble/NOUN/NN/0/root ./PUNCT/./5/punct",
    [],
  ],
  [
    "a presence that is denied",
    "Peru/PROPN/NNP/2/nsubj denied/VERB/VBD/0/root any/DET/DT/4/det troops/NOUN/NNS/2/obj in/ADP/IN/6/case Chile/PROPN/NNP/2/obl ./PUNCT/./2/punct",
    ["MOBILIZE [troops] any troops: any troops in Chile"],
  ],
  [
    "soldiers who are praised wherever they are",
    "Peru/PROPN/NNP/2/nsubj praised/VERB/VBD/0/root soldiers/NOUN/NNS/2/obj in/ADP/IN/5/case Chile/PROPN/NNP/2/obl ./PUNCT/./2/punct",
    ["SUPPORT [praised] Peru: Peru praised soldiers in Chile"],
  ],
  [
    "a presence that is talked of",
    "The/DET/DT/2/det minister/NOUN/NN/3/nsubj heard/VERB/VBD/0/root talk/NOUN/NN/3/obj of/ADP/IN/7/case Kenyan/ADJ/JJ/7/amod soldiers/NOUN/NNS/4/nmod on/ADP/IN/10/case the/DET/DT/10/det island/NOUN/NN/3/obl ./PUNCT/./3/punct",
    ["MOBILIZE [soldiers] Kenyan: Kenyan soldiers on the island"],
  ],
  [
    "a crowd that has gathered",
    "Thousands/NOUN/NNS/7/nsubj of/ADP/IN/3/case protesters/NOUN/NNS/1/nmod were/AUX/VBD/7/cop in/ADP/IN/7/case the/DET/DT/7/det square/NOUN/NN/0/root ./PUNCT/./7/punct",
    ["PROTEST [were] Thousands of protesters: Thousands of protesters were in the square"],
  ],
  [
    "the presence of forces, by that noun",
    "Mali/PROPN/NNP/2/nsubj confirmed/VERB/VBD/0/root the/DET/DT/4/det presence/NOUN/NN/2/obj of/ADP/IN/7/case Chadian/ADJ/JJ/7/amod troops/NOUN/NNS/4/nmod ./PUNCT/./2/punct",
    ["MOBILIZE [presence] Chadian: the presence of Chadian troops"],
  ],
  [
    "the presence of others",
    "Mali/PROPN/NNP/2/nsubj confirmed/VERB/VBD/0/root the/DET/DT/4/det presence/NOUN/NN/2/obj of/ADP/IN/6/case gold/NOUN/NN/4/nmod ./PUNCT/./2/punct",
    [],
  ],
])("%s", (_, tokens, expected) => {
  expect(read(tokens)).toEqual(expected);
});
