import type { Days } from "../digest/digest.ts";

const OPEN_START = "0000-01-01";
const OPEN_END = "9999-12-31";

/** Days of a closed interval, both ends counted; infinite where it is open. */
function length({ earliest, latest }: Days): number {
  if (earliest === null || latest === null) return Infinity;
  return Math.round((Date.parse(latest) - Date.parse(earliest)) / 86_400_000) + 1;
}

function overlap(a: Days, b: Days): boolean {
  return (
    (a.earliest ?? OPEN_START) <= (b.latest ?? OPEN_END) &&
    (b.earliest ?? OPEN_START) <= (a.latest ?? OPEN_END)
  );
}

/**
 * When a thread's event happened, out of what its tellings say: of the narrowest intervals the one that
 * most others agree with, so that "in October" and "between 8 and 13 October" give the latter. Among
 * equals the earliest. Null where no telling has a day.
 */
export function happeningOf(tellings: readonly (Days | null)[]): Days | null {
  const all = tellings.filter((days) => days !== null);
  let best: { days: Days; votes: number } | null = null;
  for (const days of all) {
    const votes = all.filter((other) => overlap(days, other)).length;
    if (!best || comesBefore(days, votes, best)) best = { days, votes };
  }
  return best && { earliest: best.days.earliest, latest: best.days.latest };
}

function comesBefore(days: Days, votes: number, best: { days: Days; votes: number }): boolean {
  if (votes !== best.votes) return votes > best.votes;
  const [mine, theirs] = [length(days), length(best.days)];
  if (mine !== theirs) return mine < theirs;
  const start = days.earliest ?? OPEN_START;
  const bestStart = best.days.earliest ?? OPEN_START;
  if (start !== bestStart) return start < bestStart;
  return (days.latest ?? OPEN_END) < (best.days.latest ?? OPEN_END);
}
