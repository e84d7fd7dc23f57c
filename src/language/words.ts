import { FeatureExtractor, MAX_ROWS } from "./features.ts";
import { type Model, ModelError } from "./model.ts";
import { nearestEven } from "./rounding.ts";

/** One step of a 16-bit activation of the input. */
export const INPUT_UNIT = 2 ** -12;

/** What the network sees of a word: its frozen vector beside the sum of its learned vectors. */
export class Words {
  readonly width: number;
  private readonly extractor: FeatureExtractor;
  private readonly gloveWidth: number;
  private readonly gloveVectors: Int8Array;
  private readonly gloveScale: Float32Array;
  private readonly learnedVectors: Int8Array;
  private readonly learnedScale: Float32Array;
  private readonly rows = new Int32Array(MAX_ROWS);
  private readonly sum: Float32Array;

  constructor(model: Model) {
    this.width = model.dims.input;
    this.gloveWidth = model.dims.glove;
    this.extractor = new FeatureExtractor(model.u32("glove.hash"), model.u32("learned.hash"));
    this.gloveVectors = model.i8("glove.vectors");
    this.gloveScale = model.f32("glove.scale");
    this.learnedVectors = model.i8("learned.vectors");
    this.learnedScale = model.f32("learned.scale");
    if (this.learnedScale.length !== this.extractor.learnedRows)
      throw new ModelError(
        `the model has ${this.learnedScale.length} learned vectors where its words need ${this.extractor.learnedRows}`,
      );
    this.sum = new Float32Array(model.dims.learned);
  }

  /** Writes `width` 16-bit activations. */
  write(form: string, out: Int16Array, at: number): void {
    const { count, glove } = this.extractor.extract(form, this.rows, 0);
    if (glove < 0) out.fill(0, at, at + this.gloveWidth);
    else {
      const scale = this.gloveScale[glove];
      const from = glove * this.gloveWidth;
      for (let i = 0; i < this.gloveWidth; i++)
        out[at + i] = activation(Math.fround(this.gloveVectors[from + i] * scale));
    }
    const { sum } = this;
    sum.fill(0);
    for (let r = 0; r < count; r++) {
      const scale = this.learnedScale[this.rows[r]];
      const from = this.rows[r] * sum.length;
      for (let i = 0; i < sum.length; i++)
        sum[i] += Math.fround(this.learnedVectors[from + i] * scale);
    }
    for (let i = 0; i < sum.length; i++) out[at + this.gloveWidth + i] = activation(sum[i]);
  }
}

function activation(x: number): number {
  const steps = x / INPUT_UNIT;
  return nearestEven(steps > 32767 ? 32767 : steps < -32767 ? -32767 : steps);
}
