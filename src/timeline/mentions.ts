import type { Analysis, Entity, Span } from "../analysis.ts";
import { wordsOf } from "../digest/words.ts";
import { Name } from "./name.ts";

/**
 * Where a report speaks of somebody by any form: names that fit, and with the entities that bear them the
 * nominals and pronouns too. In text order; empty where the report does not name them.
 */
export function mentionsOf(name: Name, { report: { text }, entities }: Analysis): Span[] {
  const named = namesIn(name, text, entities);
  if (named.length === 0) return [];
  const starts = new Set(named.map(([start]) => start));
  const out = [...named];
  for (const entity of entities) {
    if (!isTheirs(name, text, entity, named)) continue;
    for (const { span, form } of entity.mentions) {
      if (starts.has(span[0])) continue;
      if (form === "name" && !name.touches(text.slice(...span))) continue;
      starts.add(span[0]);
      out.push(span);
    }
  }
  return out.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Words that fit the name: names that the entities have, and others that the text spells out. */
function namesIn(name: Name, text: string, entities: readonly Entity[]): Span[] {
  const spelt = entities.flatMap(({ mentions }) =>
    mentions.flatMap(({ span, form }) => (form === "name" ? [span] : [])),
  );
  const fitting = spelt.filter((span) => name.fits(text.slice(...span)));
  for (const span of spellings(name, text))
    if (!spelt.some((other) => overlaps(span, other))) fitting.push(span);
  if (fitting.length === 0) return [];
  return [...fitting, ...shortened(name, text, spelt)].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** The name as such, where no word follows that makes it another. */
function* spellings(name: Name, text: string): Generator<Span> {
  const words = wordsOf(text);
  const size = name.words.length;
  for (let at = 0; at + size <= words.length; at++) {
    const [first, last] = [words[at], words[at + size - 1]];
    if (!/^[\p{Lu}\p{N}]/u.test(first.text) && !/\p{Lu}/u.test(first.text)) continue;
    if (first.text.slice(0, 1).toLowerCase() !== name.words[0].slice(0, 1)) continue;
    if (!name.fits(text.slice(first.start, last.end))) continue;
    const next = words[at + size];
    if (next && next.start === last.end + 1 && Name.isModelWord(next.text)) continue;
    yield [first.start, last.end];
  }
}

/** Words that take the name up by its last word, where they are not part of another name. */
function* shortened(name: Name, text: string, spelt: readonly Span[]): Generator<Span> {
  for (const { text: word, start, end } of wordsOf(text)) {
    if (!/^\p{Lu}/u.test(word) || !name.shortens(word)) continue;
    const [from, to] = spelt.find((span) => overlaps(span, [start, end])) ?? [start, end];
    if (to - from <= end - start || name.shortens(text.slice(from, to))) yield [start, end];
  }
}

/** An entity is theirs where most of its names are. */
function isTheirs(name: Name, text: string, entity: Entity, named: readonly Span[]): boolean {
  let theirs = 0;
  let others = 0;
  for (const { span, form } of entity.mentions) {
    if (form !== "name") continue;
    if (named.some((other) => overlaps(span, other))) theirs++;
    else if (!name.touches(text.slice(...span))) others++;
  }
  return theirs > others;
}

function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
