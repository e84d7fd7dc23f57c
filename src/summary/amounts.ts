import type { Quantity } from "../analysis.ts";

/** A quantity as a reader would put it: "at least 40 workers", "about 300 to 400 soldiers, killed". */
export function amountWords({ of, measure, low, high, approximate }: Quantity): string {
  const about = approximate ? "about " : "";
  const told =
    measure === undefined || measure === "other" || measure === "money" ? "" : `, ${measure}`;
  return `${about}${rangeWords(low, high)} ${of}`.trim() + told;
}

/** "at least 40", "300 to 400", "9"; "" where nothing is known. */
export function rangeWords(low: number | null, high: number | null): string {
  if (low === null) return high === null ? "" : `at most ${numberWords(high)}`;
  if (high === null) return `at least ${numberWords(low)}`;
  return low === high ? numberWords(low) : `${numberWords(low)} to ${numberWords(high)}`;
}

/** With commas between thousands, whatever the machine's locale. */
function numberWords(value: number): string {
  const [whole, fraction] = String(value).split(".");
  const grouped = /^-?\d+$/.test(whole) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
