import type { Added, Correction, NewCorrection } from "../answers.ts";
import { asFailure, type ErrorKind, Failure } from "../failure/failure.ts";
import { failureOf } from "../failure/trouble.ts";
import { type Arrival, arrivalOf, store } from "../intake/arrival.ts";
import type { Executor, Job } from "../intake/job.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** What became of a report. */
export type Settled = { added: Added } | { failure: ErrorKind };

/** Reports of one transaction: few, since nothing else goes on in this thread while they are written. */
const BATCH = 8;

export interface DeskLimits {
  /** Reports that may be on their way at a time. */
  reports: number;
  /** Bytes of their texts; one report more than that is taken all the same. */
  bytes: number;
}

interface Waiting {
  arrival: Arrival;
  settle(settled: Settled): void;
}

/**
 * Takes reports and corrections for one ledger. Reports are analysed elsewhere (`readers`), up to so many
 * at a time, and written down in batches, so that those who ask are kept waiting neither by an analysis nor
 * by many small transactions.
 */
export class Desk {
  readonly #ledger: Pick<Ledger, "add" | "correct" | "knows">;
  readonly #readers: Executor;
  readonly #limits: DeskLimits;
  readonly #told: (settled: Settled) => void;
  readonly #arrived: Waiting[] = [];
  readonly #underWay = new Set<Promise<unknown>>();
  #reports = 0;
  #bytes = 0;
  #room: (() => void)[] = [];
  #storing = false;
  #closed = false;

  /** @param told is called for each report, once it is settled */
  constructor(
    ledger: Pick<Ledger, "add" | "correct" | "knows">,
    readers: Executor,
    limits: DeskLimits,
    told: (settled: Settled) => void,
  ) {
    this.#ledger = ledger;
    this.#readers = readers;
    this.#limits = limits;
    this.#told = told;
  }

  /** How many reports are worth having in hand at a time, for those who bring many. */
  get width(): number {
    return this.#readers.width * 4;
  }

  /** Takes a report, or refuses it where too many are on their way. @throws {Failure} H717, H719 */
  async take(job: Job): Promise<Settled> {
    if (this.#isFull()) throw new Failure("H717", { seconds: 2 });
    return this.#perform(job);
  }

  /** Takes a report as soon as there is room for it. @throws {Failure} H719 */
  async takeInTurn(job: Job): Promise<Settled> {
    while (this.#isFull() && !this.#closed)
      await new Promise<void>((resolve) => this.#room.push(resolve));
    return this.#perform(job);
  }

  async correct(correction: NewCorrection): Promise<Correction> {
    return this.#keep(this.#ledger.correct(correction));
  }

  /** Resolves when all that was taken is settled; nothing more is taken. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const proceed of this.#room.splice(0)) proceed();
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
    await this.#readers.close();
  }

  #isFull(): boolean {
    return (
      this.#reports >= this.#limits.reports ||
      (this.#reports > 0 && this.#bytes >= this.#limits.bytes)
    );
  }

  async #perform(job: Job): Promise<Settled> {
    if (this.#closed) throw new Failure("H719");
    const size = job.bytes.length;
    this.#reports++;
    this.#bytes += size;
    try {
      const settled = await this.#keep(this.#settle(job));
      this.#told(settled);
      return settled;
    } finally {
      this.#reports--;
      this.#bytes -= size;
      this.#room.shift()?.();
    }
  }

  async #settle(job: Job): Promise<Settled> {
    const step = await arrivalOf(job, this.#ledger, {}, this.#readers);
    if (!("arrival" in step)) return step;
    return new Promise((settle) => {
      this.#arrived.push({ arrival: step.arrival, settle });
      if (!this.#storing) void this.#store();
    });
  }

  /** Writes down what has arrived, until nothing is left. */
  async #store(): Promise<void> {
    this.#storing = true;
    while (this.#arrived.length > 0) {
      const batch = this.#arrived.splice(0, BATCH);
      const settled = await this.#written(batch.map(({ arrival }) => arrival));
      batch.forEach(({ settle }, i) => settle(settled[i]));
    }
    this.#storing = false;
  }

  async #written(arrivals: readonly Arrival[]): Promise<Settled[]> {
    try {
      return await store(arrivals, this.#ledger);
    } catch (error) {
      const failure = asFailure(failureOf(error)).told;
      return arrivals.map(() => ({ failure }));
    }
  }

  /** Work that must be done before the end. */
  #keep<Result>(work: Promise<Result>): Promise<Result> {
    const kept = work.finally(() => this.#underWay.delete(kept));
    this.#underWay.add(kept);
    return kept;
  }
}
