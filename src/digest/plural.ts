import { isOf } from "./wording.ts";
import { isWord, wordsOf } from "./words.ts";

/** Whether a verb after the phrase stands in the plural. */
export function isPlural(phrase: string, proper = false): boolean {
  const words = wordsOf(phrase.replace(/^a\s+/i, "")).map(({ text }) => text);
  const [first = ""] = words;
  const at = words.findIndex((word) => /^\d/.test(word));
  // "Apollo 13" is one.
  const title =
    at > 0 && /^\p{Lu}/u.test(words[at - 1]) && !isWord("quantifier", words[at - 1].toLowerCase());
  const number = title ? undefined : words[at];
  const [noun] = phrase.split(/\s(?:of|from|at|in|on|for|with|to|near|against|by)\s/, 1);
  const head = wordsOf(noun).at(-1)?.text ?? "";
  if (/\sand\s/.test(noun) && !/^\p{Lu}/u.test(head)) return true;
  if (
    isOf("several", first) ||
    (number !== undefined && /^(?:\d{1,3}(?:,\d{3})*|\d+)$/.test(number))
  )
    return number !== "1";
  if (isOf("single", head)) return false;
  // Names of bodies and people end in -s, too.
  const capital = /^\p{Lu}/u.test(head) && (proper || noun.includes(" "));
  if (capital && !/(?:ans|ese|crats)$/i.test(head)) return false;
  return isOf("many", head) || /[^s]s$/.test(head);
}

/** Whether those who speak, the last of a chain that tells of each other, are several. */
export function areSeveral(holders: readonly { text: string }[]): boolean {
  return isPlural(holders.at(-1)?.text ?? "", true);
}
