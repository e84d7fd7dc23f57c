import { rows } from "../table.ts";
import { wordSets } from "../wordsets.ts";
import closedTable from "./closed.tsv";
import pluralTable from "./plurals.tsv";
import properTable from "./proper.tsv";
import { baseOf } from "./stems.ts";
import type { Upos, Xpos } from "./tags.ts";
import verbTable from "./verbs.tsv";

/**
 * Lemmas after UD English: pronouns to their nominative, possessives kept, names with their capitals,
 * plurals and verb forms to the base, comparatives to the positive. Tables hold what no rule can know.
 */

/** Longer words have no lemma but themselves. */
const MAX_WORD = 64;

const plurals = wordSets(pluralTable);
const proper = wordSets(properTable);

let closed: Map<string, string> | null = null;
let pastForms: Map<string, string> | null = null;
let participles: Map<string, string> | null = null;
let singulars: Map<string, string> | null = null;

function readVerbs(column: number): Map<string, string> {
  const map = new Map<string, string>();
  for (const cells of rows(verbTable))
    for (const form of cells[column].split("/")) if (!map.has(form)) map.set(form, cells[0]);
  return map;
}

/** The dictionary form of a word. */
export function lemmaOf(form: string, upos: Upos, xpos: Xpos): string {
  if (form.length > MAX_WORD) return form;
  const lower = form.toLowerCase().replace(/[’ʼ]/g, "'");
  closed ??= new Map(rows(closedTable).map(([tag, word, lemma]) => [`${tag} ${word}`, lemma]));
  const known = closed.get(`${xpos} ${form.length === 1 ? form.toLowerCase() : lower}`);
  if (known !== undefined) return known;
  if (upos === "PROPN") return properLemma(form, xpos);
  switch (xpos) {
    case "NNS":
      return isLetters(form) ? form : singularOf(lower);
    case "NNPS":
      return recased(form, singularOf(lower));
    case "NNP":
    case "GW":
    case "ADD":
    case "FW":
    case "LS":
      return upos === "VERB" ? recased(form, verbLemma(lower, xpos)) : form;
    case "VBD":
    case "VBN":
    case "VBG":
    case "VBZ":
      return verbLemma(lower, xpos);
    case "JJR":
    case "RBR":
      return positiveOf(lower, "er");
    case "JJS":
    case "RBS":
      return positiveOf(lower, "est");
    case "SYM":
    case "$":
      return form;
    case "JJ":
      return isProper(form, lower) || isLetters(form) ? form : lower;
    case "NN":
      return isLetters(form) || (form.length === 1 && form !== "I") ? form : lower;
    case "CD":
      return numberLemma(form, lower);
    default:
      return lower;
  }
}

/** "NIS", "AK47", "p.m." but not "OFFICIALS": letters read one by one, or with digits, keep their case. */
function isLetters(form: string): boolean {
  return (
    /^(?=.*\p{Lu})[\p{Lu}\d.&]{1,5}s?$/u.test(form) && !/^[A-Z][a-z]/.test(form) && form.length > 1
  );
}

function properLemma(form: string, xpos: Xpos): string {
  if (xpos === "NNPS") return recased(form, singularOf(form.toLowerCase()));
  // Names written small by careless hands; short ones are particles ("al", "de", "bin").
  return /^[a-z]{4,}$/.test(form) ? form[0].toUpperCase() + form.slice(1) : form;
}

/** `lemma` with the capitals of the form that it was made from. */
function recased(form: string, lemma: string): string {
  if (form.length > 1 && form === form.toUpperCase()) return lemma.toUpperCase();
  let same = 0;
  while (same < lemma.length && lemma[same] === form[same]?.toLowerCase()) same++;
  return form.slice(0, same) + lemma.slice(same);
}

function isProper(form: string, lower: string): boolean {
  if (form === lower) return false;
  if (proper("proper").has(lower)) return true;
  // "pro-European"
  if (/-\p{Lu}\p{Ll}/u.test(form) && !/^\p{Lu}/u.test(form)) return true;
  return /(?:ian|ean|ese)$/.test(lower) && !proper("common").has(lower);
}

function numberLemma(form: string, lower: string): string {
  if (/^\d{1,3}(?:,\d{2,3})+(?:\.\d+)?$/.test(form)) return form.replaceAll(",", "");
  return /^[IVXLC]+$/.test(form) ? form : lower;
}

/** The last word of a compound carries the ending: "by-products", "vice-presidents". */
function singularOf(word: string): string {
  const hyphen = word.lastIndexOf("-");
  singulars ??= new Map([...plurals("pair")].map((pair) => pair.split("/") as [string, string]));
  const whole = singulars.get(word);
  if (whole !== undefined) return whole;
  if (hyphen > 0 && hyphen < word.length - 2)
    return word.slice(0, hyphen + 1) + singularOf(word.slice(hyphen + 1));
  if (plurals("same").has(word) || !/[a-z]/.test(word)) return word;
  if (word.endsWith("men")) return plurals("men").has(word) ? word : `${word.slice(0, -2)}an`;
  if (/^\d+'?s$/.test(word) || !word.endsWith("s") || /(?:ss|us|[sx]is|'s)$/.test(word)) {
    return /^\w+'s$/.test(word) ? word.slice(0, -2) : word;
  }
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:[sc]h|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  if (/[^aeiou]oes$/.test(word) && word.length > 4) return word.slice(0, -2);
  return word.slice(0, -1);
}

const PREFIX = /^(re|over|under|out|mis|un|fore|with|pre|de|inter|co|counter)-?(?=\w{3})/;

function verbLemma(word: string, xpos: Xpos): string {
  if (xpos === "VBG") return gerundLemma(word);
  if (xpos === "VBZ") return presentLemma(word);
  pastForms ??= readVerbs(1);
  participles ??= readVerbs(2);
  // Taggers mix past tense and participle; each stands in for the other.
  const [first, second] = xpos === "VBD" ? [pastForms, participles] : [participles, pastForms];
  const direct = first.get(word) ?? second.get(word);
  if (direct) return direct;
  const prefix = PREFIX.exec(word);
  if (prefix) {
    const rest = word.slice(prefix[0].length);
    const irregular = first.get(rest) ?? second.get(rest);
    if (irregular) return prefix[0] + irregular;
  }
  if (/[^aeiou]ied$/.test(word)) return baseInY(word);
  if (word.endsWith("eed"))
    return word !== "freed" && /^.?(?:.?eed|.*[nwc]eed)$/.test(word) ? word : word.slice(0, -1);
  if (word.endsWith("'d")) return word.slice(0, -2);
  return word.endsWith("ed") && word.length > 3 ? baseOf(word.slice(0, -2)) : word;
}

/** "tries" is "try", but "dies", "belies" and "unties" keep their "ie". */
function baseInY(word: string): string {
  return word.length > 4 && !KEEPS_IE.test(word) ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

const KEEPS_IE = /^(?:(?:be|under|over)l|(?:un|re)t)ie[sd]$/;

function gerundLemma(word: string): string {
  const whole = /^(dy|ly|ty|vy)ing$/.exec(word);
  if (whole) return `${word[0]}ie`;
  if (/in'$/.test(word)) return baseOf(word.slice(0, -3));
  if (!word.endsWith("ing") || word.length < 5) return word;
  const stem = word.slice(0, -3);
  return /[aeiouy]/.test(stem) ? baseOf(stem) : word;
}

function presentLemma(word: string): string {
  if (!word.endsWith("s") || word.length < 3) return word;
  if (/[^aeiou]ies$/.test(word)) return baseInY(word);
  if (/(?:[sc]h|x|ss|zz)es$/.test(word))
    return word.slice(
      0,
      word.endsWith("aches") && !/(?:[rt]e|ble|po|co|br|be|pe|le)aches$/.test(word) ? -1 : -2,
    );
  if (/[^aeiou]oes$/.test(word) && !/shoes$/.test(word)) return word.slice(0, -2);
  return word.endsWith("ss") ? word : word.slice(0, -1);
}

function positiveOf(word: string, ending: "er" | "est"): string {
  if (!word.endsWith(ending) || word.length < ending.length + 3) return word;
  const stem = word.slice(0, -ending.length);
  if (/[^aeiou]i$/.test(stem)) return `${stem.slice(0, -1)}y`;
  return baseOf(stem);
}
