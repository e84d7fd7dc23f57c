/**
 * UPOS of the peers on the same gold text, a sentence at a time. They cut tokens in their own way, so a
 * token counts only where its characters are those of a gold token: `aligned` says how many do.
 */
import { readConllu } from "./conllu.mjs";
import { rawText } from "./parsing.mjs";
import { installPeers, peers } from "./peers.mjs";

export const files = ["parsing/dev.conllu"];

/**
 * @param {import("./figures.mjs").Bench} bench
 * @returns {import("./figures.mjs").Figure[]}
 */
export function measure(bench) {
  if (!installPeers()) return [];
  const gold = readConllu(bench.text(files[0]));
  return Object.keys(peers).flatMap((name) => {
    const { tags } = peers[name].load();
    let [tokens, aligned, right] = [0, 0, 0];
    for (const sentence of gold) {
      const found = places(tags(rawText([sentence])));
      for (const [place, upos] of places(sentence)) {
        tokens++;
        if (!found.has(place)) continue;
        aligned++;
        if (found.get(place) === upos) right++;
      }
    }
    const id = `peers-upos.${name}`;
    return [
      {
        id: `${id}.upos`,
        label: `${name}: UPOS on aligned tokens`,
        value: right / aligned,
        floor: false,
      },
      {
        id: `${id}.aligned`,
        label: `${name}: tokens aligned`,
        value: aligned / tokens,
        floor: false,
      },
    ];
  });
}

/** UPOS by place in the text without white space. */
function places(tokens) {
  const found = new Map();
  let at = 0;
  for (const { form, upos } of tokens) {
    const start = at;
    at += form.replace(/\s+/g, "").length;
    found.set(`${start}-${at}`, upos);
  }
  return found;
}
