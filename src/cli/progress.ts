import type { Io } from "./io.ts";

/** Milliseconds before the first sign of progress, and between two. */
const PATIENCE = 1000;
const PACE = 200;

/** Tells on standard error how far a long batch has come. */
export interface Progress {
  step(failed: boolean): Promise<void>;
  /** Takes the line away, so that a message can stand there. */
  clear(): Promise<void>;
  done(): Promise<void>;
}

/**
 * @param asked show it even where standard error is no terminal: then as lines, one after the other
 * @param what is counted
 */
export function progressOn(io: Io, asked: boolean, what = "reports"): Progress {
  const { err } = io;
  const silent = { step: async () => {}, clear: async () => {}, done: async () => {} };
  if (!asked && (!err.terminal || io.out.terminal)) return silent;
  const start = io.now();
  let next = asked ? start : start + PATIENCE;
  let read = 0;
  let failures = 0;
  let shown = false;
  const show = async (): Promise<void> => {
    const speed = Math.round((read * 1000) / Math.max(1, io.now() - start));
    const trouble = failures > 0 ? `, ${failures} with errors` : "";
    const line = `hearsay: ${read} ${what}${trouble}, ${speed} a second`;
    await err.write(err.terminal ? `\r\u001b[K${line}` : `${line}\n`);
    shown = err.terminal;
  };
  const clear = async (): Promise<void> => {
    if (shown) await err.write("\r\u001b[K");
    shown = false;
  };
  return {
    async step(failed) {
      read++;
      if (failed) failures++;
      if (io.now() < next) return;
      next = io.now() + (err.terminal ? PACE : PATIENCE);
      await show();
    },
    clear,
    async done() {
      if (asked) await show();
      if (shown && asked) await err.write("\n");
      else await clear();
    },
  };
}
