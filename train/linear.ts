import type { Arena, Kernel } from "./kernel.ts";

interface Options {
  kernel: Kernel;
  arena: Arena;
  inputs: number;
  outputs: number;
  weights: number;
  bias: number;
  gradWeights: number;
  gradBias: number;
}

/** A layer of inputs x outputs weights with a bias. */
export class Linear {
  private readonly o: Options;

  constructor(options: Options) {
    this.o = options;
  }

  /** The outputs of rows of inputs. */
  forward(input: number, rows: number): number {
    const { kernel: k, arena, inputs, outputs, weights, bias } = this.o;
    const output = arena.floats(rows * outputs);
    const mark = arena.mark();
    const panels = arena.floats(inputs * outputs);
    k.pack(weights, outputs, inputs, outputs, panels);
    k.multiply(rows, outputs, inputs, input, inputs, 1, panels, output, outputs, 0);
    k.addBias(output, bias, rows, outputs);
    arena.release(mark);
    return output;
  }

  /** Adds the gradients of the weights; that of the input is written, or added where `add`. */
  backward(input: number, delta: number, rows: number, gradInput: number, add: boolean): void {
    const { kernel: k, arena, inputs, outputs, weights, gradWeights, gradBias } = this.o;
    const mark = arena.mark();
    const panels = arena.floats(Math.max(inputs, rows) * outputs);
    k.sumRows(delta, gradBias, rows, outputs);
    k.pack(delta, outputs, rows, outputs, panels);
    k.multiply(inputs, outputs, rows, input, 1, inputs, panels, gradWeights, outputs, 1);
    k.packTransposed(weights, outputs, outputs, inputs, inputs, panels);
    k.multiply(rows, inputs, outputs, delta, outputs, 1, panels, gradInput, inputs, add ? 1 : 0);
    arena.release(mark);
  }
}
