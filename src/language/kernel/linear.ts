import { ROW_OF_SUMS, SUMS, tile } from "./tile";

// @ts-ignore: decorator
@inline
function finish(sums: usize, scale: usize, bias: usize, low: v128, out: usize): void {
  for (let at: usize = 0; at < 64; at += 16) {
    const exact = f32x4.convert_i32x4_s(v128.load(sums + at));
    const z = f32x4.add(f32x4.mul(exact, v128.load(scale + at)), v128.load(bias + at));
    v128.store(out + at, f32x4.pmax(z, low));
  }
}

/**
 * out[r][n] = max(floor, dot(a[index[r]], w[n]) * scale[n] + bias[n]), for whole blocks of 16 outputs.
 * Weights are laid out as weights.ts says; k is a multiple of 8.
 */
export function linear(
  rows: i32,
  k: i32,
  blocks: i32,
  a: usize,
  strideA: i32,
  index: usize,
  w: usize,
  scale: usize,
  bias: usize,
  floor: f32,
  out: usize,
  strideOut: i32,
): void {
  const low = f32x4.splat(floor);
  for (let block = 0; block < blocks; block++) {
    let to = out;
    let at = index;
    for (let row = 0; row < rows; row += 2) {
      // An odd last row is computed twice rather than by code of its own.
      const pair = row + 1 < rows;
      const a0 = a + <usize>(load<i32>(at) * strideA);
      const a1 = pair ? a + <usize>(load<i32>(at, 4) * strideA) : a0;
      tile(a0, a1, w, (<usize>k) << 1);
      finish(SUMS, scale, bias, low, to);
      if (pair) finish(SUMS + ROW_OF_SUMS, scale, bias, low, to + <usize>strideOut);
      at += 8;
      to += (<usize>strideOut) << 1;
    }
    w += (<usize>k) << 5;
    scale += 64;
    bias += 64;
    out += 64;
  }
}
