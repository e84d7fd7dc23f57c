import { readNumeral } from "../language/numerals.ts";
import type { Class } from "./items.ts";

interface Shaped {
  next: number;
  classes: Class[];
}

const YEAR = /^(1\d{3}|20\d\d|2100)$/;
const CLOCK = /^([01]?\d|2[0-4])[:.]([0-5]\d)$/;
const DECADE = /^'?(1\d\d|20\d)0'?s$/;
const SHORT_DECADE = /^'?([1-9])0'?s$/;
const SHORT_YEAR = /^'(\d\d)$/;
const PERIOD = /^([qh])([1-4])$/;
const FISCAL = /^fy'?(\d{2}|\d{4})$/;
const DECADE_WORDS = ["", "", "twenties", "thirties", "forties", "fifties", "sixties", "seventies"];
DECADE_WORDS.push("eighties", "nineties");

/** Items told by their shape: years, clock times, decades, "Q3", "FY2018", years in words. */
export function shapeOf(word: (at: number) => string, at: number, end: number): Shaped | null {
  const text = word(at);
  if (text.length > 12) return null;
  const found = oneWord(text);
  if (found) return { next: at + 1, classes: found };
  // An apostrophe that the tokenizer set apart: ' | 80s, ' | 98.
  if ((text === "'" || text === "`") && at + 1 < end && /^\d\ds?$/.test(word(at + 1))) {
    const joined = oneWord(`'${word(at + 1)}`);
    if (joined) return { next: at + 2, classes: joined };
  }
  return spelled(word, at, end);
}

function oneWord(text: string): Class[] | null {
  let found = YEAR.exec(text);
  if (found) {
    const year = Number(found[1]);
    return [
      { name: "YEAR", features: { year } },
      { name: "NUM", features: { count: year } },
    ];
  }
  if ((found = CLOCK.exec(text))) {
    const features = { hour: Number(found[1]), minute: Number(found[2]) };
    const classes: Class[] = [{ name: text.includes(":") ? "CLOCK" : "DOTCLOCK", features }];
    if (text.includes(".")) classes.push({ name: "NUM", features: { count: Number(text) } });
    return classes;
  }
  if ((found = DECADE.exec(text)))
    return [{ name: "DECADE", features: { decade: Number(found[1]) } }];
  if ((found = SHORT_DECADE.exec(text)))
    return [{ name: "DECADE2", features: { decade: Number(found[1]), short: 1 } }];
  if ((found = SHORT_YEAR.exec(text))) {
    const year = Number(found[1]);
    return [{ name: "YEAR2", features: { year: year + (year < 50 ? 2000 : 1900) } }];
  }
  if ((found = PERIOD.exec(text))) {
    const value = Number(found[2]);
    if (found[1] === "q") return [{ name: "QUARTER", features: { quarter: value } }];
    return value <= 2 ? [{ name: "HALF", features: { half: value } }] : null;
  }
  if ((found = FISCAL.exec(text))) {
    const year = Number(found[1]);
    return [{ name: "FISCALYEAR", features: { year: year < 100 ? 2000 + year : year } }];
  }
  const decade = DECADE_WORDS.indexOf(text, 2);
  if (decade > 0) return [{ name: "DECADE2", features: { decade, short: 1 } }];
  return null;
}

/** "nineteen ninety-six", "twenty twenty-four", "nineteen eighties". */
function spelled(word: (at: number) => string, at: number, end: number): Shaped | null {
  const text = word(at);
  if (text !== "seventeen" && text !== "eighteen" && text !== "nineteen" && text !== "twenty")
    return null;
  if (at + 1 >= end) return null;
  const century = readNumeral(word, at, at + 1)!.value;
  const decade = DECADE_WORDS.indexOf(word(at + 1), 2);
  if (decade > 0)
    return {
      next: at + 2,
      classes: [{ name: "DECADE", features: { decade: century * 10 + decade } }],
    };
  const rest = readNumeral(word, at + 1, end);
  if (!rest || rest.ordinal || rest.digits || rest.value < 10 || rest.value > 99) return null;
  return {
    next: rest.next,
    classes: [{ name: "YEAR", features: { year: century * 100 + rest.value } }],
  };
}
