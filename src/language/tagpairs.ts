import { rows } from "../table.ts";
import table from "./tagpairs.tsv";

/** The two tag sets of a model, and which of their tags go together. */
export class TagPairs {
  private readonly agree: Uint8Array;
  private readonly width: number;

  constructor(upos: readonly string[], xpos: readonly string[]) {
    this.width = upos.length;
    this.agree = new Uint8Array(xpos.length * this.width).fill(1);
    for (const [tag, partners] of rows(table)) {
      const x = xpos.indexOf(tag);
      const agreeing = partners.split(" ");
      if (x >= 0) upos.forEach((u, i) => (this.agree[x * this.width + i] = +agreeing.includes(u)));
    }
  }

  /**
   * The UPOS and XPOS of one token from their scores, UPOS first: the best of each, or, where these two do not go
   * together, the pair with the highest sum that does. As log-probabilities up to a constant a head, sums of scores
   * order pairs as products of probabilities would.
   */
  best(scores: Float32Array, from: number): { upos: number; xpos: number } {
    const { width, agree } = this;
    const middle = from + width;
    const count = agree.length / width;
    let upos = highest(scores, from, middle) - from;
    let xpos = highest(scores, middle, middle + count) - middle;
    if (agree[xpos * width + upos] === 1) return { upos, xpos };
    let most = -Infinity;
    for (let x = 0; x < count; x++)
      for (let u = 0; u < width; u++) {
        const sum = scores[from + u] + scores[middle + x];
        if (sum <= most || agree[x * width + u] === 0) continue;
        most = sum;
        upos = u;
        xpos = x;
      }
    return { upos, xpos };
  }
}

/** Where the highest of some scores stands; the first of equal ones. */
export function highest(scores: Float32Array, from: number, to: number): number {
  let top = from;
  for (let i = from + 1; i < to; i++) if (scores[i] > scores[top]) top = i;
  return top;
}
