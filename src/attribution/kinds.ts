import type { Entity, EntityKind, SourceKind } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { rows } from "../table.ts";
import table from "./kinds.tsv";
import type { Range } from "./ranges.ts";

/** Longest phrase in the table, in words. */
const LONGEST = 3;
/** Mentions of an entity that are read for the words that tell its kind. */
const READ = 12;
/** Tokens of a source that are read: a role stands near its front. */
const REACH = 40;

const BY_ENTITY: Partial<Record<EntityKind, SourceKind>> = {
  person: "person",
  country: "government",
};

interface Kinds {
  /** Per phrase: its kind's place in the table. */
  rank: Map<string, number>;
  names: SourceKind[];
}

let kinds: Kinds | null = null;

function load(): Kinds {
  const rank = new Map<string, number>();
  const names: SourceKind[] = [];
  for (const [kind, phrases] of rows(table)) {
    for (const phrase of phrases.split(", ")) if (!rank.has(phrase)) rank.set(phrase, names.length);
    names.push(kind as SourceKind);
  }
  return { rank, names };
}

/** The place of the first kind that a run of words matches, or -1; no word of a longer phrase counts alone. */
function match(words: readonly string[], { rank }: Kinds): number {
  let best = -1;
  for (let i = 0, used = 1; i < words.length; i += used) {
    let phrase = "";
    let longest = -1;
    used = 1;
    for (let n = 0; n < LONGEST && i + n < words.length; n++) {
      phrase = n === 0 ? words[i] : `${phrase} ${words[i + n]}`;
      const found = rank.get(phrase.toLowerCase()) ?? (n === 0 ? rank.get(phrase) : undefined);
      if (found === undefined) continue;
      longest = found;
      used = n + 1;
    }
    if (longest >= 0 && (best < 0 || longest < best)) best = longest;
  }
  return best;
}

/** What sort of source the words of a phrase name, lemmas for common nouns; null where none does. */
export function kindOfWords(words: readonly string[]): SourceKind | null {
  kinds ??= load();
  const found = match(words, kinds);
  return found < 0 ? null : kinds.names[found];
}

/** What sort of source speaks: by the words of its phrase, then by what else the report calls it. */
export function sourceKind(doc: Doc, range: Range | null, entity: Entity | null): SourceKind {
  if (range) {
    const own = kindOfWords(wordsOf(doc, coreOf(doc, range))) ?? kindOfWords(wordsOf(doc, range));
    const pronoun = range[0] === range[1] && doc.upos(range[0]) === "PRON";
    if (own && !(pronoun && entity)) return own;
  }
  if (!entity) return "unknown";
  for (const { span } of entity.mentions.slice(0, READ)) {
    const first = doc.tokenAt(span[0]);
    const last = doc.tokenAt(span[1] - 1);
    if (first === last && doc.upos(first) === "PRON") continue;
    const found = kindOfWords(wordsOf(doc, [first, last]));
    if (found) return found;
  }
  return BY_ENTITY[entity.kind] ?? "unknown";
}

/** Prepositions behind which stands where someone is or whom they face, not whom they speak for. */
const ELSEWHERE = new Set([
  "at",
  "in",
  "to",
  "with",
  "near",
  "before",
  "on",
  "against",
  "inside",
  "outside",
]);

/** The phrase up to where it tells of a place or another party: "A Chadian envoy | at the United Nations". */
function coreOf(doc: Doc, [first, last]: Range): Range {
  for (let t = first + 1; t <= last; t++)
    if (doc.upos(t) === "ADP" && ELSEWHERE.has(doc.lower(t))) return [first, t - 1];
  return [first, last];
}

function wordsOf(doc: Doc, [first, last]: Range): string[] {
  const out: string[] = [];
  for (let t = first; t <= last && t < doc.length && t - first < REACH; t++) {
    const common = doc.upos(t) === "NOUN";
    out.push(common ? doc.lemma(t) : doc.form(t).replaceAll("’", "'"));
  }
  return out;
}
