import type { Analysis } from "../analysis.ts";
import { compare } from "../order.ts";
import { rarityOf } from "./rarity.ts";
import { tellingStem } from "./telling.ts";
import { wordsOf } from "./words.ts";

/** So many sentences before and after that of an event are its passage: what it is told with. */
const AROUND = 2;
/** Of a passage its rarest stems, of a report its weightiest. */
const MOST = 30;
const MOST_ABOUT = 20;
/** Text beyond this of one sentence tells little more. UTF-16 code units. */
const LONGEST = 2_000;
const LONGEST_TEXT = 40_000;
const NUMERAL = /^\d[\d,.]+$/;

/** Finds what the sentences around an offset are about, names and all; headings have no part in it. */
export class Passages {
  readonly #starts: number[];
  readonly #stems: ReadonlySet<string>[];
  readonly #known = new Map<number, string[]>();

  constructor({ report, sentences }: Analysis) {
    const told = sentences.filter(({ kind }) => kind === "sentence");
    this.#starts = told.map(({ span }) => span[0]);
    this.#stems = told.map(
      ({ span: [start, end] }) =>
        new Set(stemsOf(report.text.slice(start, Math.min(end, start + LONGEST)))),
    );
  }

  /** Stems of the passage around an offset, the rarest first. */
  of(offset: number): string[] {
    const at = this.#at(offset);
    const known = this.#known.get(at);
    if (known) return known;
    const near = this.#stems.slice(Math.max(0, at - AROUND), at + AROUND + 1);
    const out = rarestOf(new Set(near.flatMap((stems) => [...stems])));
    this.#known.set(at, out);
    return out;
  }

  #at(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}

/** What a whole text is about: the stems that are rare in news and told again and again in it, the weightiest first. */
export function aboutOf(text: string): string[] {
  const counts = new Map<string, number>();
  for (const stem of stemsOf(text.slice(0, LONGEST_TEXT)))
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return [...counts]
    .map(([stem, times]): [string, number] => [stem, Math.sqrt(times) * rarityOf(stem)])
    .sort(([a, m], [b, n]) => n - m || compare(a, b))
    .slice(0, MOST_ABOUT)
    .map(([stem]) => stem);
}

/** Stems of words that may tell one text from another, and numerals of two digits. */
function stemsOf(text: string): string[] {
  return wordsOf(text).flatMap(
    ({ text: word }) => tellingStem(word) ?? (NUMERAL.test(word) ? word.replaceAll(",", "") : []),
  );
}

/** The rarest first; of these words before numerals. */
function rarestOf(stems: ReadonlySet<string>): string[] {
  return [...stems]
    .map((stem) => ({ stem, rarity: rarityOf(stem), last: Number(isNumeral(stem)) }))
    .sort((a, b) => b.rarity - a.rarity || a.last - b.last || compare(a.stem, b.stem))
    .slice(0, MOST)
    .map(({ stem }) => stem);
}

export function isNumeral(stem: string): boolean {
  return NUMERAL.test(stem);
}
