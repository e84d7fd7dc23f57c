import { Closed, type Io, type Sink } from "./io.ts";

/** The streams of this process. */
export function processIo(): Io {
  return {
    // Opened only where something is read from it: to open it takes longer than to read a page.
    get input() {
      return process.stdin;
    },
    get inputIsTerminal() {
      return process.stdin.isTTY === true;
    },
    out: sink(process.stdout),
    err: sink(process.stderr),
    env: process.env,
    now: () => performance.now(),
  };
}

/** Wraps a stream so that each write waits until the stream has taken it, and a closed pipe is no crash. */
export function sink(stream: NodeJS.WritableStream & Partial<NodeJS.WriteStream>): Sink {
  let broken: Error | null = null;
  let wake: (() => void) | null = null;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    broken = error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED" ? new Closed() : error;
    wake?.();
  });
  return {
    terminal: stream.isTTY === true,
    columns: stream.columns ?? 80,
    async write(text) {
      if (broken) throw broken;
      await new Promise<void>((resolve) => {
        wake = resolve;
        stream.write(text, () => resolve());
      });
      wake = null;
      if (broken) throw broken;
    },
  };
}
