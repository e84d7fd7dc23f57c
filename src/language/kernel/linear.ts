import { BLOCK, SUMS, tile } from "./tile";

/**
 * out[r][n] = max(floor, dot(a[index[r]], w[n]) * scale[n] + bias[n]), for whole blocks of 32 outputs.
 * Weights are laid out as weights.ts says; k is a multiple of 4.
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
    const end = index + ((<usize>rows) << 2);
    for (let at = index; at < end; at += 4) {
      tile(a + <usize>(load<i32>(at) * strideA), w, (<usize>k) << 1);
      for (let n: usize = 0; n < BLOCK * 4; n += 16) {
        const exact = f32x4.convert_i32x4_s(v128.load(SUMS + n));
        const z = f32x4.add(f32x4.mul(exact, v128.load(scale + n)), v128.load(bias + n));
        v128.store(to + n, f32x4.pmax(z, low));
      }
      to += <usize>strideOut;
    }
    w += (<usize>k) * BLOCK * 2;
    scale += BLOCK * 4;
    bias += BLOCK * 4;
    out += BLOCK * 4;
  }
}
