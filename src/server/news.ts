import { Failure } from "../failure/failure.ts";

/** One server-sent event. */
interface Item {
  serial: number;
  text: string;
}

/** Events that are kept for those who come back after a break. */
const KEPT = 512;
/** Events that one may leave unread before the stream is ended; the browser then comes back by itself. */
const UNREAD = 1024;
/** How often the ledger is looked at for what other processes change, in milliseconds. */
const PAUSE = 2_000;
/** Looks between signs of life, which keep what stands between from closing the stream. */
const QUIET = 7;

type Controller = ReadableStreamDefaultController<Uint8Array>;

/** Tells everybody who listens what changes in the ledger, whoever changes it. */
export class News {
  readonly #revision: () => Promise<number>;
  readonly #most: number;
  /** Of this run: serials of another mean nothing here. */
  readonly #run: string;
  readonly #listeners = new Set<Controller>();
  readonly #kept: Item[] = [];
  #serial = 0;
  #known: number;
  #asking = false;
  #timer: ReturnType<typeof setInterval> | null = null;
  #looks = 0;

  /**
   * @param revision a number that grows with every change of the ledger
   * @param known what it is now
   * @param most streams at a time
   * @param run a name that no other run of a server has
   */
  constructor(revision: () => Promise<number>, known: number, most: number, run: string) {
    this.#revision = revision;
    this.#known = known;
    this.#most = most;
    this.#run = run;
  }

  /** @param last the id of the event that the client heard last, if any @throws {Failure} H718 */
  listen(last: string | null): ReadableStream<Uint8Array> {
    if (this.#listeners.size >= this.#most) throw new Failure("H718", { most: this.#most });
    let own: Controller;
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          own = controller;
          this.#listeners.add(controller);
          this.#timer ??= setInterval(() => void this.#look(), PAUSE);
          controller.enqueue(bytes(`retry: ${PAUSE}\n: hearsay\n\n`));
          if (last !== null) this.#catchUp(controller, last);
        },
        cancel: () => this.#leave(own),
      },
      { highWaterMark: UNREAD },
    );
  }

  publish(event: string, data: unknown): void {
    const serial = ++this.#serial;
    const text = `id: ${this.#run}-${serial}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    this.#kept.push({ serial, text });
    if (this.#kept.length > KEPT) this.#kept.shift();
    this.#send(text);
  }

  /** Tells of a new revision, if there is one; what changes while it is asked for, the next look will see. */
  async changed(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    try {
      const revision = await this.#revision();
      if (revision === this.#known) return;
      this.#known = revision;
      this.publish("change", { revision });
    } catch {
      // Where the ledger cannot be asked just now, the next look will tell.
    } finally {
      this.#asking = false;
    }
  }

  close(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    for (const listener of this.#listeners) listener.close();
    this.#listeners.clear();
  }

  async #look(): Promise<void> {
    if (++this.#looks % QUIET === 0) this.#send(": still here\n\n");
    await this.changed();
  }

  /** What was missed; where that is not known any more, that something may have changed. */
  #catchUp(controller: Controller, last: string): void {
    const [run, serial] = last.split("-");
    const oldest = this.#kept[0]?.serial ?? this.#serial + 1;
    if (run === this.#run && Number(serial) >= oldest - 1) {
      const missed = this.#kept.filter((item) => item.serial > Number(serial));
      for (const { text } of missed) controller.enqueue(bytes(text));
    } else
      controller.enqueue(
        bytes(`event: change\ndata: ${JSON.stringify({ revision: this.#known })}\n\n`),
      );
  }

  #send(text: string): void {
    const chunk = bytes(text);
    for (const listener of this.#listeners) {
      if ((listener.desiredSize ?? 0) > 0) {
        listener.enqueue(chunk);
        continue;
      }
      this.#leave(listener);
      listener.close();
    }
  }

  #leave(listener: Controller): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size > 0 || this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
