/** A place to write text to. `write` resolves when more may be written (back-pressure). */
export interface Sink {
  write(text: string): Promise<void>;
  readonly terminal: boolean;
  /** Columns of the terminal, if it is one. */
  readonly columns: number;
}

/** All that a command touches of the world outside, save the file system; tests hand in their own. */
export interface Io {
  readonly input: AsyncIterable<Uint8Array>;
  readonly inputIsTerminal: boolean;
  readonly out: Sink;
  readonly err: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds from any start; only for the pace of the progress display. */
  now(): number;
}

/** The reader of our output is gone (`hearsay read … | head`): nothing is left to do, and nothing is wrong. */
export class Closed extends Error {}
