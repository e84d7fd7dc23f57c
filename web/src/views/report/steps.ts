import type { Change, ReadReport } from "../../../../src/answers.ts";

export type Version = ReadReport["versions"][number];

/** Two versions set side by side, by their places in the list of all; the earlier first. */
export interface Pair {
  from: number;
  to: number;
}

/** What the address compares, `?from=…&to=…`: the beginnings of SHA-256s; null where it compares nothing. */
export function comparing(versions: readonly Version[], query: URLSearchParams): Pair | null {
  const [a, b] = ["from", "to"].map((name) => query.get(name));
  if (!a && !b) return null;
  const at = (start: string | null, other: number): number => {
    const found = start ? versions.findIndex(({ version }) => version.startsWith(start)) : -1;
    return found < 0 ? other : found;
  };
  const [from, to] = [at(a, 0), at(b, versions.length - 1)];
  if (from === to) return null;
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

/** The changes on the way from one version to another; the ledger tells of each version against the one before. */
export function stepsOf(
  changes: readonly Change[],
  versions: readonly Version[],
  { from, to }: Pair,
): Change[] {
  const place = new Map(versions.map(({ version }, n) => [version, n]));
  return changes.filter((change) => {
    const [before, after] = [place.get(change.from.version), place.get(change.to.version)];
    return before !== undefined && after !== undefined && before >= from && after <= to;
  });
}
