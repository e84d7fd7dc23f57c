/**
 * Edit distance with swaps of neighbours (optimal string alignment; Damerau 1964): how many letters are
 * added, left out, changed or swapped between two words.
 */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length];
}

/** The known word that was most likely meant, or null where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const typed = word.toLowerCase().slice(0, 40);
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of known) {
    const starts = typed.length > 1 && candidate.startsWith(typed);
    const steps = starts ? 0.5 : distance(typed, candidate);
    if (steps < least && steps <= Math.max(1, candidate.length / 3)) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}
