import type { Features, Unit } from "./features.ts";

/** Years in the units longer than a year. */
const YEARS: Partial<Record<Unit, number>> = { E: 10, C: 100, L: 1000 };

/** The TIMEX3 value of an amount: "P3W", "PT1H30M", "PXY"; null where the unit has no duration. */
export function durationValue(features: Features): string | null {
  const { unit } = features;
  if (!unit || unit === "WE") return unit === "WE" ? "P2D" : null;
  const clock = unit === "h" || unit === "m" || unit === "s";
  const prefix = clock ? "PT" : "P";
  const letter = unit.toUpperCase();
  if (features.vague === 1) return `${prefix}X${letter}`;
  const count = amountOf(features);
  if (count === null) return null;
  if (YEARS[unit] !== undefined) return `P${decimal(count * YEARS[unit])}Y`;
  const whole = Math.floor(count);
  const half = count - whole === 0.5;
  const head = whole > 0 ? `${whole}${letter}` : "";
  if (half && unit === "Y") return `P${head}6M`;
  if (half && unit === "h") return `PT${head}30M`;
  if (half && unit === "m") return `PT${head}30S`;
  if (half && unit === "D") return `P${head}T12H`;
  return `${prefix}${decimal(count)}${letter}`;
}

/** The number of units, halves included; null where it is not named. */
export function amountOf({ count, half, times, vague }: Features): number | null {
  if (vague === 1) return null;
  if (count === undefined) return null;
  return (count + (half === 1 ? 0.5 : 0)) * (times ?? 1);
}

/** An amount in days (whole, rounded) or months, for placing a stretch on the calendar. */
export function extentOf(features: Features): { days: number } | { months: number } | null {
  const count = amountOf(features);
  if (count === null) return null;
  switch (features.unit) {
    case "D":
      return { days: Math.round(count) };
    case "W":
      return { days: Math.round(count * 7) };
    case "M":
      return { months: Math.round(count) };
    case "Q":
      return { months: Math.round(count * 3) };
    case "Y":
      return { months: Math.round(count * 12) };
    case "E":
    case "C":
    case "L":
      return { months: Math.round(count * 12 * YEARS[features.unit]!) };
    case "h":
      return { days: Math.ceil(count / 24) };
    default:
      return null;
  }
}

function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}
