import { rarityOf } from "./rarity.ts";
import { stemOf } from "./stem.ts";
import { isWord } from "./words.ts";

/** What is in one text of ten or more tells nothing. */
const COMMON = 1.5;

/** By words as they are written: every text is asked for several times, and texts share most of theirs. */
const known = new Map<string, string | null>();
const MOST_KNOWN = 50_000;

/** The stem of a word that may tell one text from another; null for what is in most texts, and for what is no word. */
export function tellingStem(word: string): string | null {
  let stem = known.get(word);
  if (stem === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    stem = tellingOf(word);
    known.set(word, stem);
  }
  return stem;
}

function tellingOf(word: string): string | null {
  if (!/^\p{L}/u.test(word) || isWord("function", word.toLowerCase())) return null;
  const stem = stemOf(word);
  return rarityOf(stem) >= COMMON ? stem : null;
}
