/** Clients that are remembered at most; those that came first are forgotten first. */
const MOST = 10_000;

/** How often each client may do a thing: a bucket of turns that fills again (a token bucket). */
export class Buckets {
  readonly #perSecond: number;
  readonly #most: number;
  readonly #now: () => number;
  readonly #left = new Map<string, { turns: number; at: number }>();

  /** @param now milliseconds from any start */
  constructor(limit: { perSecond: number; most: number }, now: () => number) {
    this.#perSecond = limit.perSecond;
    this.#most = limit.most;
    this.#now = now;
  }

  /** Takes a turn; gives 0, or the whole seconds to wait where there is none. */
  take(client: string): number {
    const wait = this.wait(client);
    if (wait > 0) return wait;
    const { turns } = this.#of(client);
    this.#left.delete(client);
    this.#left.set(client, { turns: turns - 1, at: this.#now() });
    if (this.#left.size > MOST) this.#left.delete(this.#left.keys().next().value!);
    return 0;
  }

  /** Whole seconds until there is a turn; 0 where there is one. */
  wait(client: string): number {
    const { turns } = this.#of(client);
    return turns >= 1 ? 0 : Math.ceil((1 - turns) / this.#perSecond);
  }

  #of(client: string): { turns: number } {
    const known = this.#left.get(client);
    if (!known) return { turns: this.#most };
    const gained = ((this.#now() - known.at) / 1000) * this.#perSecond;
    return { turns: Math.min(this.#most, known.turns + gained) };
  }
}
