/**
 * The other programs that tag English text in JavaScript, each as `load()`, which gives
 * `run(text)`, all the work up to tags, and `tags(text)`, its tokens with UPOS in text order.
 * They are installed from `bench/package-lock.json` when missing, so that `npm ci` stays light.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./corpora.mjs";

const require = createRequire(import.meta.url);

/** Installs the peers where they are missing; false where that fails, as it does without a network. */
export function installPeers() {
  if (existsSync(join(root, "bench/node_modules/wink-nlp"))) return true;
  const options = { cwd: join(root, "bench"), stdio: ["ignore", "ignore", "inherit"] };
  return (
    spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], options).status === 0
  );
}

export const peers = {
  "wink-nlp": {
    load() {
      const wink = require("wink-nlp")(require("wink-eng-lite-web-model"), ["sbd", "pos"]);
      const { its } = wink;
      const run = (text) => wink.readDoc(text).tokens().out(its.pos);
      const tags = (text) => {
        const tokens = wink.readDoc(text).tokens();
        const upos = tokens.out(its.pos);
        return tokens.out().map((form, i) => ({ form, upos: upos[i] }));
      };
      return { run, tags };
    },
  },
  compromise: {
    load() {
      const compromise = require("compromise/two");
      const run = (text) => compromise(text);
      const tags = (text) =>
        compromise(text)
          .json({ terms: { tags: true, text: true } })
          .flatMap(({ terms }) => terms)
          .flatMap(({ text: form, pre, post, tags: own }) => {
            const word = form ? [{ form, upos: uposOf(own) }] : [];
            return marks(pre).concat(word, marks(post));
          });
      return { run, tags };
    },
  },
};

/** compromise keeps punctuation with the word that it stands at. */
const marks = (text) => Array.from(text.trim(), (form) => ({ form, upos: "PUNCT" }));

/** compromise's tags in the order in which the first that is present decides. */
const COMPROMISE = [
  ["Copula", "AUX"],
  ["Modal", "AUX"],
  ["Auxiliary", "AUX"],
  ["Value", "NUM"],
  ["Pronoun", "PRON"],
  ["ProperNoun", "PROPN"],
  ["Verb", "VERB"],
  ["Adjective", "ADJ"],
  ["Adverb", "ADV"],
  ["Negative", "PART"],
  ["Determiner", "DET"],
  ["Possessive", "PRON"],
  ["Preposition", "ADP"],
  ["Conjunction", "CCONJ"],
  ["Expression", "INTJ"],
  ["QuestionWord", "PRON"],
  ["Noun", "NOUN"],
];

function uposOf(tags) {
  const found = COMPROMISE.find(([tag]) => tags.includes(tag));
  return found ? found[1] : "X";
}
