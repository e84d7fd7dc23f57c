import type { Arena, Kernel } from "./kernel.ts";

export type Direction = "f" | "b";

interface Options {
  kernel: Kernel;
  arena: Arena;
  hidden: number;
  direction: Direction;
  /** Sentences alive at each step, longest first, and the first row of each step. */
  active: number[];
  offset: number[];
  input: number;
  inputWidth: number;
  wx: number;
  wh: number;
  bias: number;
  /** Weights of the recurrence that are left out (DropConnect, Merity et al. 2018); 0: none. */
  whMask: number;
  /** Rows of h, 2 * hidden floats apart. */
  output: number;
}

/** One direction of one LSTM layer over a packed batch. */
export class Recurrence {
  private readonly o: Options;
  private readonly gates: number;
  private readonly cell: number;
  private readonly squashed: number;
  private readonly wh: number;
  private before = 0;

  constructor(options: Options) {
    this.o = options;
    const { arena, hidden, kernel } = options;
    const tokens = this.tokens;
    this.gates = arena.floats(tokens * 4 * hidden);
    this.cell = arena.floats(tokens * hidden);
    this.squashed = arena.floats(tokens * hidden);
    this.wh = options.wh;
    if (options.whMask) {
      this.wh = arena.floats(hidden * 4 * hidden);
      kernel.copy(options.wh, this.wh, hidden * 4 * hidden);
      kernel.scaleBy(this.wh, options.whMask, hidden * 4 * hidden);
    }
  }

  private get tokens(): number {
    return this.o.offset[this.o.active.length];
  }

  /** Steps in reading order of this direction, each with the step before it (-1: none). */
  private steps(): [step: number, previous: number][] {
    const last = this.o.active.length - 1;
    return this.o.active.map((_, i) =>
      this.o.direction === "f" ? [i, i - 1] : [last - i, i === 0 ? -1 : last - i + 1],
    );
  }

  /** How many sentences of a step have a step before it in this direction. */
  private carried(step: number, previous: number): number {
    if (previous < 0) return 0;
    return Math.min(this.o.active[step], this.o.active[previous]);
  }

  forward(training: boolean): void {
    const { kernel: k, arena, hidden, active, offset, input, inputWidth, output } = this.o;
    const tokens = this.tokens;
    const wide = 4 * hidden;
    if (training) {
      this.before = arena.floats(tokens * hidden);
      k.fill(this.before, tokens * hidden, 0);
    }
    const mark = arena.mark();
    const packed = arena.floats(inputWidth * wide);
    k.pack(this.o.wx, wide, inputWidth, wide, packed);
    k.multiply(tokens, wide, inputWidth, input, inputWidth, 1, packed, this.gates, wide, 0);
    k.addBias(this.gates, this.o.bias, tokens, wide);
    k.pack(this.wh, wide, hidden, wide, packed);
    for (const [step, previous] of this.steps()) {
      const rows = this.carried(step, previous);
      const gates = this.gates + offset[step] * wide * 4;
      if (rows > 0) {
        const h = output + offset[previous] * 2 * hidden * 4;
        k.multiply(rows, wide, hidden, h, 2 * hidden, 1, packed, gates, wide, 1);
        if (training)
          for (let row = 0; row < rows; row++)
            k.copy(
              h + row * 2 * hidden * 4,
              this.before + (offset[step] + row) * hidden * 4,
              hidden,
            );
      }
      k.stepForward(
        active[step],
        hidden,
        gates,
        previous < 0 ? this.cell : this.cell + offset[previous] * hidden * 4,
        rows,
        this.cell + offset[step] * hidden * 4,
        this.squashed + offset[step] * hidden * 4,
        output + offset[step] * 2 * hidden * 4,
        2 * hidden,
      );
    }
    arena.release(mark);
  }

  /** `gradH` has rows 2 * hidden floats apart; the gradient of the input goes to `gradInput`. */
  backward(
    gradH: number,
    gradInput: number,
    add: boolean,
    gradWx: number,
    gradWh: number,
    gradBias: number,
  ): void {
    const { kernel: k, arena, hidden, active, offset, input, inputWidth } = this.o;
    const tokens = this.tokens;
    const wide = 4 * hidden;
    const mark = arena.mark();
    const delta = arena.floats(tokens * wide);
    const carryH = arena.floats(active[0] * hidden);
    const carryC = arena.floats(active[0] * hidden);
    k.fill(carryH, active[0] * hidden, 0);
    k.fill(carryC, active[0] * hidden, 0);
    const packed = arena.floats(Math.max(inputWidth, hidden, tokens) * wide);
    k.packTransposed(this.wh, wide, wide, hidden, hidden, packed);
    for (const [step, previous] of this.steps().reverse()) {
      const at = offset[step];
      k.stepBackward(
        active[step],
        hidden,
        this.gates + at * wide * 4,
        previous < 0 ? this.cell : this.cell + offset[previous] * hidden * 4,
        this.carried(step, previous),
        this.squashed + at * hidden * 4,
        gradH + at * 2 * hidden * 4,
        2 * hidden,
        carryH,
        carryC,
        delta + at * wide * 4,
      );
      k.multiply(
        active[step],
        hidden,
        wide,
        delta + at * wide * 4,
        wide,
        1,
        packed,
        carryH,
        hidden,
        0,
      );
    }
    k.sumRows(delta, gradBias, tokens, wide);
    k.packTransposed(this.o.wx, wide, wide, inputWidth, inputWidth, packed);
    k.multiply(
      tokens,
      inputWidth,
      wide,
      delta,
      wide,
      1,
      packed,
      gradInput,
      inputWidth,
      add ? 1 : 0,
    );
    k.pack(delta, wide, tokens, wide, packed);
    k.multiply(inputWidth, wide, tokens, input, 1, inputWidth, packed, gradWx, wide, 1);
    if (this.o.whMask) {
      const masked = arena.floats(hidden * wide);
      k.multiply(hidden, wide, tokens, this.before, 1, hidden, packed, masked, wide, 0);
      k.scaleBy(masked, this.o.whMask, hidden * wide);
      k.addTo(gradWh, masked, hidden * wide);
    } else k.multiply(hidden, wide, tokens, this.before, 1, hidden, packed, gradWh, wide, 1);
    arena.release(mark);
  }
}
