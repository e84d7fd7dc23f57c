/**
 * C = A * B + bias in f32, each sum in the order of k. B stands in panels of eight columns, [n / 8][k][8];
 * A and C are row-major.
 */
export function multiply(
  rows: i32,
  k: i32,
  panels: i32,
  a: usize,
  strideA: i32,
  b: usize,
  bias: usize,
  c: usize,
  strideC: i32,
): void {
  const panelSize = (<usize>k) << 5;
  for (let panel = 0; panel < panels; panel++) {
    const bias0 = v128.load(bias);
    const bias1 = v128.load(bias, 16);
    let from = a;
    let to = c;
    let row = 0;
    for (; row + 4 <= rows; row += 4) {
      let s00 = f32x4.splat(0);
      let s01 = f32x4.splat(0);
      let s10 = f32x4.splat(0);
      let s11 = f32x4.splat(0);
      let s20 = f32x4.splat(0);
      let s21 = f32x4.splat(0);
      let s30 = f32x4.splat(0);
      let s31 = f32x4.splat(0);
      let a0 = from;
      let a1 = a0 + <usize>strideA;
      let a2 = a1 + <usize>strideA;
      let a3 = a2 + <usize>strideA;
      from = a3 + <usize>strideA;
      const end = b + panelSize;
      for (let at = b; at < end; at += 32) {
        const b0 = v128.load(at);
        const b1 = v128.load(at, 16);
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
        a0 += 4;
        a1 += 4;
        a2 += 4;
        a3 += 4;
      }
      v128.store(to, f32x4.add(s00, bias0));
      v128.store(to, f32x4.add(s01, bias1), 16);
      to += <usize>strideC;
      v128.store(to, f32x4.add(s10, bias0));
      v128.store(to, f32x4.add(s11, bias1), 16);
      to += <usize>strideC;
      v128.store(to, f32x4.add(s20, bias0));
      v128.store(to, f32x4.add(s21, bias1), 16);
      to += <usize>strideC;
      v128.store(to, f32x4.add(s30, bias0));
      v128.store(to, f32x4.add(s31, bias1), 16);
      to += <usize>strideC;
    }
    for (; row < rows; row++) {
      let s0 = f32x4.splat(0);
      let s1 = f32x4.splat(0);
      let a0 = from;
      const end = b + panelSize;
      for (let at = b; at < end; at += 32) {
        const x = v128.load_splat<f32>(a0);
        s0 = f32x4.add(s0, f32x4.mul(x, v128.load(at)));
        s1 = f32x4.add(s1, f32x4.mul(x, v128.load(at, 16)));
        a0 += 4;
      }
      v128.store(to, f32x4.add(s0, bias0));
      v128.store(to, f32x4.add(s1, bias1), 16);
      from += <usize>strideA;
      to += <usize>strideC;
    }
    b += panelSize;
    bias += 32;
    c += 32;
  }
}
