import { expect, test } from "vitest";
import type { Doc } from "../language/doc.ts";
import { treeOf } from "../quantities/tree.fixture.ts";
import { findEvents } from "./events.ts";

function read(doc: Doc): string[] {
  return findEvents(doc, { id: "", text: doc.text }, [], [], [], []).map((event) => {
    const names = (parties: { text: string }[]) => parties.map(({ text }) => text).join(" + ");
    const type = event.mode ? `${event.type}/${event.mode}` : event.type;
    const trigger = doc.text.slice(...event.trigger);
    return `${type} [${trigger}] ${names(event.actors)} > ${names(event.recipients)}`;
  });
}

test.each<[string, string, string[]]>([
  [
    "a verb and its object",
    "Rebels/NOUN/NNS/2/nsubj attacked/VERB/VBD/0/root a/DET/DT/4/det convoy/NOUN/NN/2/obj near/ADP/IN/7/case the/DET/DT/7/det border/NOUN/NN/2/obl ./PUNCT/./2/punct",
    ["ASSAULT [attacked] Rebels > a convoy"],
  ],
  [
    "a passive with its agent",
    "Three/NUM/CD/2/nummod soldiers/NOUN/NNS/4/nsubj:pass were/AUX/VBD/4/aux:pass killed/VERB/VBN/0/root by/ADP/IN/6/case rebels/NOUN/NNS/4/obl:agent ./PUNCT/./4/punct",
    ["ASSAULT [killed] rebels > Three soldiers"],
  ],
  [
    "two actors, and a promise that takes over what is promised",
    "Kenya/PROPN/NNP/4/nsubj and/CCONJ/CC/3/cc Uganda/PROPN/NNP/1/conj agreed/VERB/VBD/0/root to/PART/TO/6/mark send/VERB/VB/4/xcomp aid/NOUN/NN/6/obj to/ADP/IN/10/case the/DET/DT/10/det refugees/NOUN/NNS/6/obl ./PUNCT/./4/punct",
    ["AGREE [agreed] Kenya + Uganda > the refugees"],
  ],
  [
    "a threat is no attack",
    "The/DET/DT/2/det general/NOUN/NN/3/nsubj threatened/VERB/VBD/0/root to/PART/TO/5/mark shell/VERB/VB/3/xcomp the/DET/DT/7/det town/NOUN/NN/5/obj ./PUNCT/./3/punct",
    ["THREATEN [threatened] The general > the town"],
  ],
  [
    "a refusal",
    "Mali/PROPN/NNP/2/nsubj refused/VERB/VBD/0/root to/PART/TO/4/mark release/VERB/VB/2/xcomp the/DET/DT/6/det prisoners/NOUN/NNS/4/obj ./PUNCT/./2/punct",
    ["REJECT [refused] Mali > the prisoners"],
  ],
  [
    "the end of cooperation",
    "Peru/PROPN/NNP/2/nsubj suspended/VERB/VBD/0/root talks/NOUN/NNS/2/obj with/ADP/IN/5/case Chile/PROPN/NNP/3/nmod ./PUNCT/./2/punct",
    ["SANCTION/discontinue [suspended] Peru > Chile"],
  ],
  [
    "the end of a restriction",
    "The/DET/DT/2/det army/NOUN/NN/3/nsubj lifted/VERB/VBD/0/root a/DET/DT/5/det curfew/NOUN/NN/3/obj in/ADP/IN/8/case the/DET/DT/8/det capital/NOUN/NN/3/obl ./PUNCT/./3/punct",
    ["CONCEDE [lifted] The army > the capital"],
  ],
  [
    "conjoined verbs that share a subject",
    "Students/NOUN/NNS/2/nsubj blocked/VERB/VBD/0/root roads/NOUN/NNS/2/obj and/CCONJ/CC/5/cc stormed/VERB/VBD/2/conj the/DET/DT/7/det ministry/NOUN/NN/5/obj ./PUNCT/./2/punct",
    [
      "PROTEST/obstruct [blocked] Students > ",
      "PROTEST/obstruct [stormed] Students > the ministry",
    ],
  ],
  [
    "a light verb with the noun that names the event",
    "The/DET/DT/2/det minister/NOUN/NN/3/nsubj launched/VERB/VBD/0/root an/DET/DT/5/det investigation/NOUN/NN/3/obj into/ADP/IN/8/case the/DET/DT/8/det police/NOUN/NN/5/nmod ./PUNCT/./3/punct",
    ["ACCUSE/investigate [launched] The minister > the police"],
  ],
  [
    "a future of one's own is a promise",
    "Norway/PROPN/NNP/3/nsubj will/AUX/MD/3/aux provide/VERB/VB/0/root food/NOUN/NN/3/obj to/ADP/IN/6/case Sudan/PROPN/NNP/3/obl ./PUNCT/./3/punct",
    ["AGREE [provide] Norway > Sudan"],
  ],
  [
    "who made the offer that is turned down",
    "The/DET/DT/2/det union/NOUN/NN/3/nsubj rejected/VERB/VBD/0/root an/DET/DT/5/det offer/NOUN/NN/3/obj from/ADP/IN/8/case the/DET/DT/8/det company/NOUN/NN/5/nmod ./PUNCT/./3/punct",
    ["REJECT [rejected] The union > the company"],
  ],
  [
    "what another must do is asked of them",
    "The/DET/DT/2/det president/NOUN/NN/3/nsubj said/VERB/VBD/0/root that/SCONJ/IN/8/mark the/DET/DT/6/det rebels/NOUN/NNS/8/nsubj must/AUX/MD/8/aux leave/VERB/VB/3/ccomp the/DET/DT/10/det city/NOUN/NN/8/obj ./PUNCT/./3/punct",
    ["REQUEST [said] The president > the rebels"],
  ],
  [
    "a participle that tells of a further event",
    "Police/NOUN/NNS/2/nsubj arrested/VERB/VBD/0/root four/NUM/CD/4/nummod men/NOUN/NNS/2/obj ,/PUNCT/,/6/punct wounding/VERB/VBG/2/advcl a/DET/DT/8/det guard/NOUN/NN/6/obj ./PUNCT/./2/punct",
    ["COERCE/arrest [arrested] Police > four men", "ASSAULT [wounding] Police > a guard"],
  ],
  [
    "a phrasal verb with its preposition",
    "Ghana/PROPN/NNP/2/nsubj cracked/VERB/VBD/0/root down/ADP/RP/2/compound:prt on/ADP/IN/5/case smugglers/NOUN/NNS/2/obl ./PUNCT/./2/punct",
    ["COERCE [cracked down] Ghana > smugglers"],
  ],
  [
    "parties that met each other",
    "Talks/NOUN/NNS/6/nsubj between/ADP/IN/3/case Egypt/PROPN/NNP/1/nmod and/CCONJ/CC/5/cc Libya/PROPN/NNP/3/conj continued/VERB/VBD/0/root ./PUNCT/./6/punct",
    ["CONSULT [Talks] Egypt + Libya > "],
  ],
  [
    "a condition is no event",
    "Chad/PROPN/NNP/2/nsubj protested/VERB/VBD/0/root if/SCONJ/IN/5/mark Niger/PROPN/NNP/5/nsubj attacked/VERB/VBD/2/advcl it/PRON/PRP/5/obj ./PUNCT/./2/punct",
    ["PROTEST/demo [protested] Chad > "],
  ],
  [
    "what the codebook has no type for",
    "The/DET/DT/2/det ship/NOUN/NN/3/nsubj sank/VERB/VBD/0/root on/ADP/IN/5/case Friday/PROPN/NNP/3/obl ./PUNCT/./3/punct",
    ["OTHER [sank] The ship > "],
  ],
])("%s", (_, tokens, expected) => {
  expect(read(treeOf(tokens))).toEqual(expected);
});
