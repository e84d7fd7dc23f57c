/** Two rows of 16 sums of 32 bits: where `tile` leaves its result. */
export const SUMS: usize = 64;
export const ROW_OF_SUMS: usize = 64;

/**
 * Dot products of two rows of 16-bit activations with 16 rows of weights. Each vector of weights holds two
 * neighbouring k of four outputs and meets a pair of activations in all its lanes, so that no sum is ever
 * taken across lanes. `bytes` is the length of a row of activations, a multiple of 16.
 */
export function tile(a0: usize, a1: usize, w: usize, bytes: usize): void {
  let s00 = i32x4.splat(0);
  let s01 = i32x4.splat(0);
  let s02 = i32x4.splat(0);
  let s03 = i32x4.splat(0);
  let s10 = i32x4.splat(0);
  let s11 = i32x4.splat(0);
  let s12 = i32x4.splat(0);
  let s13 = i32x4.splat(0);
  const end = a0 + bytes;
  while (a0 < end) {
    let x0 = v128.load_splat<i32>(a0);
    let x1 = v128.load_splat<i32>(a1);
    let v = v128.load(w);
    s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x0, v));
    s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x1, v));
    v = v128.load(w, 16);
    s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x0, v));
    s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x1, v));
    v = v128.load(w, 32);
    s02 = i32x4.add(s02, i32x4.dot_i16x8_s(x0, v));
    s12 = i32x4.add(s12, i32x4.dot_i16x8_s(x1, v));
    v = v128.load(w, 48);
    s03 = i32x4.add(s03, i32x4.dot_i16x8_s(x0, v));
    s13 = i32x4.add(s13, i32x4.dot_i16x8_s(x1, v));
    x0 = v128.load_splat<i32>(a0, 4);
    x1 = v128.load_splat<i32>(a1, 4);
    v = v128.load(w, 64);
    s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x0, v));
    s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x1, v));
    v = v128.load(w, 80);
    s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x0, v));
    s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x1, v));
    v = v128.load(w, 96);
    s02 = i32x4.add(s02, i32x4.dot_i16x8_s(x0, v));
    s12 = i32x4.add(s12, i32x4.dot_i16x8_s(x1, v));
    v = v128.load(w, 112);
    s03 = i32x4.add(s03, i32x4.dot_i16x8_s(x0, v));
    s13 = i32x4.add(s13, i32x4.dot_i16x8_s(x1, v));
    a0 += 8;
    a1 += 8;
    w += 128;
  }
  v128.store(SUMS, s00);
  v128.store(SUMS, s01, 16);
  v128.store(SUMS, s02, 32);
  v128.store(SUMS, s03, 48);
  v128.store(SUMS, s10, 64);
  v128.store(SUMS, s11, 80);
  v128.store(SUMS, s12, 96);
  v128.store(SUMS, s13, 112);
}
