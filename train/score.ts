import type { Parser } from "../src/language/parser.ts";
import { DEPREL } from "../src/language/tags.ts";
import type { Prediction } from "./pass.ts";
import type { Tree } from "./treebank.ts";

export interface Score {
  tokens: number;
  upos: number;
  xpos: number;
  uas: number;
  las: number;
}

const base = DEPREL.map((name) => name.split(":")[0]);

/** Percentages over all tokens, punctuation counted, subtypes of relations ignored. */
export function scoreOf(gold: Tree[], predicted: Prediction[]): Score {
  let tokens = 0;
  let upos = 0;
  let xpos = 0;
  let uas = 0;
  let las = 0;
  gold.forEach((tree, s) => {
    const p = predicted[s];
    for (let t = 0; t < tree.forms.length; t++) {
      tokens++;
      if (p.upos[t] === tree.upos[t]) upos++;
      if (p.xpos[t] === tree.xpos[t]) xpos++;
      if (p.head[t] !== tree.head[t]) continue;
      uas++;
      if (base[p.deprel[t]] === base[tree.deprel[t]]) las++;
    }
  });
  const percent = (n: number) => Math.round((n / tokens) * 10_000) / 100;
  return { tokens, upos: percent(upos), xpos: percent(xpos), uas: percent(uas), las: percent(las) };
}

/** The same for the shipped reader. */
export function scoreParser(parser: Parser, gold: Tree[]): Score {
  const found = parser.annotate(gold.map(({ forms }) => forms));
  let at = 0;
  const predicted = gold.map(({ forms }): Prediction => {
    const [from, end] = [at, (at += forms.length)];
    return {
      upos: found.upos.subarray(from, end),
      xpos: found.xpos.subarray(from, end),
      head: Int16Array.from(found.head.subarray(from, end), (head) =>
        head < 0 ? -1 : head - from,
      ),
      deprel: found.deprel.subarray(from, end),
    };
  });
  return scoreOf(gold, predicted);
}
