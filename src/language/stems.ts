import { wordSets } from "../wordsets.ts";
import table from "./stems.tsv";

/**
 * The base of a word whose ending was cut off: whether a final e was dropped ("mak|ing"), a consonant
 * doubled ("plann|ing") or neither ("call|ing"). Spelling decides most; `stems.tsv` holds what it gets
 * wrong.
 */

const sets = wordSets(table);

const ONE_SYLLABLE = /^[^aeiouy]*(?:[aeiou]|qu[aeio]|y)[^aeiouywx]$/;
const DOUBLED = /([bdgmnprt])\1$/;

/** Spellings after which a final e was dropped. */
const DROPS_E = new RegExp(
  [
    "[cvuz]",
    "[^sou]s",
    "(?:^|[^s])[ou]s",
    "[dr]g",
    "[ae]ng",
    "[aeiou]g",
    "[bcdfgkpstz]l",
    "(?:[^aeo]|cre)at",
    "ut",
    "[^aeiou]in",
    "[^aeo]ar",
    "[^aeiou]ir",
    "[^aeo]ur",
    "[^aeou]um",
    "[^aeiou][aeiou]d",
    "[^aeiou][ai][pk]",
    "[^aeiou]ok",
    "[^aeiou][iou]b",
  ]
    .map((ending) => `(?:${ending})$`)
    .join("|"),
);

/** `stem` is in lower case, without its ending "ing", "ed", "er" or "est". */
export function baseOf(stem: string): string {
  if (sets("e").has(stem)) return `${stem}e`;
  if (sets("plain").has(stem)) return stem;
  if (DOUBLED.test(stem) && stem.length > 3) return stem.slice(0, -1);
  // "travell|ing", "controll|ing", but "call|ing"
  if (/[^aeiou][aeiou]ll$/.test(stem) && /[aeiouy][^aeiou]+[aeiou]ll$/.test(stem))
    return stem.slice(0, -1);
  if (sets("undouble").has(stem)) return stem.slice(0, -1);
  if (ONE_SYLLABLE.test(stem) || DROPS_E.test(stem)) return `${stem}e`;
  return stem;
}
