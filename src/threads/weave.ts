import { compare } from "../order.ts";
import { Agenda } from "./agenda.ts";

/**
 * Threads grow in the order of their events' places. An event joins the threads that its links speak for, taken one
 * after the other by the surest link; those that it joins become one. Two groups are one where the sum over all their
 * pairs speaks for it (average linkage, Sokal and Michener 1958): linked pairs with their score over the threshold,
 * the rest against it. What comes later never undoes what was joined before. So threads are a function of the set of
 * events and links; those of a day are what its reports and all before give alone; and a new event is nobody's
 * business but of the threads that it links to.
 */
export interface Knot {
  place: string;
  /** The event that founded the thread it joined: itself where it joined none; null where that is open. */
  home: number | null;
  /** Of a founder: the founder whose thread took its own in, and the place of the event that joined them. */
  into: { home: number; at: string } | null;
  /** Scores of its links by the other event; null where they were not read. */
  links: ReadonlyMap<number, number> | null;
}

/** An event that joined otherwise than before: the founders of the threads that it was in, and that it is in now. */
export interface Moved {
  event: number;
  before: ReadonlySet<number>;
  after: ReadonlySet<number>;
}

/**
 * What a pair without a link counts; one with a link counts its score less `LEAST`, at most `MOST_FOR`: one pair that
 * is sure must not speak for many that are not.
 */
const UNLINKED = -1.5;
const LEAST = 6;
const MOST_FOR = 3;
/** A thread of so many events takes in no more: what comes later founds another. Bounds the work for an event. */
const MOST = 400;
/** After every place. */
const END = "\u{10ffff}";

export class Weave {
  readonly knots = new Map<number, Knot>();
  readonly moved: Moved[] = [];
  /** What must be read before anything is decided: events with all that is in their threads; links of events. */
  readonly wanted = { threads: new Set<number>(), links: new Set<number>() };
  /** Places of events at the other ends of links that are no knots themselves. */
  readonly #places: ReadonlyMap<number, string>;
  /** Events by the founder that they joined, and founders by the one whose thread took theirs in. */
  readonly #joiners = new Map<number, Set<number>>();
  readonly #absorbed = new Map<number, Set<number>>();
  readonly #agenda = new Agenda();

  constructor(knots: ReadonlyMap<number, Knot>, places: ReadonlyMap<number, string> = new Map()) {
    this.#places = places;
    for (const [event, knot] of knots) {
      this.knots.set(event, { ...knot });
      if (knot.home !== null) put(this.#joiners, knot.home, event);
      if (knot.into) put(this.#absorbed, knot.into.home, event);
    }
  }

  /**
   * Decides anew for some events, and for all later ones on which that bears; those in `gone` leave for good. False
   * where something is wanted first: what stands then is no answer.
   */
  settle(events: Iterable<number>, gone: ReadonlySet<number> = new Set()): boolean {
    for (const event of [...events, ...gone]) this.#ask(event);
    for (let event = this.#agenda.next(); event !== undefined; event = this.#agenda.next()) {
      const knot = this.knots.get(event);
      if (!knot) this.wanted.threads.add(event);
      if (knot?.links) this.#decide(event, knot, gone.has(event));
      else this.wanted.links.add(event);
    }
    return this.wanted.threads.size + this.wanted.links.size === 0;
  }

  /** The founder of the thread that an event is in, by what stood before a place. */
  founderOf(event: number, before = END): number {
    for (let at = this.knots.get(event)!.home!; ;) {
      const { into } = this.knots.get(at)!;
      if (!into || into.at >= before) return at;
      at = into.home;
    }
  }

  #decide(event: number, knot: Knot, leaves: boolean): void {
    const joined = leaves ? [] : this.#joinedBy(event, knot);
    if (joined === null) return;
    const founders = joined.length === 0 && !leaves ? [event] : joined;
    const [home = null, ...rest] = founders;
    const merged = knot.home === null ? [] : this.#mergedAt(knot.home, knot.place);
    const before = new Set(knot.home === null ? [] : [knot.home, ...merged]);
    const after = new Set(founders);
    if (before.size === after.size && founders.every((founder) => before.has(founder))) return;
    const touched = new Set([event]);
    for (const founder of [...before, ...after]) this.#gather(founder, touched);
    for (const founder of merged) this.#merge(founder, null);
    if (knot.home !== null) this.#joiners.get(knot.home)!.delete(event);
    knot.home = home;
    if (home !== null) put(this.#joiners, home, event);
    for (const founder of rest) this.#merge(founder, { home: home!, at: knot.place });
    for (const founder of after) this.#gather(founder, touched);
    this.moved.push({ event, before, after });
    for (const member of touched) this.#askAfter(member, knot.place);
  }

  /** Of several mergers of one thread the first in place holds: a later one is decided anew when its turn comes. */
  #merge(founder: number, into: Knot["into"]): void {
    const knot = this.knots.get(founder)!;
    if (knot.into) this.#absorbed.get(knot.into.home)!.delete(founder);
    if (into) put(this.#absorbed, into.home, founder);
    knot.into = into;
  }

  /** Founders of the threads that an event joins, the eldest first; null where something is wanted to tell. */
  #joinedBy(event: number, { place, links }: Knot): number[] | null {
    const earlier = [...links!]
      .map(([other, score]) => ({ other, score, at: this.#placeOf(other) }))
      .filter(({ other, at }) => at < place && this.knots.get(other)?.home !== null)
      .sort((a, b) => b.score - a.score || compare(a.at, b.at));
    const unread = earlier.filter(({ other }) => !this.knots.has(other));
    for (const { other } of unread) this.wanted.threads.add(other);
    if (unread.length > 0) return null;
    const group = new Set([event]);
    const founders = new Set<number>();
    const others = new Set(earlier.map(({ other }) => this.founderOf(other, place)));
    // What was too weak between two groups may do once one has grown; so again until nothing does.
    for (let best: number | null = null; ; best = null) {
      let most = 0;
      for (const founder of others) {
        const more = this.#membersOf(founder, place);
        const bond = group.size + more.size > MOST ? -1 : this.#bond(group, more);
        if (bond === null) return null;
        if (bond < most || (best !== null && bond === most)) continue;
        [best, most] = [founder, bond];
      }
      if (best === null) break;
      founders.add(best);
      others.delete(best);
      this.#membersOf(best, place, group);
    }
    return [...founders].sort((a, b) => compare(this.#placeOf(a), this.#placeOf(b)));
  }

  /** What speaks for two groups being one; null where links are wanted to tell. */
  #bond(one: ReadonlySet<number>, other: ReadonlySet<number>): number | null {
    const [small, large] = one.size < other.size ? [one, other] : [other, one];
    let sum = 0;
    let linked = 0;
    for (const event of small) {
      const { links } = this.knots.get(event)!;
      if (!links) this.wanted.links.add(event);
      for (const [to, score] of links ?? [])
        if (large.has(to)) {
          sum += Math.min(MOST_FOR, score - LEAST);
          linked++;
        }
    }
    return this.wanted.links.size > 0 ? null : sum + UNLINKED * (small.size * large.size - linked);
  }

  /** The events of a thread before a place. */
  #membersOf(founder: number, before: string, into = new Set<number>()): Set<number> {
    for (const event of this.#joiners.get(founder) ?? [])
      if (this.#placeOf(event) < before) into.add(event);
    for (const other of this.#absorbed.get(founder) ?? [])
      if (this.knots.get(other)!.into!.at < before) this.#membersOf(other, before, into);
    return into;
  }

  #mergedAt(home: number, place: string): number[] {
    return [...(this.#absorbed.get(home) ?? [])].filter(
      (founder) => this.knots.get(founder)!.into!.at === place,
    );
  }

  /** All that is or comes to be in one thread with a founder. */
  #gather(founder: number, out: Set<number>): void {
    if (this.knots.get(founder)!.home !== null) this.#membersOf(this.founderOf(founder), END, out);
  }

  #ask(event: number): void {
    this.#agenda.add(event, this.#placeOf(event));
  }

  /** What comes after a place is asked again: the event itself, and those that it links to. */
  #askAfter(event: number, place: string): void {
    if (this.#placeOf(event) > place) this.#ask(event);
    const { links } = this.knots.get(event)!;
    if (!links) this.wanted.links.add(event);
    for (const other of links?.keys() ?? []) if (this.#placeOf(other) > place) this.#ask(other);
  }

  #placeOf(event: number): string {
    return this.knots.get(event)?.place ?? this.#places.get(event) ?? END;
  }
}

function put(lists: Map<number, Set<number>>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.add(value);
  else lists.set(key, new Set([value]));
}
