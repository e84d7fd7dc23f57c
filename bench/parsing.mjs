/**
 * Tags and trees against Universal Dependencies: on gold tokens, and from raw text as the CoNLL 2018
 * shared task scores it (Zeman et al. 2018): tokens are aligned by their characters with white space
 * left out, a sentence counts where both its ends do, and an arc counts where the aligned token has the
 * aligned head and the same relation. Subtypes of relations are ignored; punctuation counts.
 */
import { readConllu } from "./conllu.mjs";
import { prf } from "./figures.mjs";

export const files = ["parsing/dev.conllu"];

/**
 * @param {import("./figures.mjs").Bench} bench
 * @returns {import("./figures.mjs").Figure[]}
 */
export function measure(bench) {
  const conllu = bench.text(files[0]);
  const gold = readConllu(conllu);
  return [
    ...onGoldTokens(gold, bench.hearsay.annotate(blank(conllu))),
    ...fromRawText(gold, bench.hearsay.parse(rawText(gold))),
  ];
}

/** The same tokens with nothing known of them: columns 3 to 9 empty. */
function blank(conllu) {
  return conllu.replace(/^(\d+\t[^\t\n]*)(?:\t[^\t\n]*){7}\t/gm, `$1${"\t_".repeat(7)}\t`);
}

const basic = (relation) => relation.split(":", 1)[0];

/** The text that the sentences were cut from; the files do not say where paragraphs end. */
export function rawText(sentences) {
  return sentences
    .map((tokens) => tokens.map((t) => t.form + (t.spaceAfter ? " " : "")).join(""))
    .join("");
}

function onGoldTokens(gold, system) {
  const right = { upos: 0, xpos: 0, lemma: 0, feats: 0, uas: 0, las: 0 };
  let tokens = 0;
  gold.forEach((sentence, s) => {
    sentence.forEach((token, i) => {
      const guess = system[s][i];
      tokens++;
      if (guess.upos === token.upos) right.upos++;
      if (guess.xpos === token.xpos) right.xpos++;
      if (guess.lemma === token.lemma) right.lemma++;
      if (guess.feats === token.feats) right.feats++;
      if (guess.head !== token.head) return;
      right.uas++;
      if (basic(guess.deprel) === basic(token.deprel)) right.las++;
    });
  });
  return [
    { id: "parsing.gold.upos", label: "gold tokens: UPOS", value: right.upos / tokens },
    { id: "parsing.gold.xpos", label: "gold tokens: XPOS", value: right.xpos / tokens },
    { id: "parsing.gold.lemma", label: "gold tokens: lemmas", value: right.lemma / tokens },
    { id: "parsing.gold.feats", label: "gold tokens: all features", value: right.feats / tokens },
    { id: "parsing.gold.uas", label: "gold tokens: UAS", value: right.uas / tokens },
    { id: "parsing.gold.las", label: "gold tokens: LAS", value: right.las / tokens },
  ];
}

/** Where each token and sentence stands when white space is left out of the text. */
function places(sentences) {
  const tokens = new Map();
  const spans = new Set();
  let at = 0;
  for (const sentence of sentences) {
    const first = at;
    const keys = sentence.map((token) => {
      const start = at;
      at += token.form.replace(/\s+/g, "").length;
      return `${start}-${at}`;
    });
    sentence.forEach((token, i) => {
      const head = token.head === 0 ? "root" : keys[token.head - 1];
      tokens.set(keys[i], {
        head,
        upos: token.upos,
        xpos: token.xpos,
        deprel: basic(token.deprel),
      });
    });
    spans.add(`${first}-${at}`);
  }
  return { tokens, spans };
}

function fromRawText(gold, system) {
  const g = places(gold);
  const s = places(system);
  const shared = (has) =>
    [...s.tokens].filter(([key, token]) => has(token, g.tokens.get(key))).length;
  const f1 = (right) => prf(right, s.tokens.size, g.tokens.size).f1;
  const sentences = [...s.spans].filter((span) => g.spans.has(span)).length;
  const same = (a, b) => b !== undefined && a.head === b.head;
  return [
    {
      id: "parsing.raw.tokens",
      label: "raw text: tokens F1",
      value: f1(shared((a, b) => b !== undefined)),
    },
    {
      id: "parsing.raw.sentences",
      label: "raw text: sentences F1",
      value: prf(sentences, s.spans.size, g.spans.size).f1,
    },
    {
      id: "parsing.raw.upos",
      label: "raw text: UPOS F1",
      value: f1(shared((a, b) => a.upos === b?.upos)),
    },
    { id: "parsing.raw.uas", label: "raw text: UAS F1", value: f1(shared(same)) },
    {
      id: "parsing.raw.las",
      label: "raw text: LAS F1",
      value: f1(shared((a, b) => same(a, b) && a.deprel === b.deprel)),
    },
  ];
}
