/**
 * Average-link clustering (UPGMA, Sokal and Michener 1958): joins the two groups whose members are most alike
 * on average until no two reach `least`. Of equal pairs the first is joined, so give the members in an order
 * that depends on nothing but the set. Gives groups of indices, each ascending. Cubic at worst, near to
 * quadratic in practice: each group remembers its nearest.
 */
export function averageLink(
  size: number,
  likeness: (i: number, j: number) => number,
  least: number,
): number[][] {
  const groups: number[][] = Array.from({ length: size }, (_, i) => [i]);
  const alike = groups.map(() => new Float64Array(size));
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) alike[i][j] = alike[j][i] = likeness(j, i);
  const alive = groups.map((_, i) => i);
  const nearest = new Int32Array(size).fill(-1);
  const seek = (i: number) => {
    nearest[i] = -1;
    for (const j of alive)
      if (j !== i && (nearest[i] < 0 || alike[i][j] > alike[i][nearest[i]])) nearest[i] = j;
  };
  for (const i of alive) seek(i);
  while (alive.length > 1) {
    let best = alive[0];
    for (const i of alive) if (alike[i][nearest[i]] > alike[best][nearest[best]]) best = i;
    const other = nearest[best];
    if (alike[best][other] < least) break;
    const [into, from] = [Math.min(best, other), Math.max(best, other)];
    const [m, n] = [groups[into].length, groups[from].length];
    alive.splice(alive.indexOf(from), 1);
    for (const k of alive)
      if (k !== into)
        alike[into][k] = alike[k][into] = (m * alike[into][k] + n * alike[from][k]) / (m + n);
    groups[into].push(...groups[from]);
    if (alive.length > 1)
      for (const k of alive)
        if (k === into || nearest[k] === into || nearest[k] === from) seek(k);
        else if (alike[k][into] > alike[k][nearest[k]]) nearest[k] = into;
  }
  return alive.map((i) => groups[i].sort((a, b) => a - b));
}
