import type { Choice } from "./choices.ts";

export interface Plan {
  epochs: number;
  /** Strength of the quadratic penalty on a weight, at each step that touches it. */
  penalty: number;
  rate: number;
  /** Features that fewer options have are left out. */
  least: number;
}

export const ANTECEDENTS: Plan = { epochs: 10, penalty: 1e-2, rate: 0.2, least: 10 };
export const KINDS: Plan = { epochs: 40, penalty: 1e-3, rate: 0.3, least: 5 };

/**
 * A log-linear model over the options of each choice, fitted by AdaGrad (Duchi et al. 2011) to the summed
 * probability of the right ones; the order of the choices is fixed.
 */
export function fit(choices: readonly Choice[], plan: Plan): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { options } of choices)
    for (const features of options)
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= plan.least).map(([name]) => name);
  const ids = new Map(names.map((name, i) => [name, i]));
  const data = choices.map(({ options }) =>
    options.map((features) => features.map((f) => ids.get(f) ?? -1).filter((id) => id >= 0)),
  );
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-6);
  for (let epoch = 0; epoch < plan.epochs; epoch++)
    for (let i = 0; i < data.length; i++) {
      const at = (i * STRIDE + epoch) % data.length;
      for (const [feature, slope] of slopes(data[at], choices[at].right, weights)) {
        const full = slope + plan.penalty * weights[feature];
        squares[feature] += full * full;
        weights[feature] -= (plan.rate * full) / Math.sqrt(squares[feature]);
      }
    }
  return new Map(names.map((name, i) => [name, weights[i]]));
}

/** A prime beyond any likely divisor of the number of choices: neighbours in a text are not taken in a row. */
const STRIDE = 7919;

function slopes(
  options: readonly (readonly number[])[],
  right: readonly number[],
  weights: Float64Array,
): Map<number, number> {
  const sums = options.map((features) => features.reduce((sum, f) => sum + weights[f], 0));
  const highest = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - highest));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const correct = right.reduce((sum, i) => sum + shares[i], 0) || Number.MIN_VALUE;
  const out = new Map<number, number>();
  options.forEach((features, i) => {
    const slope = shares[i] / total - (right.includes(i) ? shares[i] / correct : 0);
    if (Math.abs(slope) < 1e-9) return;
    for (const f of features) out.set(f, (out.get(f) ?? 0) + slope);
  });
  return out;
}
