import type { Participant } from "../analysis.ts";
import { countryName } from "../entities/gazetteer.ts";
import { known } from "./names.ts";
import { isPlural } from "./plural.ts";
import type { Names } from "./roles.ts";
import { isWord, wordsOf } from "./words.ts";
import { shortened } from "./shortened.ts";
import { isOf } from "./wording.ts";

/** A party as a line names it. */
export interface Subject {
  words: string;
  plural: boolean;
}

const LONGEST = 60;
/** A line names no more parties of one role. */
const MOST = 3;

/** Several parties as one subject; null where none has a name. */
export function subjectOf(parties: readonly Participant[], names: Names): Subject | null {
  const found = new Map<string, Subject>();
  for (const party of parties) {
    const within = parties.some(
      (other) =>
        other !== party &&
        other.span[0] <= party.span[0] &&
        other.span[1] >= party.span[1] &&
        other.span[1] - other.span[0] > party.span[1] - party.span[0],
    );
    const subject = within ? null : named(party, names);
    if (subject && !found.has(subject.words.toLowerCase()))
      found.set(subject.words.toLowerCase(), subject);
  }
  const all = [...found.values()].slice(0, MOST);
  if (all.length < 2) return all[0] ?? null;
  const last = all.at(-1)!;
  return {
    words: `${all
      .slice(0, -1)
      .map(({ words }) => words)
      .join(", ")} and ${last.words}`,
    plural: true,
  };
}

/** States by their name, pronouns and "the agency" by the name of whom they mean, all else as the text has it. */
export function named({ text, entity }: Participant, names: Names): Subject | null {
  if (/^n[’']t\b/i.test(text)) return null;
  const { key, name } = names.of(text, entity, true);
  const plain = trimmed(text);
  const code = key?.startsWith("country:") ? key.slice("country:".length) : null;
  const state = code === null ? undefined : countryName(code);
  const people = known(plain)?.class === "nationality" && /s$/.test(plain);
  if (state !== undefined && !people && !/\s/.test(plain.replace(state, "")))
    return { words: state, plural: false };
  if (isOf("asking", firstOf(plain))) return null;
  const own = /\p{Lu}/u.test(plain);
  const nameless =
    isOf("pronoun", plain) || (!own && /^(?:the|this|that|these|those)\s/i.test(text));
  const full = trimmed(name);
  if (nameless && key !== null && !isOf("pronoun", full)) {
    if (state !== undefined) return { words: state, plural: false };
    if (!key.startsWith("group:")) return { words: full, plural: isPlural(full, true) };
    const bare = uncounted(full);
    if (/\p{Lu}/u.test(bare) && bare.length <= LONGEST)
      return { words: bare, plural: isPlural(bare) };
  }
  if (isOf("pronoun", plain) || plain === "") return null;
  const counted = plain.replace(/^(.*\d\S*)\s+of\s+(?:them|these|those|whom|which)$/i, "$1");
  const proper = key !== null && !key.startsWith("group:");
  return { words: counted, plural: isPlural(counted, proper) };
}

/** Without what points or leads in, asides and relative clauses, on one line. */
export function trimmed(text: string, most = LONGEST): string {
  const line = text
    .replace(/\s+/g, " ")
    .replace(/^["“”'‘’(\s]+|["“”)\s]+$/g, "")
    .replace(POINTING, (lead, article: string, word: string) =>
      article.toLowerCase() === "a" && isOf("counting", word) ? lead : word,
    )
    .replace(/(?:,(?!\d)|\s\(|\s[—–-]\s|;|:\s|\s(?:who|which|whose|that)\s).*$/u, "")
    .replace(/[’']s$/, "");
  if (line.length <= most) return line;
  const short = shortened(line, most);
  return short.length > most / 2 && !short.endsWith("…") ? short : shortened(line, 1.5 * most);
}

const POINTING = /^(the|an?|its|his|her|their|our|my|this|that|these|those)\s+(\p{L}+|\S)/iu;

function uncounted(phrase: string): string {
  const words = phrase.split(" ");
  while (
    words.length > 1 &&
    (/^[\d,.]+$/.test(words[0]) || isWord("quantifier", words[0].toLowerCase()))
  )
    words.shift();
  return words.join(" ");
}

function firstOf(phrase: string): string {
  return wordsOf(phrase)[0]?.text ?? "";
}
