import type { ClaimDigest, Digest, EventDigest } from "../digest/digest.ts";
import { stemOf } from "../digest/stem.ts";
import { wordsOf } from "../digest/words.ts";
import { compare } from "../order.ts";

/** A version's text with what was found in it. */
export interface Read {
  text: string;
  digest: Digest;
}

/** A claim as one version has it. */
export interface Held {
  claim: ClaimDigest;
  event: EventDigest;
  /** The words that it rests on, with single blanks. */
  words: string;
  /** The holder who says so in the end; empty for the report itself. */
  holder: string;
  stems: Set<string>;
}

/** A claim of the version before and what became of it; null where the other version has none such. */
export interface Pair {
  before: Held | null;
  after: Held | null;
}

/** Claims that score less are two. */
const ENOUGH = 0.5;
/** What more claims than this have in common tells none from the other. */
const MOST = 100;

/**
 * Which claim of one version is which of another: first those in the same words, then the most alike by the
 * word that tells of the event, who says so, who takes part, and the words around. Each is paired once.
 */
export function pairsOf(before: Read, after: Read): Pair[] {
  const [old, now] = [heldIn(before), heldIn(after)];
  const pairs: Pair[] = [];
  const taken = new Set<Held>();
  const join = (before: Held, after: Held) => {
    pairs.push({ before, after });
    taken.add(before).add(after);
  };
  const same = new Map<string, Held[]>();
  const exact = ({ words, holder, event }: Held) => [event.word, holder, words].join("\n");
  for (const held of now) put(same, exact(held), held);
  for (const held of old) {
    const found = same.get(exact(held))?.shift();
    if (found) join(held, found);
  }
  const scored: { before: Held; after: Held; score: number }[] = [];
  const index = new Map<string, Held[]>();
  for (const held of now)
    if (!taken.has(held)) for (const key of keysOf(held)) put(index, key, held);
  for (const held of old) {
    if (taken.has(held)) continue;
    const near = new Set(
      keysOf(held)
        .map((key) => index.get(key) ?? [])
        .filter((found) => found.length <= MOST)
        .flat(),
    );
    for (const other of near) {
      const score = likeness(held, other);
      if (score >= ENOUGH) scored.push({ before: held, after: other, score });
    }
  }
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      compare(a.before.claim.id, b.before.claim.id) ||
      compare(a.after.claim.id, b.after.claim.id),
  );
  for (const { before, after } of scored)
    if (!taken.has(before) && !taken.has(after)) join(before, after);
  for (const held of old) if (!taken.has(held)) pairs.push({ before: held, after: null });
  for (const held of now) if (!taken.has(held)) pairs.push({ before: null, after: held });
  return pairs;
}

function put(index: Map<string, Held[]>, key: string, held: Held): void {
  const found = index.get(key);
  if (found) found.push(held);
  else index.set(key, [held]);
}

function heldIn({ text, digest }: Read): Held[] {
  const events = new Map(digest.events.map((event) => [event.id, event]));
  const out: Held[] = [];
  for (const claim of digest.claims) {
    const event = events.get(claim.event);
    if (!event) continue;
    const words = text.slice(...claim.evidence).replace(/\s+/g, " ");
    const last = claim.holders.at(-1);
    const stems = new Set(wordsOf(words).map(({ text }) => stemOf(text)));
    out.push({ claim, event, words, holder: last ? (last.key ?? last.name) : "", stems });
  }
  return out;
}

function keysOf({ event }: Held): string[] {
  const parts = event.roles.map(({ key, head }) => `part ${key ?? head}`);
  const terms = event.terms.map((term) => `term ${term}`);
  return [...new Set([`word ${event.word}`, ...parts, ...terms])];
}

/** From 0 to 1. */
function likeness(a: Held, b: Held): number {
  const word = a.event.word === b.event.word ? 1 : a.event.type === b.event.type ? 0.4 : 0;
  const holder = a.holder === b.holder ? 1 : a.holder === "" || b.holder === "" ? 0.5 : 0;
  const parts = shared(partsOf(a), partsOf(b));
  return 0.3 * word + 0.15 * holder + 0.2 * parts + 0.35 * shared(a.stems, b.stems);
}

function partsOf({ event }: Held): Set<string> {
  return new Set(event.roles.map(({ role, key, head }) => `${role} ${key ?? head}`));
}

/** Jaccard; two empty sets are alike by half, since they tell nothing. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 0.5;
  let both = 0;
  for (const item of a) if (b.has(item)) both++;
  return both / (a.size + b.size - both);
}
