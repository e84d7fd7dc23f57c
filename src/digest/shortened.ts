import { isOf } from "./wording.ts";

/** At most so many characters, parted before a phrase. */
export function shortened(phrase: string, most: number): string {
  if (phrase.length <= most) return phrase;
  const words = phrase.split(" ");
  let length = phrase.length;
  let end = words.length;
  while (end > 1 && (length > most || !isOf("opener", words[end])))
    length -= words[--end].length + 1;
  if (end > 1) return undangled(words.slice(0, end));
  return `${phrase.slice(0, Math.max(phrase.lastIndexOf(" ", most - 1), 1))}…`;
}

/** Without what a line cannot end in, and without quotes that lost their other half. */
export function undangled(words: readonly string[]): string {
  const out = [...words];
  while (out.length > 0 && isOf("dangling", out.at(-1)!)) out.pop();
  const line = out
    .join(" ")
    .replace(/(?:^|\s)[’'](?=\s|$)/g, "")
    .trim();
  return (line.match(/["“”]/g) ?? []).length % 2 === 1 ? line.replace(/["“”]/g, "").trim() : line;
}
