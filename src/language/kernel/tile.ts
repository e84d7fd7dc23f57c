/** Where `tile` leaves its 32 sums. */
export const SUMS: usize = 64;

/** Outputs of a block of weights. */
export const BLOCK: usize = 32;

/**
 * Dot products of one row of 16-bit activations with 32 rows of weights. Each vector of weights holds two
 * neighbouring k of four outputs and meets a pair of activations in all its lanes, so that no sum is ever
 * taken across lanes. `bytes` is the length of the activations, a multiple of 8. Eight sums and one row
 * at a time is what engines keep in registers; more rows or sums at once were slower.
 */
export function tile(a: usize, w: usize, bytes: usize): void {
  let s0 = i32x4.splat(0);
  let s1 = i32x4.splat(0);
  let s2 = i32x4.splat(0);
  let s3 = i32x4.splat(0);
  let s4 = i32x4.splat(0);
  let s5 = i32x4.splat(0);
  let s6 = i32x4.splat(0);
  let s7 = i32x4.splat(0);
  const end = a + bytes;
  while (a < end) {
    let x = v128.load_splat<i32>(a);
    s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, v128.load(w)));
    s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, v128.load(w, 16)));
    s2 = i32x4.add(s2, i32x4.dot_i16x8_s(x, v128.load(w, 32)));
    s3 = i32x4.add(s3, i32x4.dot_i16x8_s(x, v128.load(w, 48)));
    s4 = i32x4.add(s4, i32x4.dot_i16x8_s(x, v128.load(w, 64)));
    s5 = i32x4.add(s5, i32x4.dot_i16x8_s(x, v128.load(w, 80)));
    s6 = i32x4.add(s6, i32x4.dot_i16x8_s(x, v128.load(w, 96)));
    s7 = i32x4.add(s7, i32x4.dot_i16x8_s(x, v128.load(w, 112)));
    x = v128.load_splat<i32>(a, 4);
    s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, v128.load(w, 128)));
    s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, v128.load(w, 144)));
    s2 = i32x4.add(s2, i32x4.dot_i16x8_s(x, v128.load(w, 160)));
    s3 = i32x4.add(s3, i32x4.dot_i16x8_s(x, v128.load(w, 176)));
    s4 = i32x4.add(s4, i32x4.dot_i16x8_s(x, v128.load(w, 192)));
    s5 = i32x4.add(s5, i32x4.dot_i16x8_s(x, v128.load(w, 208)));
    s6 = i32x4.add(s6, i32x4.dot_i16x8_s(x, v128.load(w, 224)));
    s7 = i32x4.add(s7, i32x4.dot_i16x8_s(x, v128.load(w, 240)));
    a += 8;
    w += 256;
  }
  v128.store(SUMS, s0);
  v128.store(SUMS, s1, 16);
  v128.store(SUMS, s2, 32);
  v128.store(SUMS, s3, 48);
  v128.store(SUMS, s4, 64);
  v128.store(SUMS, s5, 80);
  v128.store(SUMS, s6, 96);
  v128.store(SUMS, s7, 112);
}
