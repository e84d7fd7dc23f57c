/** Texts that speed, growth and endurance are measured on. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Corpora, findCorpora, root } from "./corpora.mjs";

/** News articles: those of the attribution set where the corpora are at hand, else the worked example. */
export function articles() {
  const folder = findCorpora();
  const corpora = folder ? new Corpora(folder) : null;
  if (corpora?.has("attribution/dev.jsonl"))
    return corpora.jsonl("attribution/dev.jsonl").map(({ text }) => text);
  const examples = join(root, "examples");
  const texts = readdirSync(examples)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(join(examples, name), "utf8"));
  return Array.from({ length: 8 }, () => texts).flat();
}

/** Cuts or repeats a text to a length; the cut leaves no half of a surrogate pair. */
function toLength(text, length) {
  const long = text.repeat(Math.ceil(length / text.length)).slice(0, length);
  return /[\uD800-\uDBFF]$/.test(long) ? `${long.slice(0, -1)}.` : long;
}

const repeated = (unit) => (length) => toLength(unit, length);

/** Inputs by name: each gives a text of a wanted length in UTF-16 code units. */
export const inputs = {
  articles: (length) => toLength(`${articles().join("\n\n")}\n\n`, length),
  "one word": repeated("a"),
  "line feeds": (length) => `Talks resume.${"\n".repeat(length)}`,
  blanks: (length) => `Talks resume.${" ".repeat(length)}`,
  "nested quotes": (length) => {
    const pairs = Math.floor(length / 12);
    return `${"“‘he said ".repeat(pairs)}${"’”".repeat(pairs)}`;
  },
  "quotation marks": repeated('"'),
  commas: repeated(","),
  "open brackets": repeated("( [ "),
  "one line, no stops": repeated("the minister said that the army attacked and "),
  "short lines": repeated("Talks resume\n"),
  headings: repeated("Troops Leave The Capital\n\n"),
  "one sentence": repeated("The minister said on Friday that the army attacked the town. "),
  "names and numbers": repeated("Kim Jong Un 4,700 May 3, 2024 "),
  "nothing but cues": repeated("said "),
  "he said": repeated("he said "),
  capitals: repeated("TROOPS ATTACKED THE CAPITAL, THE ARMY SAID ON FRIDAY. "),
  addresses: repeated("https://example.org/a/b?c=d&e=%20f "),
  emoji: repeated("👩‍🚀🇰🇵 🙂"),
  "combining marks": repeated("Z̷̧̛a̴͝l̶͘g̵̈o̸̊ "),
};
