import type { Example } from "./treebank.ts";

/**
 * How the tokens of a batch stand in memory. Packed: step by step, longest sentence first, so that a step
 * of the recurrence is one product of matrices. By sentence: as read, sentence after sentence.
 */
export interface Packing {
  sentences: Example[];
  /** Where each of them stood in what was given. */
  order: number[];
  /** How many sentences have a token at each step, and the packed row at which the step starts. */
  active: number[];
  offset: number[];
  /** The first row of each sentence where sentences stand together. */
  place: Int32Array;
  tokens: number;
}

export function packed(given: Example[]): Packing {
  const order = given.map((_, i) => i).sort((a, b) => given[b].length - given[a].length || a - b);
  const sentences = order.map((i) => given[i]);
  const active: number[] = [];
  const offset: number[] = [0];
  for (let t = 0, live = sentences.length; t < sentences[0].length; t++) {
    while (sentences[live - 1].length <= t) live--;
    active.push(live);
    offset.push(offset[t] + live);
  }
  const place = new Int32Array(sentences.length + 1);
  for (let s = 0; s < sentences.length; s++) place[s + 1] = place[s] + sentences[s].length;
  return { sentences, order, active, offset, place, tokens: offset[active.length] };
}
