import { sigmoid4, tanh4 } from "./squash";
import { BLOCK, SUMS, tile } from "./tile";

/** (z + sum * scale) + bias for one gate of four units. */
// @ts-ignore: decorator
@inline
function gate(sums: usize, z: usize, scale: usize, bias: usize): v128 {
  const exact = f32x4.convert_i32x4_s(v128.load(sums));
  return f32x4.add(f32x4.add(v128.load(z), f32x4.mul(exact, v128.load(scale))), v128.load(bias));
}

/** Four units of one row: their states, 1 = 2^14, in lanes of 32 bits. Updates their cells. */
// @ts-ignore: decorator
@inline
function unit(sums: usize, z: usize, scale: usize, bias: usize, cell: usize, started: bool): v128 {
  const i = sigmoid4(gate(sums, z, scale, bias));
  const f = sigmoid4(gate(sums + 16, z + 16, scale + 16, bias + 16));
  const g = tanh4(gate(sums + 32, z + 32, scale + 32, bias + 32));
  const o = sigmoid4(gate(sums + 48, z + 48, scale + 48, bias + 48));
  const before = started ? v128.load(cell) : f32x4.splat(0);
  const c = f32x4.add(f32x4.mul(f, before), f32x4.mul(i, g));
  v128.store(cell, c);
  const state = f32x4.mul(f32x4.mul(o, tanh4(c)), f32x4.splat(16384));
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(state));
}

/**
 * One step of one direction of an LSTM over the sentences alive. Row r is the token index[r]; its state
 * before is that of token index[r] - direction for the first `carried` rows, and zero for the others. Its
 * input's share of the gates stands in row r of z. Gates stand as i, f, g, o of four units, then of
 * the next four (see weights.ts). `hidden` is a multiple of 8. States are 16-bit, 1 = 2^14.
 */
export function recur(
  rows: i32,
  carried: i32,
  direction: i32,
  index: usize,
  hidden: i32,
  z: usize,
  w: usize,
  scale: usize,
  bias: usize,
  cells: usize,
  h: usize,
  strideH: i32,
): void {
  const back = <usize>(direction * strideH);
  const width = <usize>hidden;
  for (let block = 0; block < hidden; block += 8) {
    let cell = cells;
    let input = z;
    for (let row = 0; row < rows; row++) {
      const state = h + <usize>(load<i32>(index + ((<usize>row) << 2)) * strideH);
      const started = row < carried;
      if (started) tile(state - back, w, width << 1);
      else for (let n: usize = 0; n < BLOCK * 4; n += 16) v128.store(SUMS + n, i32x4.splat(0));
      const low = unit(SUMS, input, scale, bias, cell, started);
      const high = unit(SUMS + 64, input + 64, scale + 64, bias + 64, cell + 16, started);
      v128.store(state + ((<usize>block) << 1), i16x8.narrow_i32x4_s(low, high));
      cell += width << 2;
      input += width << 4;
    }
    w += width * BLOCK * 2;
    scale += BLOCK * 4;
    bias += BLOCK * 4;
    z += BLOCK * 4;
    cells += 32;
  }
}
