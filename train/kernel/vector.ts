// Elementwise work. Counts are floats, multiples of four.

export function fill(target: usize, count: i32, value: f32): void {
  const v = f32x4.splat(value);
  const end = target + ((<usize>count) << 2);
  for (; target < end; target += 16) v128.store(target, v);
}

export function copy(source: usize, target: usize, count: i32): void {
  memory.copy(target, source, (<usize>count) << 2);
}

/** target *= factor, elementwise. */
export function scaleBy(target: usize, factor: usize, count: i32): void {
  const end = target + ((<usize>count) << 2);
  for (; target < end; target += 16) {
    v128.store(target, f32x4.mul(v128.load(target), v128.load(factor)));
    factor += 16;
  }
}

/** target += source. */
export function addTo(target: usize, source: usize, count: i32): void {
  const end = target + ((<usize>count) << 2);
  for (; target < end; target += 16) {
    v128.store(target, f32x4.add(v128.load(target), v128.load(source)));
    source += 16;
  }
}

/** target += source * factor. */
export function addScaled(target: usize, source: usize, factor: f32, count: i32): void {
  const f = f32x4.splat(factor);
  const end = target + ((<usize>count) << 2);
  for (; target < end; target += 16) {
    v128.store(target, f32x4.add(v128.load(target), f32x4.mul(f, v128.load(source))));
    source += 16;
  }
}

/** Every row of a matrix (rows x width) += bias. */
export function addBias(target: usize, bias: usize, rows: i32, width: i32): void {
  for (let row = 0; row < rows; row++) {
    addTo(target, bias, width);
    target += (<usize>width) << 2;
  }
}

/** bias += the sum of the rows. */
export function sumRows(source: usize, bias: usize, rows: i32, width: i32): void {
  for (let row = 0; row < rows; row++) {
    addTo(bias, source, width);
    source += (<usize>width) << 2;
  }
}

export function relu(target: usize, count: i32): void {
  const zero = f32x4.splat(0);
  const end = target + ((<usize>count) << 2);
  for (; target < end; target += 16) v128.store(target, f32x4.max(v128.load(target), zero));
}

/** gradient = 0 where the activation is 0. */
export function reluBackward(activation: usize, gradient: usize, count: i32): void {
  const zero = f32x4.splat(0);
  const end = gradient + ((<usize>count) << 2);
  for (; gradient < end; gradient += 16) {
    v128.store(gradient, v128.and(v128.load(gradient), f32x4.gt(v128.load(activation), zero)));
    activation += 16;
  }
}

/** Fills a mask with 0 (probability p) and 1 / (1 - p); xorshift32, returns the next state. */
export function dropoutMask(target: usize, count: i32, p: f32, state: u32): u32 {
  const keep: f32 = 1 / (1 - p);
  const limit = <u32>(p * 4294967295.0);
  const end = target + ((<usize>count) << 2);
  for (; target < end; target += 4) {
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    store<f32>(target, state < limit ? 0 : keep);
  }
  return state;
}

/**
 * Softmax cross-entropy of one row against a distribution: `scores` (count of any size) is replaced by
 * the gradient, probability minus target, times weight. `gold` is the index of the true class. Returns
 * the loss; `best` of the row is found by `argmax`.
 */
export function softmaxLoss(scores: usize, count: i32, gold: i32, weight: f32): f32 {
  let top = load<f32>(scores);
  for (let i = 1; i < count; i++) top = max(top, load<f32>(scores + ((<usize>i) << 2)));
  let sum: f32 = 0;
  for (let i = 0; i < count; i++) {
    const at = scores + ((<usize>i) << 2);
    const e = Mathf.exp(load<f32>(at) - top);
    store<f32>(at, e);
    sum += e;
  }
  const loss = -Mathf.log(load<f32>(scores + ((<usize>gold) << 2)) / sum + 1e-20);
  const norm = weight / sum;
  for (let i = 0; i < count; i++) {
    const at = scores + ((<usize>i) << 2);
    store<f32>(at, load<f32>(at) * norm);
  }
  const at = scores + ((<usize>gold) << 2);
  store<f32>(at, load<f32>(at) - weight);
  return loss * weight;
}

export function argmax(scores: usize, count: i32): i32 {
  let best = 0;
  let top = load<f32>(scores);
  for (let i = 1; i < count; i++) {
    const value = load<f32>(scores + ((<usize>i) << 2));
    if (value > top) {
      top = value;
      best = i;
    }
  }
  return best;
}

export function dot(a: usize, b: usize, count: i32): f32 {
  let sum = f32x4.splat(0);
  const end = a + ((<usize>count) << 2);
  for (; a < end; a += 16) {
    sum = f32x4.add(sum, f32x4.mul(v128.load(a), v128.load(b)));
    b += 16;
  }
  return (
    f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)
  );
}

/** first += every further shard (stride apart), the shards are cleared; returns the sum of squares. */
export function gather(first: usize, stride: usize, shards: i32, count: i32): f32 {
  const zero = f32x4.splat(0);
  let sum = zero;
  const end = first + ((<usize>count) << 2);
  for (; first < end; first += 16) {
    let g = v128.load(first);
    for (let s = 1; s < shards; s++) {
      const at = first + <usize>s * stride;
      g = f32x4.add(g, v128.load(at));
      v128.store(at, zero);
    }
    v128.store(first, g);
    sum = f32x4.add(sum, f32x4.mul(g, g));
  }
  return (
    f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)
  );
}

/** One step of Adam (Kingma & Ba 2015) with gradients times `scale`; the gradients are cleared. */
export function adam(
  weights: usize,
  gradients: usize,
  mean: usize,
  variance: usize,
  count: i32,
  scale: f32,
  rate: f32,
  beta1: f32,
  beta2: f32,
  epsilon: f32,
  decay: f32,
): void {
  const zero = f32x4.splat(0);
  const vScale = f32x4.splat(scale);
  const vRate = f32x4.splat(rate);
  const b1 = f32x4.splat(beta1);
  const b2 = f32x4.splat(beta2);
  const c1 = f32x4.splat(1 - beta1);
  const c2 = f32x4.splat(1 - beta2);
  const eps = f32x4.splat(epsilon);
  const keep = f32x4.splat(1 - decay);
  const end = weights + ((<usize>count) << 2);
  for (; weights < end; weights += 16) {
    const g = f32x4.mul(v128.load(gradients), vScale);
    const m = f32x4.add(f32x4.mul(b1, v128.load(mean)), f32x4.mul(c1, g));
    const v = f32x4.add(f32x4.mul(b2, v128.load(variance)), f32x4.mul(c2, f32x4.mul(g, g)));
    v128.store(mean, m);
    v128.store(variance, v);
    v128.store(
      weights,
      f32x4.sub(
        f32x4.mul(keep, v128.load(weights)),
        f32x4.mul(vRate, f32x4.div(m, f32x4.add(f32x4.sqrt(v), eps))),
      ),
    );
    v128.store(gradients, zero);
    gradients += 16;
    mean += 16;
    variance += 16;
  }
}
