import type { Thread } from "../answers.ts";

/** A thread in full, as one line. */
export function jsonLine(thread: Thread): string {
  return `${JSON.stringify(thread)}\n`;
}
