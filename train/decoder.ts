/** The best head of each token on its own, for measuring between epochs; the reader builds real trees. */
export function bestHeads(scores: Float32Array, n: number, rowLength: number): Int16Array {
  const heads = new Int16Array(n);
  for (let i = 0; i < n; i++) {
    let best = n;
    for (let j = 0; j < n; j++)
      if (scores[i * rowLength + j] > scores[i * rowLength + best]) best = j;
    heads[i] = best === n ? -1 : best;
  }
  return heads;
}
