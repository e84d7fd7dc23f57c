import { setFlagsFromString } from "node:v8";

/** Characters from which on a report is long. */
const LONG = 500_000;

/**
 * Runs work on a text. While the text is long, the heap grows by a fifth at most before it is cleared of
 * what is no longer needed: left to itself, the engine lets it grow to several times of that.
 */
export function sparing<Result>(text: string, work: () => Result): Result {
  if (text.length < LONG) return work();
  setFlagsFromString("--heap-growing-percent=20");
  try {
    return work();
  } finally {
    setFlagsFromString("--heap-growing-percent=0");
  }
}
