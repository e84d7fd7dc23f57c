import type { Doc } from "../language/doc.ts";
import table from "./modifiers.tsv";
import type { Phrase } from "./phrases.ts";
import { type Form, formAt, formsOf } from "./wordlist.ts";

let before: Map<string, Form[]> | null = null;
let after: Map<string, Form[]> | null = null;
let longest = 0;

function load(): void {
  before = new Map();
  after = new Map();
  for (const [first, forms] of formsOf(table)) {
    if (first.startsWith("_"))
      after.set(
        first.slice(1),
        forms.map(({ words, cells }) => ({ words: [first.slice(1), ...words.slice(1)], cells })),
      );
    else before.set(first, forms);
    for (const { words } of forms) longest = Math.max(longest, words.length);
  }
}

/** Widens a number by the modifiers around it and moves its bounds: "at least nine" is 9 and up. */
export function modify(
  doc: Doc,
  word: (token: number) => string,
  phrase: Phrase,
  floor: number,
  end: number,
): Phrase {
  if (!before) load();
  let out = phrase;
  if (
    phrase.rule === "quantity.range" &&
    phrase.first > floor &&
    word(phrase.first - 1) === "between"
  )
    out = { ...out, first: phrase.first - 1 };
  // Two at most: "at least some 300".
  for (let round = 0; round < 2; round++) {
    const form = formBefore(doc, word, out, floor);
    if (!form) break;
    out = apply({ ...out, first: out.first - form.words.length }, form.cells[0]);
  }
  const form = out.last + 1 < end ? formAt(after!, word, out.last + 1, end) : null;
  if (form) out = apply({ ...out, last: out.last + form.words.length }, form.cells[0]);
  return out;
}

function formBefore(
  doc: Doc,
  word: (token: number) => string,
  phrase: Phrase,
  floor: number,
): Form | null {
  for (let start = Math.max(floor, phrase.first - longest); start < phrase.first; start++) {
    const form = formAt(before!, word, start, phrase.first);
    if (!form || start + form.words.length !== phrase.first) continue;
    if (form.cells[1] === "loose" && doc.relation(start) === "case") continue;
    return form;
  }
  return null;
}

/**
 * Bounds are inclusive. "more than 300" of things that are counted one by one is 301 and up; for money,
 * percentages, decimals and millions it starts at the number itself, since no next number exists.
 */
function apply(phrase: Phrase, bound: string): Phrase {
  const { low, high } = phrase;
  const step = phrase.kind === "count" && Number.isInteger(low) && (low ?? 0) < 1e6 ? 1 : 0;
  switch (bound) {
    case "min":
      return { ...phrase, high: phrase.whole ?? null, rule: "quantity.at-least" };
    case "above":
      return {
        ...phrase,
        low: low === null ? null : low + step,
        high: phrase.whole ?? null,
        rule: "quantity.more-than",
      };
    case "max":
      return { ...phrase, low: null, rule: "quantity.up-to" };
    case "below":
      return {
        ...phrase,
        low: null,
        high: high === null ? null : high - step,
        rule: "quantity.less-than",
      };
    default:
      return { ...phrase, approximate: true, rule: "quantity.about" };
  }
}
