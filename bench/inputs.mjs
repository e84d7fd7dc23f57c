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

/** Inputs by name: each gives a text of a wanted length in UTF-16 code units. */
export const inputs = {
  articles: (length) => toLength(`${articles().join("\n\n")}\n\n`, length),
  "one word": (length) => "a".repeat(length),
  "nested quotes": (length) => {
    const depth = Math.floor(length / 16);
    return `${"“‘he said ".repeat(depth).slice(0, depth * 10)}${"’”".repeat(depth)}`;
  },
  commas: (length) => ",".repeat(length),
  "open brackets": (length) => "( [ ".repeat(length / 4),
  "one line, no stops": (length) =>
    toLength("the minister said that the army attacked and ", length),
  "short lines": (length) => toLength("Talks resume\n", length),
  "names and numbers": (length) => toLength("Kim Jong Un 4,700 May 3, 2024 ", length),
};
