import { sigmoid4, tanh4 } from "./squash";
import { ROW_OF_SUMS, SUMS, tile } from "./tile";

/** (z + sum * scale) + bias for one gate of four units. */
// @ts-ignore: decorator
@inline
function gate(z: usize, sums: usize, scale: usize, bias: usize): v128 {
  const exact = f32x4.convert_i32x4_s(v128.load(sums));
  return f32x4.add(f32x4.add(v128.load(z), f32x4.mul(exact, v128.load(scale))), v128.load(bias));
}

/** Four units of one row: reads their cells (zeros where `started` is false), writes cells and states. */
function unit(sums: usize, z: usize, scale: usize, bias: usize, cell: usize, started: bool, h: usize): void {
  const i = sigmoid4(gate(z, sums, scale, bias));
  const f = sigmoid4(gate(z + 16, sums + 16, scale + 16, bias + 16));
  const g = tanh4(gate(z + 32, sums + 32, scale + 32, bias + 32));
  const o = sigmoid4(gate(z + 48, sums + 48, scale + 48, bias + 48));
  const before = started ? v128.load(cell) : f32x4.splat(0);
  const c = f32x4.add(f32x4.mul(f, before), f32x4.mul(i, g));
  v128.store(cell, c);
  const state = f32x4.mul(f32x4.mul(o, tanh4(c)), f32x4.splat(16384));
  const whole = i32x4.trunc_sat_f32x4_s(f32x4.nearest(state));
  v128.store_lane<i64>(h, i16x8.narrow_i32x4_s(whole, whole), 0);
}

/**
 * One step of one direction of an LSTM over the sentences alive. Row r is the token index[r]; its state
 * before is that of token index[r] - direction for the first `carried` rows, and zero for the others. Its
 * input's share of the gates stands in row zIndex[r] of z. All rows of 4 * hidden floats are in blocks of
 * four units, each i, f, g, o (see weights.ts). States are 16-bit, 1 = 2^14.
 */
export function recur(
  rows: i32,
  carried: i32,
  direction: i32,
  index: usize,
  hidden: i32,
  z: usize,
  strideZ: i32,
  zIndex: usize,
  w: usize,
  scale: usize,
  bias: usize,
  cells: usize,
  h: usize,
  strideH: i32,
): void {
  const back = direction * strideH;
  const strideCell = hidden << 2;
  for (let block = 0; block < hidden; block += 4) {
    const inBlock = <usize>block;
    for (let row = 0; row < rows; row += 2) {
      const last = min(row + 1, rows - 1);
      const h0 = h + <usize>(load<i32>(index + ((<usize>row) << 2)) * strideH);
      const h1 = h + <usize>(load<i32>(index + ((<usize>last) << 2)) * strideH);
      if (row < carried) {
        const before0 = h0 - <usize>back;
        tile(before0, last < carried ? h1 - <usize>back : before0, w, (<usize>hidden) << 1);
      }
      if (row >= carried) clear(SUMS);
      if (last >= carried) clear(SUMS + ROW_OF_SUMS);
      const z0 = z + <usize>(load<i32>(zIndex + ((<usize>row) << 2)) * strideZ) + (inBlock << 4);
      const cell0 = cells + <usize>(row * strideCell) + (inBlock << 2);
      unit(SUMS, z0, scale, bias, cell0, row < carried, h0 + (inBlock << 1));
      if (last > row) {
        const z1 = z + <usize>(load<i32>(zIndex + ((<usize>last) << 2)) * strideZ) + (inBlock << 4);
        const cell1 = cell0 + <usize>strideCell;
        unit(SUMS + ROW_OF_SUMS, z1, scale, bias, cell1, last < carried, h1 + (inBlock << 1));
      }
    }
    w += (<usize>hidden) << 5;
    scale += 64;
    bias += 64;
  }
}

// @ts-ignore: decorator
@inline
function clear(sums: usize): void {
  for (let at: usize = 0; at < 64; at += 16) v128.store(sums + at, i32x4.splat(0));
}
