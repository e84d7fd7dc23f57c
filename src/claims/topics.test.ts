import { expect, test } from "vitest";
import type { Attribution, Report, Span } from "../analysis.ts";
import { findEvents } from "../events/events.ts";
import { docFromConllu } from "../language/conllu.ts";
import type { Doc } from "../language/doc.ts";
import { findClaims } from "./claims.ts";

/** Sentences of tokens as in tree.fixture.ts, parted by " | ". */
function storyOf(sentences: string): Doc {
  const conllu = sentences.split(" | ").map((sentence) =>
    sentence
      .split(" ")
      .map((token, i) => {
        const [form, upos, xpos, head, relation] = token.split("/");
        return [i + 1, form, "_", upos, xpos, "_", head, relation, "_", "_"].join("\t");
      })
      .join("\n"),
  );
  return docFromConllu(`${conllu.join("\n\n")}\n\n`);
}

function read(sentences: string, written: readonly string[]): string[] {
  const doc = storyOf(sentences);
  const report: Report = { id: "", text: doc.text };
  const attributions = written.map((one, i): Attribution => {
    const [source, cue, content] = one.split(" / ").map((words): Span => {
      const start = doc.text.indexOf(words);
      return [start, start + words.length];
    });
    return {
      id: `a${i + 1}`,
      source: [source],
      cue: [cue],
      content: [content],
      form: "indirect",
      holder: null,
      sourceKind: "unknown",
      parent: null,
    };
  });
  const events = findEvents(doc, report, [], [], [], attributions);
  return findClaims(doc, report, [], attributions, events).map((claim) => {
    const event = events.find(({ id }) => id === claim.event)!;
    const holder = claim.holders.map(({ text }) => text).join(" < ") || "report";
    return `${doc.text.slice(...event.trigger)}: ${claim.act} ${claim.factuality} by ${holder}: ${doc.text.slice(...claim.evidence)}`;
  });
}

const SENT =
  "Mali/PROPN/NNP/2/nsubj said/VERB/VBD/0/root Ghana/PROPN/NNP/4/nsubj sent/VERB/VBD/2/ccomp troops/NOUN/NNS/4/obj to/ADP/IN/7/case Togo/PROPN/NNP/4/obl ./PUNCT/./2/punct";
const MALI = "Mali / said / Ghana sent troops to Togo";
const SAID = "sent: say CT+ by Mali: Mali said Ghana sent troops to Togo";

test.each<[string, string, string[], string[]]>([
  [
    "a denial of what another has just said",
    "Accra/PROPN/NNP/2/nsubj denied/VERB/VBD/0/root it/PRON/PRP/2/obj ./PUNCT/./2/punct",
    ["Accra / denied / it"],
    [SAID, "sent: deny CT- by Accra: Accra denied it"],
  ],
  [
    "reports that are called something",
    "The/DET/DT/2/det envoy/NOUN/NN/3/nsubj called/VERB/VBD/0/root the/DET/DT/5/det reports/NOUN/NNS/3/obj bogus/ADJ/JJ/3/xcomp ./PUNCT/./3/punct",
    ["The envoy / called / the reports bogus"],
    [
      SAID,
      "sent: deny CT- by The envoy: The envoy called the reports bogus",
      "called: narrate CT+ by report: The envoy called the reports bogus",
    ],
  ],
  [
    "a judgement in a clause of its own",
    "The/DET/DT/2/det envoy/NOUN/NN/3/nsubj stated/VERB/VBD/0/root it/PRON/PRP/7/nsubj was/AUX/VBD/7/cop a/DET/DT/7/det hoax/NOUN/NN/3/ccomp ./PUNCT/./3/punct",
    ["The envoy / stated / it was a hoax"],
    [SAID, "sent: deny CT- by The envoy: The envoy stated it was a hoax"],
  ],
  [
    "something else that is denied",
    "Accra/PROPN/NNP/2/nsubj denied/VERB/VBD/0/root the/DET/DT/4/det request/NOUN/NN/2/obj ./PUNCT/./2/punct",
    ["Accra / denied / the request"],
    [SAID, "denied: narrate CT+ by report: Accra denied the request"],
  ],
  [
    "what has not been confirmed",
    "Accra/PROPN/NNP/4/nsubj has/AUX/VBZ/4/aux not/PART/RB/4/advmod confirmed/VERB/VBN/0/root it/PRON/PRP/4/obj ./PUNCT/./4/punct",
    ["Accra / confirmed / it"],
    [SAID],
  ],
])("%s", (_, second, attributions, expected) => {
  expect(read(`${SENT} | ${second}`, [MALI, ...attributions])).toEqual(expected);
});

test("talk of something that is called fake", () => {
  const talk =
    "The/DET/DT/2/det minister/NOUN/NN/3/nsubj said/VERB/VBD/0/root that/SCONJ/IN/12/mark talk/NOUN/NN/12/nsubj of/ADP/IN/8/case Kenyan/ADJ/JJ/8/amod soldiers/NOUN/NNS/5/nmod in/ADP/IN/10/case Togo/PROPN/NNP/8/nmod was/AUX/VBD/12/cop false/ADJ/JJ/3/ccomp ./PUNCT/./3/punct";
  expect(
    read(talk, ["The minister / said / that talk of Kenyan soldiers in Togo was false"]),
  ).toEqual([
    "soldiers: deny CT- by The minister: The minister said that talk of Kenyan soldiers in Togo was false",
  ]);
});
