import type { Example } from "./examples.ts";

export interface Plan {
  epochs: number;
  /** Strength of the quadratic penalty on a weight, over all examples that have the feature. */
  penalty: number;
  rate: number;
  /** Features of fewer examples are left out. */
  least: number;
  /** Weights nearer to zero are left out. */
  small: number;
  /** Logit from which on a candidate is taken; it is taken off the bias, so that the reader compares with 0. */
  threshold: number;
}

export const PLAN: Plan = {
  epochs: 8,
  penalty: 5,
  rate: 0.25,
  least: 5,
  small: 0.15,
  threshold: -0.8,
};

/** Logistic regression over binary features, with shares as targets, by AdaGrad (Duchi et al. 2011), in a seeded order. */
export function fit(examples: readonly Example[], plan: Plan = PLAN): Map<string, number> {
  const { ids, counts, data } = indexed(examples);
  const weights = new Float64Array(ids.size);
  const squares = new Float64Array(ids.size).fill(1e-3);
  const order = Uint32Array.from(examples, (_, i) => i);
  const random = seeded(1);
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const features = data[i];
      let sum = 0;
      for (const f of features) sum += weights[f];
      const error = 1 / (1 + Math.exp(-sum)) - examples[i].right;
      for (const f of features) {
        if (counts[f] < plan.least) continue;
        const slope = error + (plan.penalty * weights[f]) / counts[f];
        squares[f] += slope * slope;
        weights[f] -= (plan.rate * slope) / Math.sqrt(squares[f]);
      }
    }
  }
  const out = new Map<string, number>();
  for (const [name, f] of ids) {
    const weight = name === "bias" ? weights[f] - plan.threshold : weights[f];
    if (Math.abs(weight) >= plan.small) out.set(name, weight);
  }
  return out;
}

function indexed(examples: readonly Example[]) {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const data = examples.map(({ features }) =>
    Uint32Array.from(features, (name) => {
      let id = ids.get(name);
      if (id === undefined) {
        id = ids.size;
        ids.set(name, id);
        counts.push(0);
      }
      counts[id]++;
      return id;
    }),
  );
  return { ids, counts, data };
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
}

/** A linear congruential generator (Numerical Recipes) of numbers in [0, 1). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
