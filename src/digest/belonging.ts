import type { Analysis } from "../analysis.ts";
import type { EventDigest, Key, Role } from "./digest.ts";
import { headOf, type Identity } from "./entities.ts";
import { senseOf } from "./senses.ts";
import { Sentences } from "./sentences.ts";
import { isWord, wordsOf } from "./words.ts";

/**
 * Whose people a clause speaks of where its own words leave it open: "600 soldiers were killed" and "300 of them" in
 * a report on one state's soldiers, "the two countries" where it has named two. The words of a role stay as they
 * are; who is meant comes from what the report says elsewhere, and where that shows several, nothing is added.
 */
export function withBelonging(
  events: readonly EventDigest[],
  analysis: Analysis,
  identities: ReadonlyMap<string, Identity>,
): EventDigest[] {
  const sentences = new Sentences(analysis.sentences);
  const forces = new Forces(events, identities, analysis.report.text, sentences);
  const states = new States(identities, sentences);
  return events.map((event) => {
    const roles = event.roles.flatMap((role) => {
      if (role.key !== null || role.country !== null || role.role === "place") return [role];
      return states.of(role) ?? [forces.of(role, event)];
    });
    return { ...event, roles };
  });
}

/** Somebody's forces, or other people, as the report speaks of them somewhere. */
interface Seen {
  at: number;
  country: string | null;
  key: Key | null;
}

/** Senses in which a bare number counts people. */
const COUNTING = new Set(["kill", "wound", "arrest", "forces"]);

class Forces {
  private readonly sentences: Sentences;
  /** In text order; those without a state are no soldiers. */
  private readonly seen: Seen[] = [];
  private readonly only: Seen | null;

  constructor(
    events: readonly EventDigest[],
    identities: ReadonlyMap<string, Identity>,
    text: string,
    sentences: Sentences,
  ) {
    this.sentences = sentences;
    for (const { kind, country, key, name, mentions } of identities.values()) {
      if (kind !== "group") continue;
      const soldiers = isWord("soldier", headOf(name));
      if (soldiers && country === null) continue;
      if (!soldiers && isWord("loss", headOf(name))) continue;
      for (const [start, end] of mentions)
        if (/\s/.test(text.slice(start, end)) || soldiers)
          this.seen.push({ at: start, country: soldiers ? country : null, key });
    }
    for (const event of events)
      for (const { role, span, country, key, head } of event.roles) {
        if (country === null || role === "place") continue;
        if (isWord("soldier", head)) this.seen.push({ at: span[0], country, key });
        // A state sends its own soldiers, and its own fall where it suffers losses.
        else if (key?.startsWith("country:") && owns(event, role))
          this.seen.push({ at: event.trigger[0], country, key: null });
      }
    this.seen.sort((a, b) => a.at - b.at);
    this.only = sole(this.seen.filter(({ country }) => country !== null));
  }

  of(role: Role, event: EventDigest): Role {
    const soldiers = isWord("soldier", role.head) && !ofOthers(role.text);
    const bare = !soldiers && isBare(role) && COUNTING.has(senseOf(event).name);
    if (!soldiers && !bare) return role;
    const near = this.near(role.span[0], bare ? 2 : 1);
    // A bare number counts those spoken of last.
    if (bare && near.length > 0 && near.at(-1)!.country === null) return role;
    const found = this.only ?? sole(near.filter(({ country }) => country !== null));
    if (!found) return role;
    const { country } = found;
    const key = soldiers ? `group:${country!.toLowerCase()} ${role.head}` : found.key;
    return { ...role, key, country };
  }

  private near(at: number, back: number): Seen[] {
    const start = this.sentences.startOf(at, back);
    const end = countBefore(this.seen, at);
    let first = end;
    while (first > 0 && end - first < MOST && this.seen[first - 1].at >= start) first--;
    return this.seen.slice(first, end);
  }
}

/** No further back is anybody sought. */
const MOST = 60;

/** How many of some in text order stand before an offset. */
function countBefore(list: readonly { at: number }[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].at < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where an event's actor or recipient, a state, stands for its soldiers. */
function owns(event: EventDigest, role: Role["role"]): boolean {
  const { name } = senseOf(event);
  if (name === "forces") return role === "actor";
  return name === "kill" && role === "recipient" && ["suffer", "lose"].includes(event.word);
}

/** "soldiers of a regiment": theirs, and whose that is stays open. */
function ofOthers(text: string): boolean {
  return /\p{L}\s+of\s+(?!them\b|these\b|those\b|whom\b)/u.test(text);
}

/** "300", "at least nine of them", "600 dead": a number that names nobody. */
function isBare({ text }: Role): boolean {
  const head = headOf(text);
  return (head === "" || isWord("loss", head)) && wordsOf(text).length <= 6;
}

/** The last of some that are all of one state; null where there are none or several states. */
function sole(seen: readonly Seen[]): Seen | null {
  const last = seen.findLast(({ key }) => key !== null) ?? seen.at(-1);
  return last && seen.every(({ country }) => country === last.country) ? last : null;
}

interface State {
  at: number;
  key: Key;
  country: string;
}

class States {
  private readonly sentences: Sentences;
  private readonly named: State[] = [];
  /** The first three that are named. */
  private readonly first: State[] = [];

  constructor(identities: ReadonlyMap<string, Identity>, sentences: Sentences) {
    this.sentences = sentences;
    for (const { key, country, mentions } of identities.values())
      if (key?.startsWith("country:") && country)
        for (const [at] of mentions) this.named.push({ at, key, country });
    this.named.sort((a, b) => a.at - b.at);
    for (const one of this.named) {
      if (this.first.length === 3) break;
      if (!this.first.some(({ key }) => key === one.key)) this.first.push(one);
    }
  }

  /** The two states that "both countries" means: the only two named before it, or the last two of one sentence. */
  of(role: Role): Role[] | null {
    if (!isPair(role.text)) return null;
    const before = this.first.filter(({ at }) => at < role.span[0]);
    const states = before.length === 2 ? before : this.lastPair(role.span[0]);
    return states && states.map(({ key, country }) => ({ ...role, key, country }));
  }

  private lastPair(offset: number): State[] | null {
    const end = countBefore(this.named, offset);
    const states = new Map<Key, State>();
    let start = Infinity;
    for (let i = end - 1; i >= 0 && end - i <= MOST; i--) {
      const one = this.named[i];
      if (one.at < start) {
        if (states.size === 2) break;
        states.clear();
        start = this.sentences.startOf(one.at, 0);
      }
      states.set(one.key, one);
    }
    return states.size === 2 ? [...states.values()].reverse() : null;
  }
}

function isPair(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/);
  return (
    words.length <= 3 &&
    isWord("pair", words.at(-1)!) &&
    words.some((word) => word === "two" || word === "both")
  );
}
