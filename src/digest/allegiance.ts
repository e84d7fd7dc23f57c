import type { Known } from "../entities/gazetteer.ts";
import { nounOf, titleOf } from "../entities/lexicon.ts";
import { knownFrom } from "./names.ts";
import { isWord, wordsOf } from "./words.ts";

/**
 * The state that someone belongs to or speaks for, read from how the text names them. What stands before the
 * head of the phrase tells it ("a North Korean diplomat at the United Nations"), or what stands behind it after
 * "of" ("chief of Russia's General Staff"); where someone is or whom they speak to does not.
 */

/** Classes whose members speak for nobody but themselves. */
const OWN_VOICE = new Set(["media", "company", "university", "sports", "ngo", "igo", "people"]);

const BREAK =
  /\s(?=(?:of|at|in|on|for|from|to|with|by|near|after|before|who|which|that|and|or|as|against|about|over)\s)|[,;:("“]/u;

/** Country code that a noun phrase shows; null where it shows none. */
export function allegianceOf(phrase: string): string | null {
  const [head, ...rest] = phrase.split(BREAK);
  const own = firstCountry(head);
  if (own) return own;
  for (const part of rest) {
    const [preposition] = part.split(" ", 1);
    const holds = preposition === "of" || (preposition === "in" && isAuthority(head));
    if (!holds) return null;
    const found = firstCountry(part.slice(preposition.length));
    if (found) return found;
  }
  return null;
}

function isAuthority(head: string): boolean {
  const last = wordsOf(head).at(-1);
  return last !== undefined && isWord("authority", last.text.toLowerCase());
}

function firstCountry(text: string): string | null {
  const words = wordsOf(text).map((word) => word.text);
  for (let at = 0; at < words.length; at++) {
    const found = knownFrom(words, at);
    if (!found) continue;
    const country = stateOf(found.known);
    if (country) return country;
    at = found.last;
  }
  return null;
}

/** The state that a name known to the tables stands for. */
export function stateOf({ country, class: group }: Known): string | null {
  return country && !OWN_VOICE.has(group) ? country.iso3166 : null;
}

const REACH = 90;

/**
 * The state that a name's surroundings show: an office before it ("Ukraine's president, Olena Hnatiuk"; "Kremlin
 * spokesman …") or one behind it (", head of the Spanish coast guard,").
 */
export function officeOf(text: string, start: number, end: number): string | null {
  const left = text.slice(Math.max(0, start - REACH), start);
  const before = /[^.!?;:()\n"“”]*$/.exec(left)![0].replace(/,\s*$/, " ");
  const right = /^,\s+([^,.;:()\n"“”]{3,90})/.exec(text.slice(end, end + REACH + 3));
  return officeBefore(before) ?? (right && hasOffice(right[1]) ? allegianceOf(right[1]) : null);
}

function officeBefore(before: string): string | null {
  const words = wordsOf(before.slice(before.lastIndexOf(",") + 1)).map(({ text }) => text);
  let office = false;
  for (let at = words.length - 1; at >= 0 && at > words.length - 9; at--) {
    for (let first = Math.max(0, at - 3); first <= at; first++) {
      const found = knownFrom(words, first);
      if (found?.last !== at) continue;
      const state = stateOf(found.known);
      if (state) return office ? state : null;
    }
    const lower = words[at].toLowerCase();
    if (isOffice(lower)) office = true;
    else if (!/^\p{Lu}/u.test(words[at]) && !["of", "the", "former", "state"].includes(lower))
      return null;
  }
  return null;
}

function hasOffice(phrase: string): boolean {
  return wordsOf(phrase).some(({ text }) => isOffice(text.toLowerCase()));
}

function isOffice(lower: string): boolean {
  return titleOf(lower) !== undefined || nounOf(lower, lower)?.class === "organisation";
}
