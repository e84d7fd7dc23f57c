import type { Act, Days, Factuality } from "../analysis.ts";
import { daysWords } from "./days.ts";
import { actWords, sureWords, typeWords } from "./words.ts";

/** The value of a claim's field, as an explanation or a correction has it, in words; "" where it is empty. */
export function fieldWords(field: string, value: string): string {
  switch (field) {
    case "act":
      return actWords(value as Act);
    case "factuality":
      return sureWords(value as Factuality);
    case "type":
      return typeWords(value) || value.toLowerCase();
    case "said":
    case "happened": {
      const days = daysOf(value);
      return days ? daysWords(days) : value;
    }
    case "holder":
      return value.split(" < ").join(" › ");
    default:
      return value;
  }
}

const DAYS = /^(\d{4}-\d\d-\d\d|\.\.)(?:\/(\d{4}-\d\d-\d\d|\.\.))?$/;

/** A day, or an interval with ".." for an open end (EDTF); null where it is neither. */
function daysOf(value: string): Days | null {
  const found = DAYS.exec(value);
  if (!found) return null;
  const [earliest, latest] = [found[1], found[2] ?? found[1]].map((day) =>
    day === ".." ? null : day,
  );
  return { earliest, latest };
}
