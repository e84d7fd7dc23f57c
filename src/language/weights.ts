/** How the kernel wants its memory: addresses are planned first, then filled. */

/** Addresses of a memory that does not exist yet. */
export class Plan {
  /** Bytes in use. */
  size: number;

  constructor(reserved: number) {
    this.size = reserved;
  }

  /** A stretch of `bytes` at a multiple of a cache line. */
  take(bytes: number): number {
    const at = Math.ceil(this.size / 64) * 64;
    this.size = at + bytes;
    return at;
  }
}

/** Outputs that the kernel computes together. */
export const BLOCK = 32;

/** Where a matrix of the model stands in the kernel's memory: k inputs, `blocks` of BLOCK outputs. */
export interface Matrix {
  k: number;
  blocks: number;
  w: number;
  scale: number;
  bias: number;
}

export function planMatrix(plan: Plan, k: number, outputs: number): Matrix {
  const blocks = Math.ceil(outputs / BLOCK);
  return {
    k,
    blocks,
    w: plan.take(blocks * BLOCK * k * 2),
    scale: plan.take(blocks * BLOCK * 4),
    bias: plan.take(blocks * BLOCK * 4),
  };
}

/** Some blocks of a matrix, as a matrix. */
export function blocksOf(matrix: Matrix, from: number, to: number): Matrix {
  return {
    k: matrix.k,
    blocks: to - from,
    w: matrix.w + from * BLOCK * matrix.k * 2,
    scale: matrix.scale + from * BLOCK * 4,
    bias: matrix.bias + from * BLOCK * 4,
  };
}

export interface Source {
  /** Rows of k signed bytes, one for each output. */
  w: Int8Array;
  scale: Float32Array;
  bias: Float32Array | null;
  /** What one step of an activation is worth; a power of two, so that the scales stay exact. */
  unit: number;
  /** The row that output n shows; without it, the n-th. */
  row?: (n: number) => number;
}

/**
 * Widens weights to 16 bits and lays them out for `tile` in `kernel/`: by block of outputs, then by
 * pair of inputs, then by output. Outputs past the last row stay zero.
 */
export function fillMatrix(buffer: ArrayBuffer, matrix: Matrix, source: Source): void {
  const { k, blocks } = matrix;
  // A pair of inputs is written at once, as one 32-bit number: this is run at each start of the program.
  const pairs = new Int32Array(buffer, matrix.w, (blocks * BLOCK * k) / 2);
  const { w } = source;
  const scale = new Float32Array(buffer, matrix.scale, blocks * BLOCK);
  const bias = new Float32Array(buffer, matrix.bias, blocks * BLOCK);
  const rows = Math.min(source.scale.length, blocks * BLOCK);
  for (let n = 0; n < rows; n++) {
    const row = source.row ? source.row(n) : n;
    scale[n] = source.scale[row] * source.unit;
    if (source.bias) bias[n] = source.bias[row];
    let from = row * k;
    let to = (Math.floor(n / BLOCK) * BLOCK * k) / 2 + (n % BLOCK);
    for (const end = from + k; from < end; from += 2) {
      pairs[to] = (w[from] & 0xffff) | (w[from + 1] << 16);
      to += BLOCK;
    }
  }
}

/**
 * Gate rows of an LSTM come as i, f, g, o of `hidden` units each; the kernel wants the four gates of four
 * units side by side.
 */
export function gateRow(hidden: number): (n: number) => number {
  return (n) => ((n >> 2) & 3) * hidden + (n >> 4) * 4 + (n & 3);
}

/**
 * Lays out `columns` columns of k rows for `multiply` in panels of eight, [columns / 8][k][8]. `at` gives
 * where column c starts among the values; its rows are `step` values apart.
 */
export function fillPanels(
  target: Float32Array,
  k: number,
  columns: number,
  values: Float32Array,
  at: (c: number) => number,
  step: number,
): void {
  for (let c = 0; c < columns; c++) {
    let from = at(c);
    let to = (c >> 3) * 8 * k + (c & 7);
    for (let row = 0; row < k; row++) {
      target[to] = values[from];
      from += step;
      to += 8;
    }
  }
}
