import { rarityOf } from "../digest/rarity.ts";
import { tellingStem } from "../digest/telling.ts";
import { wordsOf } from "../digest/words.ts";
import { compare } from "../order.ts";
import { averageLink } from "./average-link.ts";
import { componentsOf } from "./components.ts";

/**
 * What a report is about: its weightiest stems by name, each the square root of how often it stands times how
 * rare it is, scaled to a length of 1, in millionths.
 */
export type StoryVector = ReadonlyMap<string, number>;

/** A report among others that may tell of the same story. */
export interface StoryReport {
  id: string;
  vector: StoryVector;
  /** The day from which it could be known (ISO 8601); null where none is known. */
  read: string | null;
}

/** Text beyond this adds little to what a report is about. UTF-16 code units. */
const LONGEST = 40_000;
const MOST_TERMS = 200;
/** The title tells what a report is about more than any sentence. */
const TITLE = 2;
/** How many of the weightiest stems make keys, two by two: what all of a war's reports name makes one alone. */
const KEYS = 10;
/** Reports so alike may tell of one story; how far apart in days. A looser bond chains what has only a war in common. */
const BOND = 0.25;
const APART = 21;
/** Less than this is chance: it counts as nothing in common. */
const CHANCE = 0.12;
/** Two groups are one story from this mean likeness of their reports on. */
const STORY = 0.16;

export function storyVector(text: string, title: string | null = null): StoryVector {
  const counts = new Map<string, number>();
  const count = (part: string, by: number) => {
    for (const { text: word } of wordsOf(part)) {
      const stem = tellingStem(word);
      if (stem !== null) counts.set(stem, (counts.get(stem) ?? 0) + by);
    }
  };
  count(text.slice(0, LONGEST), 1);
  if (title) count(title, TITLE);
  const weights = [...counts]
    .map(([stem, times]): [string, number] => [stem, Math.sqrt(times) * rarityOf(stem)])
    .sort(([a, m], [b, n]) => n - m || compare(a, b))
    .slice(0, MOST_TERMS);
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
  // In millionths, so that sums of products are exact in any order, and a store gives them back as they were.
  return new Map(weights.map(([stem, weight]) => [stem, Math.round((weight / length) * 1e6)]));
}

/** Keys of an index by which reports meet that may tell of one story; they depend on the report alone. */
export function storyKeys(vector: StoryVector): string[] {
  const stems = [...vector.keys()].slice(0, KEYS).sort(compare);
  return stems.flatMap((stem, i) => stems.slice(i + 1).map((other) => `${stem} ${other}`));
}

/** Whether two reports may tell of one story. In either order the same. */
export function storyLink(a: StoryReport, b: StoryReport): boolean {
  return likeness(a, b) >= BOND;
}

/** Whether two reports were read too far apart to tell of one story, whatever they say. */
export function areApart(a: string, b: string): boolean {
  return Math.abs(dayOf(a) - dayOf(b)) > APART;
}

function dayOf(date: string): number {
  return Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000;
}

function cosineOf(a: StoryVector, b: StoryVector): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of fewer) sum += weight * (more.get(stem) ?? 0);
  return sum / 1e12;
}

/** Pairs of reports that meet under a key and may tell of one story. */
function storyLinks(reports: readonly StoryReport[]): { a: string; b: string }[] {
  const byKey = new Map<string, StoryReport[]>();
  const links: { a: string; b: string }[] = [];
  for (const report of reports) {
    const near = new Set<StoryReport>();
    for (const key of storyKeys(report.vector)) {
      const under = byKey.get(key) ?? [];
      for (const other of under) near.add(other);
      under.push(report);
      byKey.set(key, under);
    }
    for (const other of near)
      if (storyLink(report, other)) links.push({ a: other.id, b: report.id });
  }
  return links;
}

/**
 * Which reports tell of the same story: groups of ids. Loose links part the reports into components; in each,
 * the two groups most alike on average are joined until none are alike enough (average-link clustering, UPGMA).
 * So the result depends on the set of reports alone, and a new report moves none outside its component.
 */
export function clusterStories(
  reports: readonly StoryReport[],
  links: Iterable<{ a: string; b: string }> = storyLinks(reports),
): string[][] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const ids = [...byId.keys()].sort(compare);
  return componentsOf(ids, links)
    .flatMap((component) => {
      const among = component.map((id) => byId.get(id)!);
      return averageLink(among.length, (i, j) => likeness(among[i], among[j]), STORY).map((group) =>
        group.map((i) => component[i]),
      );
    })
    .sort(([a], [b]) => compare(a, b));
}

/** From 0 to 1, the same in either order; 0 for what lies too far apart. */
function likeness(a: StoryReport, b: StoryReport): number {
  if (a.read && b.read && areApart(a.read, b.read)) return 0;
  const cosine = cosineOf(a.vector, b.vector);
  return cosine >= CHANCE ? cosine : 0;
}
