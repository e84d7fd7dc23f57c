import { rows } from "../table.ts";
import { type Features, merge, readFeatures, substitute } from "./features.ts";
import type { Item } from "./items.ts";
import table from "./patterns.tsv";

/**
 * A cascade of finite-state patterns over word classes (after FASTUS, Hobbs et al. 1997, and the staged
 * token patterns of SUTime, Chang and Manning 2012). Each level reads the items of the level below from
 * left to right, takes the longest match at each place, and puts one item in its stead.
 */

interface Element {
  symbols: string[];
  optional: boolean;
  negated: boolean;
}

interface Pattern {
  id: string;
  order: number;
  /** What must stand just before, nearest first, and just after; neither is part of the match. */
  before: Element[];
  core: Element[];
  after: Element[];
  gives: string;
  features: Features;
}

/** Patterns of one level by the symbol of the first item that they can take. */
type Level = Map<string, Pattern[]>;

let grammar: Level[] | null = null;

/** Runs the levels over the items of a sentence. */
export function reduce(items: Item[]): Item[] {
  grammar ??= compile();
  for (const level of grammar) items = pass(items, level);
  return items;
}

function pass(items: Item[], level: Level): Item[] {
  const out: Item[] = [];
  for (let at = 0; at < items.length;) {
    const match = longest(items, at, level, out);
    out.push(match ? match.item : items[at]);
    at = match ? match.next : at + 1;
  }
  return out;
}

interface Match {
  item: Item;
  next: number;
}

function longest(items: Item[], at: number, level: Level, before: Item[]): Match | null {
  let best: Pattern | null = null;
  let bestEnd = at;
  const item = items[at];
  const consider = (symbol: string) => {
    for (const pattern of level.get(symbol) ?? []) {
      const end = matchEnd(items, at, pattern.core, 0);
      if (end < 0 || end < bestEnd) continue;
      if (best && end === bestEnd && best.order <= pattern.order) continue;
      if (!precedes(before, pattern.before) || !follows(items, end, pattern.after)) continue;
      best = pattern;
      bestEnd = end;
    }
  };
  if (item.word !== "") consider(item.word);
  for (const { name } of item.classes) consider(name);
  return best && bestEnd > at ? build(items, at, bestEnd, best) : null;
}

/** One past the last item of the longest match, or -1. Patterns are short, so the search is bounded. */
function matchEnd(items: Item[], at: number, elements: Element[], index: number): number {
  if (index === elements.length) return at;
  const element = elements[index];
  if (at < items.length && accepts(element, items[at])) {
    const end = matchEnd(items, at + 1, elements, index + 1);
    if (end >= 0) return end;
  }
  return element.optional ? matchEnd(items, at, elements, index + 1) : -1;
}

function accepts(element: Element, item: Item): boolean {
  return symbolOf(element, item) !== null;
}

/** The symbol by which an element takes an item; null where it does not. */
function symbolOf(element: Element, item: Item): string | null {
  for (const symbol of element.symbols)
    if (symbol === item.word || item.classes.some(({ name }) => name === symbol)) return symbol;
  return null;
}

function precedes(before: Item[], elements: Element[]): boolean {
  for (let i = 0; i < elements.length; i++) {
    const item = before[before.length - 1 - i];
    if ((item !== undefined && accepts(elements[i], item)) === elements[i].negated) return false;
  }
  return true;
}

function follows(items: Item[], at: number, elements: Element[]): boolean {
  for (let i = 0; i < elements.length; i++) {
    const item = items[at + i];
    if ((item !== undefined && accepts(elements[i], item)) === elements[i].negated) return false;
  }
  return true;
}

function build(items: Item[], at: number, end: number, pattern: Pattern): Match {
  const features: Features = { ...pattern.features };
  let element = 0;
  for (let i = at; i < end; i++) {
    // The same walk as matchEnd: skip optional elements that the match left out.
    while (
      !(
        accepts(pattern.core[element], items[i]) &&
        matchEnd(items, i + 1, pattern.core, element + 1) >= end
      )
    )
      element++;
    const symbol = symbolOf(pattern.core[element], items[i]);
    const found = items[i].classes.find(({ name }) => name === symbol);
    if (found) merge(features, found.features);
    element++;
  }
  substitute(features);
  const [first, last] = [items[at], items[end - 1]];
  const item: Item = {
    start: first.start,
    end: last.end,
    first: first.first,
    last: last.last,
    word: "",
    classes: [{ name: pattern.gives, features }],
    rule: pattern.id,
  };
  return { item, next: end };
}

function compile(): Level[] {
  const levels: Level[] = [];
  const names = new Map<string, string[]>();
  let order = 0;
  for (const [level, id, text, gives, features] of rows(table)) {
    if (level === "=") {
      names.set(id, expand([text], names));
      continue;
    }
    const pattern: Pattern = {
      id,
      order: order++,
      before: [],
      core: [],
      after: [],
      gives,
      features: readFeatures(features ?? ""),
    };
    for (const word of text.split(" ")) {
      const side = word.startsWith("<") ? "before" : word.startsWith(">") ? "after" : "core";
      const body = side === "core" ? word : word.slice(1);
      const negated = body.startsWith("!");
      const optional = body.endsWith("?") && body.length > 1;
      const symbols = body.slice(negated ? 1 : 0, optional ? -1 : undefined);
      pattern[side].push({ symbols: expand(symbols.split("|"), names), optional, negated });
    }
    pattern.before.reverse();
    index((levels[Number(level) - 1] ??= new Map()), pattern);
  }
  return levels;
}

function expand(symbols: string[], names: Map<string, string[]>): string[] {
  return symbols.flatMap((symbol) => symbol.split("|")).flatMap((s) => names.get(s) ?? [s]);
}

function index(level: Level, pattern: Pattern): void {
  for (const element of pattern.core) {
    for (const symbol of element.symbols) {
      const list = level.get(symbol);
      if (!list) level.set(symbol, [pattern]);
      else if (list[list.length - 1] !== pattern) list.push(pattern);
    }
    if (!element.optional) break;
  }
}
