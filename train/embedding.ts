import { MAX_ROWS } from "../src/language/features.ts";
import type { Arena, Kernel } from "./kernel.ts";
import type { Packing } from "./packing.ts";
import type { Shape } from "./parameters.ts";

interface Options {
  kernel: Kernel;
  arena: Arena;
  shape: Shape;
  glove: number;
  table: number;
}

/** What is left out of a training step, and the source of chance. */
export interface Hiding {
  word: number;
  glove: number;
  /** How often the treebank has each learned word; the first learned rows are theirs. */
  counts: Uint32Array;
  uniform: () => number;
}

/** The input of the network: frozen vectors beside the sum of learned ones. */
export class Embedding {
  /** Packed rows of shape.glove + shape.learned floats. */
  readonly output: number;
  private readonly o: Options;
  private readonly rows: number[] = [];
  private readonly tokenOf: number[] = [];

  constructor(options: Options, packing: Packing, hiding: Hiding | null) {
    this.o = options;
    const { kernel: k, arena, shape } = options;
    const { active, offset, sentences, tokens } = packing;
    const width = shape.glove + shape.learned;
    this.output = arena.floats(tokens * width);
    k.fill(this.output, tokens * width, 0);
    for (let t = 0; t < active.length; t++)
      for (let s = 0; s < active[t]; s++) {
        const { rowCount, rows, glove } = sentences[s];
        const token = offset[t] + s;
        const to = this.output + token * width * 4;
        if (glove[t] >= 0 && !(hiding && hiding.uniform() < hiding.glove))
          k.copy(options.glove + glove[t] * shape.glove * 4, to, shape.glove);
        for (let r = 0; r < rowCount[t]; r++) {
          const row = rows[t * MAX_ROWS + r];
          if (hiding && hidden(row, hiding)) continue;
          k.addTo(to + shape.glove * 4, options.table + row * shape.learned * 4, shape.learned);
          this.rows.push(row);
          this.tokenOf.push(token);
        }
      }
  }

  /** Adds the gradient of the output to the rows of `table` that went into it. */
  backward(gradient: number, table: number): void {
    const { kernel: k, shape } = this.o;
    const width = shape.glove + shape.learned;
    for (let i = 0; i < this.rows.length; i++)
      k.addTo(
        table + this.rows[i] * shape.learned * 4,
        gradient + (this.tokenOf[i] * width + shape.glove) * 4,
        shape.learned,
      );
  }
}

/**
 * Rare words are hidden more often, so that the network learns what to do without them (Kiperwasser and
 * Goldberg 2016).
 */
function hidden(row: number, { word, counts, uniform }: Hiding): boolean {
  return row < counts.length && uniform() < word / (word + counts[row]);
}
