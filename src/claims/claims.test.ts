import { expect, test } from "vitest";
import type { Attribution, Report, Span } from "../analysis.ts";
import { findEvents } from "../events/events.ts";
import type { Doc } from "../language/doc.ts";
import { treeOf } from "../quantities/tree.fixture.ts";
import { findClaims } from "./claims.ts";

function spanOf(doc: Doc, words: string): Span {
  const start = doc.text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return [start, start + words.length];
}

/** An attribution written "source | cue | content". */
function attribute(doc: Doc, written: string, parent: string | null, id: string): Attribution {
  const [source, cue, content] = written.split(" | ");
  return {
    id,
    source: [spanOf(doc, source)],
    cue: [spanOf(doc, cue)],
    content: [spanOf(doc, content)],
    form: "indirect",
    holder: null,
    sourceKind: "unknown",
    parent,
  };
}

function read(doc: Doc, written: string[]): string[] {
  const report: Report = { id: "", text: doc.text, published: "2031-05-04" };
  const attributions = written.map((one, i) =>
    attribute(doc, one, i === 0 ? null : `a${i}`, `a${i + 1}`),
  );
  const events = findEvents(doc, report, [], [], [], attributions);
  return findClaims(doc, report, [], attributions, events).map((claim) => {
    const { type } = events.find(({ id }) => id === claim.event)!;
    const holders = claim.holders.map(({ text }) => text).join(" < ") || "report";
    return `${type} ${claim.act} ${claim.factuality} by ${holders}`;
  });
}

const SAID_ATTACKED =
  "Chad/PROPN/NNP/2/nsubj said/VERB/VBD/0/root rebels/NOUN/NNS/4/nsubj attacked/VERB/VBD/2/ccomp the/DET/DT/6/det town/NOUN/NN/4/obj ./PUNCT/./2/punct";

test.each<[string, string, string[], string[]]>([
  [
    "the report's own voice",
    "Rebels/NOUN/NNS/2/nsubj attacked/VERB/VBD/0/root the/DET/DT/4/det town/NOUN/NN/2/obj ./PUNCT/./2/punct",
    [],
    ["ASSAULT narrate CT+ by report"],
  ],
  [
    "the same, denied in the report's own voice",
    "Rebels/NOUN/NNS/4/nsubj did/AUX/VBD/4/aux not/PART/RB/4/advmod attack/VERB/VB/0/root the/DET/DT/6/det town/NOUN/NN/4/obj ./PUNCT/./4/punct",
    [],
    ["ASSAULT narrate CT- by report"],
  ],
  [
    "a plain source",
    SAID_ATTACKED,
    ["Chad | said | rebels attacked the town"],
    ["ASSAULT say CT+ by Chad"],
  ],
  [
    "a denial",
    "Chad/PROPN/NNP/2/nsubj denied/VERB/VBD/0/root that/SCONJ/IN/5/mark it/PRON/PRP/5/nsubj attacked/VERB/VBD/2/ccomp the/DET/DT/7/det town/NOUN/NN/5/obj ./PUNCT/./2/punct",
    ["Chad | denied | that it attacked the town"],
    ["ASSAULT deny CT- by Chad"],
  ],
  [
    "an admission",
    "Chad/PROPN/NNP/2/nsubj admitted/VERB/VBD/0/root that/SCONJ/IN/5/mark it/PRON/PRP/5/nsubj attacked/VERB/VBD/2/ccomp the/DET/DT/7/det town/NOUN/NN/5/obj ./PUNCT/./2/punct",
    ["Chad | admitted | that it attacked the town"],
    ["ASSAULT admit CT+ by Chad"],
  ],
  [
    "a possibility",
    "Chad/PROPN/NNP/2/nsubj said/VERB/VBD/0/root rebels/NOUN/NNS/6/nsubj may/AUX/MD/6/aux have/AUX/VB/6/aux attacked/VERB/VBN/2/ccomp the/DET/DT/8/det town/NOUN/NN/6/obj ./PUNCT/./2/punct",
    ["Chad | said | rebels may have attacked the town"],
    ["ASSAULT speculate PS+ by Chad"],
  ],
  [
    "a prediction of what another will do",
    "Chad/PROPN/NNP/2/nsubj said/VERB/VBD/0/root rebels/NOUN/NNS/5/nsubj will/AUX/MD/5/aux release/VERB/VB/2/ccomp the/DET/DT/7/det hostages/NOUN/NNS/5/obj ./PUNCT/./2/punct",
    ["Chad | said | rebels will release the hostages"],
    ["AGREE predict CT+ by Chad"],
  ],
  [
    "what nobody has confirmed is no claim of theirs",
    "Chad/PROPN/NNP/4/nsubj has/AUX/VBZ/4/aux not/PART/RB/4/advmod confirmed/VERB/VBN/0/root the/DET/DT/6/det deployment/NOUN/NN/4/obj ./PUNCT/./4/punct",
    ["Chad | confirmed | the deployment"],
    ["MOBILIZE narrate Uu by report"],
  ],
  [
    "a failure did not happen",
    "Rebels/NOUN/NNS/2/nsubj failed/VERB/VBD/0/root to/PART/TO/4/mark attack/VERB/VB/2/xcomp the/DET/DT/6/det town/NOUN/NN/4/obj ./PUNCT/./2/punct",
    [],
    ["ASSAULT narrate CT- by report"],
  ],
  [
    "sources within sources, the outermost first",
    "Mali/PROPN/NNP/2/nsubj reported/VERB/VBD/0/root Chad/PROPN/NNP/4/nsubj said/VERB/VBD/2/ccomp rebels/NOUN/NNS/6/nsubj attacked/VERB/VBD/4/ccomp the/DET/DT/8/det town/NOUN/NN/6/obj ./PUNCT/./2/punct",
    [
      "Mali | reported | Chad said rebels attacked the town",
      "Chad | said | rebels attacked the town",
    ],
    ["ASSAULT say CT+ by Mali < Chad"],
  ],
])("%s", (_, tokens, attributions, expected) => {
  expect(read(treeOf(tokens), attributions)).toEqual(expected);
});

test("evidence takes in who says it and how", () => {
  const doc = treeOf(SAID_ATTACKED);
  const report: Report = { id: "", text: doc.text };
  const attributions = [attribute(doc, "Chad | said | rebels attacked the town", null, "a1")];
  const events = findEvents(doc, report, [], [], [], attributions);
  const [claim] = findClaims(doc, report, [], attributions, events);
  expect(doc.text.slice(...claim.evidence)).toBe("Chad said rebels attacked the town");
});
