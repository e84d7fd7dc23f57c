import { isNumeral } from "../digest/passage.ts";
import { rarityOf } from "../digest/rarity.ts";

/** Passages are set beside each other where the rarest of their words meet, so many of each, */
const MOST_LEADING = 6;
/** in reports that were read within so many days: later ones may tell of the next such event in like words. */
export const TOGETHER = 8;

const leads = new WeakMap<readonly string[], string[]>();

export function leadingOf(passage: readonly string[]): readonly string[] {
  let leading = leads.get(passage);
  if (!leading) {
    leading = passage.filter((stem) => !isNumeral(stem)).slice(0, MOST_LEADING);
    leads.set(passage, leading);
  }
  return leading;
}

/** Weights of the stems of a passage, scaled to a length of 1, in millionths so that sums are exact in any order. */
type Weights = ReadonlyMap<string, number>;

const MILLION = 1e6;

const cache = new WeakMap<readonly string[], Weights>();

function weightsOf(stems: readonly string[]): Weights {
  let weights = cache.get(stems);
  if (!weights) {
    const rarities = stems.map((stem): [string, number] => [stem, rarityOf(stem)]);
    const length = Math.sqrt(rarities.reduce((sum, [, rarity]) => sum + rarity * rarity, 0));
    weights = new Map(
      rarities.map(([stem, rarity]) => [stem, Math.round((rarity / length) * MILLION)]),
    );
    cache.set(stems, weights);
  }
  return weights;
}

/** How alike two lists of stems are, from 0 to 1: their cosine by rarity. */
export function stemLikeness(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [weightsOf(a), weightsOf(b)];
  let sum = 0;
  for (const [stem, weight] of one) sum += weight * (other.get(stem) ?? 0);
  return sum / (MILLION * MILLION);
}
