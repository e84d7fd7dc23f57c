import { createWriteStream, type WriteStream } from "node:fs";
import { Failure, reasonOf } from "../failure/failure.ts";
import type { Sink } from "./io.ts";

/** A sink that is a file, made when the first words are written to it. */
export function fileSink(file: string): Sink & { close(): Promise<void> } {
  let stream: WriteStream | null = null;
  let fault: unknown = null;
  const failure = (): Failure => new Failure("H208", { where: file, reason: reasonOf(fault) });
  const open = (): WriteStream => {
    const opened = createWriteStream(file);
    opened.on("error", (error) => (fault = error));
    return opened;
  };
  return {
    terminal: false,
    columns: 80,
    async write(text) {
      stream ??= open();
      await new Promise<void>((resolve) => stream!.write(text, () => resolve()));
      if (fault) throw failure();
    },
    async close() {
      if (!stream) return;
      await new Promise<void>((resolve) => stream!.end(() => resolve()));
      if (fault) throw failure();
    },
  };
}
