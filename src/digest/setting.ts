import type { Analysis } from "../analysis.ts";
import type { Key } from "./digest.ts";
import type { Identity } from "./entities.ts";

/** Finds whom and what a sentence names. */
export class Settings {
  private readonly starts: number[];
  private readonly keys: Key[][];

  constructor({ sentences }: Analysis, identities: ReadonlyMap<string, Identity>) {
    this.starts = sentences.map(({ span }) => span[0]);
    const sets = sentences.map(() => new Set<Key>());
    for (const { key, country, mentions } of identities.values())
      for (const [start] of mentions) {
        const set = sets[this.at(start)];
        if (key !== null) set?.add(key);
        if (country !== null) set?.add(`country:${country}`);
      }
    this.keys = sets.map((set) => [...set].sort());
  }

  /** Keys of what the sentence around an offset names, and of the states these belong to. */
  of(offset: number): Key[] {
    return this.keys[this.at(offset)] ?? [];
  }

  private at(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
