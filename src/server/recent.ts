import type { Answered } from "./answer.ts";

interface Kept {
  revision: number;
  answer: Promise<Answered>;
  /** Length of its body; 0 while it is worked out. */
  size: number;
}

/** Letters of answers that are kept at most. */
const ROOM = 16 * 1024 * 1024;

/**
 * Answers that were given since the ledger last changed. Many who look at the same ledger ask the same
 * things, all at once when something is added: each of these is worked out once for all of them.
 */
export class Recent {
  readonly #revision: () => Promise<number>;
  readonly #kept = new Map<string, Kept>();
  #size = 0;

  /** @param revision a number that grows with every change of the ledger, whoever makes it */
  constructor(revision: () => Promise<number>) {
    this.#revision = revision;
  }

  /** The answer to a question, no older than the ledger is now. */
  async answer(question: string, work: () => Promise<Answered>): Promise<Answered> {
    const revision = await this.#revision();
    const before = this.#kept.get(question);
    if (before !== undefined && before.revision >= revision) return before.answer;
    this.#drop(question);
    const kept: Kept = { revision, answer: work(), size: 0 };
    this.#kept.set(question, kept);
    try {
      const answer = await kept.answer;
      if (this.#kept.get(question) === kept) this.#weigh(kept, answer.body.length, question);
      return answer;
    } catch (error) {
      if (this.#kept.get(question) === kept) this.#kept.delete(question);
      throw error;
    }
  }

  /** What is too long to keep goes at once; else those that were asked first go first. */
  #weigh(kept: Kept, size: number, question: string): void {
    this.#size += size;
    kept.size = size;
    if (size > ROOM / 4) this.#drop(question);
    for (const question of this.#kept.keys()) {
      if (this.#size <= ROOM) return;
      this.#drop(question);
    }
  }

  #drop(question: string): void {
    this.#size -= this.#kept.get(question)?.size ?? 0;
    this.#kept.delete(question);
  }
}
