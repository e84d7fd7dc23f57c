import { expect, test } from "vitest";
import type { Entity, Span, TimeExpression } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { treeOf } from "../quantities/tree.fixture.ts";
import { findEvents } from "./events.ts";

function spanOf(doc: Doc, words: string): Span {
  const start = doc.text.indexOf(words);
  return [start, start + words.length];
}

function entity(doc: Doc, name: string): Entity {
  return {
    id: "e1",
    name,
    kind: "organisation",
    mentions: [{ span: spanOf(doc, name), form: "name" }],
  };
}

const LAUNCH =
  "Analysts/NOUN/NNS/2/nsubj watched/VERB/VBD/0/root the/DET/DT/4/det launch/NOUN/NN/2/obj of/ADP/IN/6/case Arda/PROPN/NNP/4/nmod ./PUNCT/./2/punct";

test("a noun of an occasion tells of one where somebody of the report takes part in it", () => {
  const doc = treeOf(LAUNCH);
  const read = (entities: Entity[]) =>
    findEvents(doc, { id: "", text: doc.text }, [], [], entities, []).map(
      ({ type, trigger, recipients }) =>
        `${type} [${doc.text.slice(...trigger)}] ${recipients.map(({ text }) => text).join()}`,
    );
  expect(read([entity(doc, "Arda")])).toContain("OTHER [launch] Arda");
  expect(read([])).not.toContain("OTHER [launch] Arda");
});

test.each<[string, string, string, string]>([
  [
    "between two days",
    "Mali/PROPN/NNP/2/nsubj attacked/VERB/VBD/0/root Chad/PROPN/NNP/2/obj between/ADP/IN/5/case Monday/PROPN/NNP/2/obl and/CCONJ/CC/7/cc Friday/PROPN/NNP/5/conj ./PUNCT/./2/punct",
    "2031-05-05",
    "2031-05-09",
  ],
  [
    "on two days",
    "Mali/PROPN/NNP/2/nsubj attacked/VERB/VBD/0/root Chad/PROPN/NNP/2/obj on/ADP/IN/5/case Monday/PROPN/NNP/2/obl and/CCONJ/CC/7/cc Friday/PROPN/NNP/5/conj ./PUNCT/./2/punct",
    "2031-05-05",
    "2031-05-05",
  ],
])("when: %s", (_, tokens, earliest, latest) => {
  const doc = treeOf(tokens);
  const time = (id: string, words: string, value: string): TimeExpression => {
    const range = { earliest: value, latest: value };
    return { id, span: spanOf(doc, words), type: "DATE", value, range };
  };
  const times = [time("t1", "Monday", "2031-05-05"), time("t2", "Friday", "2031-05-09")];
  const [event] = findEvents(doc, { id: "", text: doc.text }, times, [], [], []);
  expect(event.when).toEqual({ earliest, latest });
});
