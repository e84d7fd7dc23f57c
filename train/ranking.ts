/** One decision: the features of each option, and which options are right. */
export interface Choice {
  options: readonly (readonly string[])[];
  right: readonly number[];
}

export interface Plan {
  epochs: number;
  /** Strength of the quadratic penalty on a weight. */
  penalty: number;
  /** Over what it holds: each option that has the feature, or all of them together, so that rare features pay more. */
  per: "option" | "feature";
  rate: number;
  /** Features that fewer options have are left out. */
  least: number;
}

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
  const penalties = names.map((name) =>
    plan.per === "option" ? plan.penalty : plan.penalty / counts.get(name)!,
  );
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
        const full = slope + penalties[feature] * weights[feature];
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
