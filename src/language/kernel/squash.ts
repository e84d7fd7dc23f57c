/** tanh by its (7, 6) Pade approximant, off by less than 1e-4 everywhere; the trainer computes the same. */
// @ts-ignore: decorator
@inline
export function tanh4(value: v128): v128 {
  const x = f32x4.pmax(f32x4.splat(-4.97), f32x4.pmin(f32x4.splat(4.97), value));
  const s = f32x4.mul(x, x);
  let p = f32x4.add(f32x4.splat(378), s);
  p = f32x4.add(f32x4.splat(17325), f32x4.mul(s, p));
  p = f32x4.add(f32x4.splat(135135), f32x4.mul(s, p));
  p = f32x4.mul(x, p);
  let q = f32x4.add(f32x4.splat(3150), f32x4.mul(s, f32x4.splat(28)));
  q = f32x4.add(f32x4.splat(62370), f32x4.mul(s, q));
  q = f32x4.add(f32x4.splat(135135), f32x4.mul(s, q));
  return f32x4.pmax(f32x4.splat(-1), f32x4.pmin(f32x4.splat(1), f32x4.div(p, q)));
}

// @ts-ignore: decorator
@inline
export function sigmoid4(value: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(half, f32x4.mul(half, tanh4(f32x4.mul(half, value))));
}
