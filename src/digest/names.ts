import { knownName, type Known } from "../entities/gazetteer.ts";
import { titleOf } from "../entities/lexicon.ts";
import { isWord, ownerless, wordsOf } from "./words.ts";

/** No name that the tables know is sought over more words than this. */
const LONGEST = 6;

/** What the tables know of a name as a text has it: "the Kremlin", "Pentagon’s". */
export function known(name: string): Known | undefined {
  const bare = ownerless(name.trim());
  return knownName(bare) ?? knownName(bare.replace(/^[Tt]he\s+/, ""));
}

/** The longest name of the tables that begins at a word; null where there is none. */
export function knownFrom(
  words: readonly string[],
  first: number,
): { known: Known; last: number } | null {
  if (!/^\p{Lu}/u.test(words[first])) return null;
  for (let last = Math.min(words.length, first + LONGEST) - 1; last >= first; last--) {
    const found = known(words.slice(first, last + 1).join(" "));
    if (found) return { known: found, last };
  }
  return null;
}

/** Small letters without diacritics, dots or quotes, single blanks, no "the", no acronym in brackets. */
export function folded(name: string): string {
  return name
    .replace(/\s*\([^)]*\)/g, " ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[.’'"“”]/g, "")
    .replace(/[^\p{L}\p{N}&-]+/gu, " ")
    .trim()
    .replace(/^the (?=.)/, "");
}

/** A person's own name, without titles and offices: "NATO Secretary General Mark Rutte" is "mark rutte". */
export function personName(name: string): string {
  const words = wordsOf(name).map(({ text }) => text);
  let start = 0;
  for (let at = 0; at < words.length - 1;) {
    const title = titleAt(words, at);
    if (title > 0) start = at += title;
    else {
      const found = knownFrom(words, at);
      if (found && titleAt(words, found.last + 1) > 0) at = found.last + 1;
      else break;
    }
  }
  return folded(words.slice(Math.min(start, words.length - 1)).join(" "));
}

/** How many words from here on are one title; 0: none. */
function titleAt(words: readonly string[], at: number): number {
  for (let length = Math.min(3, words.length - at); length > 0; length--) {
    const phrase = words
      .slice(at, at + length)
      .join(" ")
      .toLowerCase();
    if (titleOf(phrase) ?? titleOf(`${phrase}.`)) return length;
  }
  return 0;
}

/** "Nordhaven Shipping Co. Ltd" is "nordhaven shipping". */
export function bodyName(name: string): string {
  const words = folded(name).split(" ");
  while (words.length > 1 && isWord("corporate", words.at(-1)!)) words.pop();
  return words.join(" ");
}

/** A place's own name: "the port of Vladivostok" and "Russia's Kursk region" are "vladivostok" and "kursk". */
export function placeName(name: string): string {
  const owned = /[’']s?\s+(?=\p{Lu})/u.exec(name);
  const own = owned ? name.slice(owned.index + owned[0].length) : name;
  const words = folded(own).split(" ");
  while (words.length > 1 && (isWord("area", words[0]) || words[0] === "of")) words.shift();
  while (words.length > 1 && isWord("area", words.at(-1)!)) words.pop();
  return words.join(" ");
}
