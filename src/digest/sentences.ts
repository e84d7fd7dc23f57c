import type { Sentence } from "../analysis.ts";

/** Finds the sentence around an offset. */
export class Sentences {
  private readonly starts: number[];

  constructor(sentences: readonly Sentence[]) {
    this.starts = sentences.map(({ span }) => span[0]);
  }

  /** -1 before the first. */
  at(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Where the sentence around an offset begins, or one so many before it. */
  startOf(offset: number, back: number): number {
    return this.starts[Math.max(0, this.at(offset) - back)] ?? 0;
  }
}
