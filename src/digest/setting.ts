import type { Analysis } from "../analysis.ts";
import type { Key } from "./digest.ts";
import type { Identity } from "./entities.ts";
import { Sentences } from "./sentences.ts";

/** Finds whom and what a sentence names. */
export class Settings {
  private readonly sentences: Sentences;
  private readonly keys: Key[][];

  constructor({ sentences }: Analysis, identities: ReadonlyMap<string, Identity>) {
    this.sentences = new Sentences(sentences);
    const sets = sentences.map(() => new Set<Key>());
    for (const { key, country, mentions } of identities.values())
      for (const [start] of mentions) {
        const set = sets[this.sentences.at(start)];
        if (key !== null) set?.add(key);
        if (country !== null) set?.add(`country:${country}`);
      }
    this.keys = sets.map((set) => [...set].sort());
  }

  /** Keys of what the sentence around an offset names, and of the states these belong to. */
  of(offset: number): Key[] {
    return this.keys[this.sentences.at(offset)] ?? [];
  }
}
