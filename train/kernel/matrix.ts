// Dense f32 matrix products. B is packed into panels of eight columns, [N / 8][K][8], so that the inner
// loop reads it front to back; A is read through two strides, so that a transpose costs nothing.

/** Packs a row-major K x N matrix (row length ldb). N is a multiple of 8. */
export function pack(source: usize, ldb: i32, k: i32, n: i32, target: usize): void {
  for (let panel = 0; panel < n; panel += 8) {
    let from = source + ((<usize>panel) << 2);
    for (let row = 0; row < k; row++) {
      v128.store(target, v128.load(from));
      v128.store(target, v128.load(from, 16), 16);
      target += 32;
      from += (<usize>ldb) << 2;
    }
  }
}

/** Packs the transpose of a row-major N x K matrix (row length ld). Columns past `columns` are zeros. */
export function packTransposed(source: usize, ld: i32, k: i32, n: i32, columns: i32, target: usize): void {
  for (let panel = 0; panel < n; panel += 8) {
    for (let lane = 0; lane < 8; lane++) {
      let to = target + ((<usize>lane) << 2);
      if (panel + lane < columns) {
        let from = source + ((<usize>((panel + lane) * ld)) << 2);
        for (let row = 0; row < k; row++) {
          store<f32>(to, load<f32>(from));
          from += 4;
          to += 32;
        }
      } else {
        for (let row = 0; row < k; row++) {
          store<f32>(to, 0);
          to += 32;
        }
      }
    }
    target += (<usize>k) << 5;
  }
}

/**
 * C (M x N, row length ldc) = A * B, or += where `add`. A(m, k) stands at a + (m * sm + k * sk) floats.
 */
export function multiply(
  m: i32,
  n: i32,
  k: i32,
  a: usize,
  sm: i32,
  sk: i32,
  b: usize,
  c: usize,
  ldc: i32,
  add: i32,
): void {
  const rowA = (<usize>sm) << 2;
  const stepA = (<usize>sk) << 2;
  const rowC = (<usize>ldc) << 2;
  const panelSize = (<usize>k) << 5;
  const panels = n >> 3;
  for (let panel = 0; panel < panels; panel++) {
    const bPanel = b + <usize>panel * panelSize;
    let cAt = c + ((<usize>panel) << 5);
    let aAt = a;
    let row = 0;
    for (; row + 4 <= m; row += 4) {
      let s00 = f32x4.splat(0), s01 = f32x4.splat(0);
      let s10 = f32x4.splat(0), s11 = f32x4.splat(0);
      let s20 = f32x4.splat(0), s21 = f32x4.splat(0);
      let s30 = f32x4.splat(0), s31 = f32x4.splat(0);
      let a0 = aAt;
      let a1 = a0 + rowA;
      let a2 = a1 + rowA;
      let a3 = a2 + rowA;
      let bAt = bPanel;
      const bEnd = bPanel + panelSize;
      while (bAt < bEnd) {
        const b0 = v128.load(bAt);
        const b1 = v128.load(bAt, 16);
        bAt += 32;
        let x = v128.load_splat<f32>(a0);
        s00 = f32x4.add(s00, f32x4.mul(x, b0));
        s01 = f32x4.add(s01, f32x4.mul(x, b1));
        x = v128.load_splat<f32>(a1);
        s10 = f32x4.add(s10, f32x4.mul(x, b0));
        s11 = f32x4.add(s11, f32x4.mul(x, b1));
        x = v128.load_splat<f32>(a2);
        s20 = f32x4.add(s20, f32x4.mul(x, b0));
        s21 = f32x4.add(s21, f32x4.mul(x, b1));
        x = v128.load_splat<f32>(a3);
        s30 = f32x4.add(s30, f32x4.mul(x, b0));
        s31 = f32x4.add(s31, f32x4.mul(x, b1));
        a0 += stepA;
        a1 += stepA;
        a2 += stepA;
        a3 += stepA;
      }
      const c1 = cAt + rowC;
      const c2 = c1 + rowC;
      const c3 = c2 + rowC;
      if (add) {
        s00 = f32x4.add(s00, v128.load(cAt));
        s01 = f32x4.add(s01, v128.load(cAt, 16));
        s10 = f32x4.add(s10, v128.load(c1));
        s11 = f32x4.add(s11, v128.load(c1, 16));
        s20 = f32x4.add(s20, v128.load(c2));
        s21 = f32x4.add(s21, v128.load(c2, 16));
        s30 = f32x4.add(s30, v128.load(c3));
        s31 = f32x4.add(s31, v128.load(c3, 16));
      }
      v128.store(cAt, s00);
      v128.store(cAt, s01, 16);
      v128.store(c1, s10);
      v128.store(c1, s11, 16);
      v128.store(c2, s20);
      v128.store(c2, s21, 16);
      v128.store(c3, s30);
      v128.store(c3, s31, 16);
      cAt = c3 + rowC;
      aAt += rowA << 2;
    }
    for (; row < m; row++) {
      let s0 = f32x4.splat(0), s1 = f32x4.splat(0);
      let a0 = aAt;
      let bAt = bPanel;
      const bEnd = bPanel + panelSize;
      while (bAt < bEnd) {
        const x = v128.load_splat<f32>(a0);
        s0 = f32x4.add(s0, f32x4.mul(x, v128.load(bAt)));
        s1 = f32x4.add(s1, f32x4.mul(x, v128.load(bAt, 16)));
        bAt += 32;
        a0 += stepA;
      }
      if (add) {
        s0 = f32x4.add(s0, v128.load(cAt));
        s1 = f32x4.add(s1, v128.load(cAt, 16));
      }
      v128.store(cAt, s0);
      v128.store(cAt, s1, 16);
      cAt += rowC;
      aAt += rowA;
    }
  }
}
