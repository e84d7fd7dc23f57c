import { setFlagsFromString } from "node:v8";

/** Characters from which on a report is long. */
const LONG = 500_000;

/**
 * Runs work on a text. While the text is long, the heap grows by a fifth at most before it is cleared of
 * what is no longer needed: left to itself, the engine lets it grow to several times of that.
 */
export function sparing<Result>(text: string, work: () => Result): Result {
  if (text.length < LONG) return work();
  grow(20);
  try {
    return work();
  } finally {
    grow(0);
  }
}

/** The same for pieces that are made one by one, as they are asked for. */
export function* sparingPieces(text: string, pieces: Iterable<string>): Generator<string> {
  if (text.length < LONG) return yield* pieces;
  grow(20);
  try {
    yield* pieces;
  } finally {
    grow(0);
  }
}

/** Percent; 0 leaves it to the engine. */
function grow(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}
