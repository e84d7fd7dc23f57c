import { lemmaOf } from "../language/lemmas.ts";

/**
 * Stems after Porter (1980), with irregular forms led to their base first: "sent" and "sending" are "send",
 * "deployment" and "deployed" are "deploy". What stems the same need not be the same word; what stems apart
 * is never taken for the same.
 */

const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/** Stem of a word in any case. */
export function stemOf(word: string): string {
  let stem = known.get(word);
  if (stem === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    const lower = word
      .toLowerCase()
      .replace(/[’']s?$/, "")
      .replaceAll("’", "'");
    stem = porter(baseOf(lower));
    known.set(word, stem);
  }
  return stem;
}

function baseOf(lower: string): string {
  if (lower.endsWith("s")) return lemmaOf(lower, "NOUN", "NNS");
  const singular = lemmaOf(lower, "NOUN", "NNS");
  return singular === lower ? lemmaOf(lower, "VERB", "VBD") : singular;
}

/** A vowel, or a y after a consonant. */
const VOWEL = "(?:[aeiou]|(?<=[^aeiou])y)";
const HAS_VOWEL = new RegExp(VOWEL);
/** One sequence of vowels and consonants, which Porter calls the measure of a stem. */
const SEQUENCE = new RegExp(`${VOWEL}+(?:[^aeiouy]|(?<=[aeiou])y)+`, "g");
const SHORT = /[^aeiou][aeiouy][^aeiouwxy]$/;

const LONG_ENDINGS = pairs(
  "ational ate,tional tion,enci ence,anci ance,izer ize,iser ise,abli able,alli al,entli ent,eli e,ousli ous," +
    "ization ize,isation ise,ation ate,ator ate,alism al,iveness ive,fulness ful,ousness ous,aliti al,iviti ive,biliti ble",
);
const ADJECTIVE_ENDINGS = pairs("icate ic,ative ,alize al,alise al,iciti ic,ical ic,ful ,ness ");
const LAST_ENDINGS =
  "ement ance ence able ible ment ant ent ism ate iti ous ive ize ise al er ic ou".split(" ");

function pairs(list: string): [string, string][] {
  return list.split(",").map((pair) => pair.split(" ") as [string, string]);
}

function porter(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  let out = word;
  const verbal = /(?:ed|ing)$/.exec(out);
  if (out.endsWith("eed")) {
    if (measure(out.slice(0, -3)) > 0) out = out.slice(0, -1);
  } else if (verbal && HAS_VOWEL.test(out.slice(0, verbal.index))) {
    out = mended(out.slice(0, verbal.index));
  }
  if (/.[^aeiou]y$/.test(out)) out = `${out.slice(0, -1)}i`;
  out = replaced(out, LONG_ENDINGS);
  out = replaced(out, ADJECTIVE_ENDINGS);
  const last = LAST_ENDINGS.find((ending) => out.endsWith(ending));
  if (last) {
    if (measure(out.slice(0, -last.length)) > 1) out = out.slice(0, -last.length);
  } else if (/[st]ion$/.test(out) && measure(out.slice(0, -3)) > 1) out = out.slice(0, -3);
  if (out.endsWith("e")) {
    const rest = out.slice(0, -1);
    if (measure(rest) > 1 || (measure(rest) === 1 && !SHORT.test(rest))) out = rest;
  }
  return out.endsWith("ll") && measure(out) > 1 ? out.slice(0, -1) : out;
}

/** What a verb's ending leaves, made whole: "relat" to "relate", "plann" to "plan", "fil" to "file". */
function mended(rest: string): string {
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/([^aeioulsz])\1$/.test(rest)) return rest.slice(0, -1);
  return measure(rest) === 1 && SHORT.test(rest) ? `${rest}e` : rest;
}

function replaced(word: string, endings: readonly [string, string][]): string {
  const found = endings.find(([ending]) => word.endsWith(ending));
  if (!found) return word;
  const rest = word.slice(0, -found[0].length);
  return measure(rest) > 0 ? rest + found[1] : word;
}

function measure(rest: string): number {
  return rest.match(SEQUENCE)?.length ?? 0;
}
