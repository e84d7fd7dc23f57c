import type { Matrix, Setting } from "../../../../src/answers.ts";

/** Somebody or some place that a thread names. */
export interface Named {
  key: string;
  name: string;
}

/** Who and what a thread names, those that more of its claims name before the others. */
export function namesOf({ tellings, places }: Setting, matrix: Matrix | null): Named[] {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  const note = (key: string | null, name: string): void => {
    if (key === null) return;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (!names.has(key)) names.set(key, name);
  };
  // Whoever gives a key its best name is asked first: "Russia" before "Russian".
  for (const { key, name } of matrix?.parties ?? []) if (key !== null) names.set(key, name);
  for (const { claim } of tellings) for (const { key, name } of claim.holders) note(key, name);
  for (const { key, name } of places) if (!names.has(key)) names.set(key, name);
  for (const { event } of tellings) for (const { key, text } of event.roles) note(key, text);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([key]) => ({ key, name: names.get(key) ?? key }));
}
