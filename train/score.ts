import { DEPREL, UPOS } from "../src/language/tags.ts";
import type { Prediction } from "./shard.ts";
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

/** The tags that were taken for another most often, for a look at where a model errs. */
export function confusions(gold: Tree[], predicted: Prediction[], most = 10): string[] {
  const counts = new Map<string, number>();
  gold.forEach((tree, s) => {
    for (let t = 0; t < tree.forms.length; t++) {
      const [g, p] = [tree.upos[t], predicted[s].upos[t]];
      if (g !== p)
        counts.set(`${UPOS[g]}→${UPOS[p]}`, (counts.get(`${UPOS[g]}→${UPOS[p]}`) ?? 0) + 1);
    }
  });
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([pair, n]) => `${pair} ${n}`);
}
