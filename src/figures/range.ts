import { rows } from "../table.ts";
import table from "./margins.tsv";

/** Inclusive bounds of a count; null is open. */
export interface Range {
  low: number | null;
  high: number | null;
  approximate: boolean;
}

let margins: Map<string, number> | null = null;

/** Hundredths by which a bound may be off. */
function marginOf(bound: number, approximate: boolean): number {
  margins ??= new Map(rows(table).map(([id, margin]) => [id, Number(margin)]));
  const round = bound !== 0 && bound % 100 === 0;
  return margins.get(approximate ? "approximate" : round ? "round" : "exact")!;
}

/** The least that a range can mean, rounding allowed for. */
function least({ low, approximate }: Range): number {
  return low === null ? -Infinity : (low * (100 - marginOf(low, approximate))) / 100;
}

/** The most that a range can mean, rounding allowed for. */
function most({ high, approximate }: Range): number {
  return high === null ? Infinity : (high * (100 + marginOf(high, approximate))) / 100;
}

/**
 * A range against one before it. On a later day "at least 300" does not agree with 600 any more, though it
 * does not exclude it: the count has risen.
 */
export function against(
  range: Range,
  before: Range,
  later: boolean,
): "agrees" | "higher" | "lower" {
  if (least(range) > most(before)) return "higher";
  if (most(range) < least(before)) return "lower";
  const floor: Range = { ...before, high: before.low };
  return later && before.high === null && least(range) > most(floor) ? "higher" : "agrees";
}
