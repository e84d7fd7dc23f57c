// One step of an LSTM over a batch of sentences, forward and backward. Gates are i, f, g, o, H units each.

/** A rational approximation of tanh, (7, 6) Pade; the reader's kernel computes the very same. */
// @ts-ignore: decorator
@inline
function tanh4(value: v128): v128 {
  const x = f32x4.max(f32x4.splat(-4.97), f32x4.min(f32x4.splat(4.97), value));
  const s = f32x4.mul(x, x);
  const p = f32x4.mul(
    x,
    f32x4.add(
      f32x4.splat(135135),
      f32x4.mul(s, f32x4.add(f32x4.splat(17325), f32x4.mul(s, f32x4.add(f32x4.splat(378), s)))),
    ),
  );
  const q = f32x4.add(
    f32x4.splat(135135),
    f32x4.mul(
      s,
      f32x4.add(
        f32x4.splat(62370),
        f32x4.mul(s, f32x4.add(f32x4.splat(3150), f32x4.mul(s, f32x4.splat(28)))),
      ),
    ),
  );
  return f32x4.max(f32x4.splat(-1), f32x4.min(f32x4.splat(1), f32x4.div(p, q)));
}

// @ts-ignore: decorator
@inline
function sigmoid4(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(half, f32x4.mul(half, tanh4(f32x4.mul(half, x))));
}

/**
 * `gates` (rows x 4H) holds pre-activations and receives the gates. Rows from `previousRows` on start
 * from a zero cell. `h` has row length ldh; `cell` and `squashed` (tanh of the cell) H.
 */
export function stepForward(
  rows: i32,
  hidden: i32,
  gates: usize,
  previousCell: usize,
  previousRows: i32,
  cell: usize,
  squashed: usize,
  h: usize,
  ldh: i32,
): void {
  const width = (<usize>hidden) << 2;
  const zero = f32x4.splat(0);
  for (let row = 0; row < rows; row++) {
    for (let u: usize = 0; u < width; u += 16) {
      const at = gates + u;
      const i = sigmoid4(v128.load(at));
      const f = sigmoid4(v128.load(at + width));
      const g = tanh4(v128.load(at + 2 * width));
      const o = sigmoid4(v128.load(at + 3 * width));
      const before = row < previousRows ? v128.load(previousCell + u) : zero;
      const c = f32x4.add(f32x4.mul(f, before), f32x4.mul(i, g));
      const t = tanh4(c);
      v128.store(at, i);
      v128.store(at + width, f);
      v128.store(at + 2 * width, g);
      v128.store(at + 3 * width, o);
      v128.store(cell + u, c);
      v128.store(squashed + u, t);
      v128.store(h + u, f32x4.mul(o, t));
    }
    gates += width << 2;
    previousCell += width;
    cell += width;
    squashed += width;
    h += (<usize>ldh) << 2;
  }
}

/**
 * Turns the gradient of h (row length ldh) plus what later steps carry back (`carryH`, `carryC`, rows x H)
 * into that of the pre-activations (`delta`, rows x 4H), and leaves in `carryC` what the step before gets.
 */
export function stepBackward(
  rows: i32,
  hidden: i32,
  gates: usize,
  previousCell: usize,
  previousRows: i32,
  squashed: usize,
  gradH: usize,
  ldh: i32,
  carryH: usize,
  carryC: usize,
  delta: usize,
): void {
  const width = (<usize>hidden) << 2;
  const zero = f32x4.splat(0);
  const one = f32x4.splat(1);
  for (let row = 0; row < rows; row++) {
    for (let u: usize = 0; u < width; u += 16) {
      const at = gates + u;
      const i = v128.load(at);
      const f = v128.load(at + width);
      const g = v128.load(at + 2 * width);
      const o = v128.load(at + 3 * width);
      const t = v128.load(squashed + u);
      const before = row < previousRows ? v128.load(previousCell + u) : zero;
      const dh = f32x4.add(v128.load(gradH + u), v128.load(carryH + u));
      const dc = f32x4.add(
        v128.load(carryC + u),
        f32x4.mul(f32x4.mul(dh, o), f32x4.sub(one, f32x4.mul(t, t))),
      );
      const to = delta + u;
      v128.store(to, f32x4.mul(f32x4.mul(dc, g), f32x4.mul(i, f32x4.sub(one, i))));
      v128.store(to + width, f32x4.mul(f32x4.mul(dc, before), f32x4.mul(f, f32x4.sub(one, f))));
      v128.store(to + 2 * width, f32x4.mul(f32x4.mul(dc, i), f32x4.sub(one, f32x4.mul(g, g))));
      v128.store(
        to + 3 * width,
        f32x4.mul(f32x4.mul(dh, t), f32x4.mul(o, f32x4.sub(one, o))),
      );
      v128.store(carryC + u, f32x4.mul(dc, f));
    }
    gates += width << 2;
    delta += width << 2;
    previousCell += width;
    squashed += width;
    gradH += (<usize>ldh) << 2;
    carryH += width;
    carryC += width;
  }
}
