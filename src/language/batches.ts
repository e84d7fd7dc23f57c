/** Sentences longer than this are read in windows, so that the arcs' n x n scores stay bounded. */
export const MAX_WINDOW = 512;

/** Tokens of a batch, at most. */
export const MAX_BATCH = 2048;

/** Runs of tokens that are parsed on their own: sentences, and the windows of very long ones. */
export interface Pieces {
  readonly start: Int32Array;
  readonly length: Int32Array;
  /** 1 where a piece goes on with the sentence of the piece before. */
  readonly continues: Uint8Array;
}

/** `first` holds the first token of each sentence and, at its end, the number of tokens. */
export function cut(first: Int32Array): Pieces {
  let count = 0;
  for (let s = 0; s + 1 < first.length; s++)
    count += Math.ceil((first[s + 1] - first[s]) / MAX_WINDOW);
  const start = new Int32Array(count);
  const length = new Int32Array(count);
  const continues = new Uint8Array(count);
  let piece = 0;
  for (let s = 0; s + 1 < first.length; s++) {
    for (let at = first[s]; at < first[s + 1]; at += MAX_WINDOW) {
      start[piece] = at;
      length[piece] = Math.min(MAX_WINDOW, first[s + 1] - at);
      continues[piece++] = at > first[s] ? 1 : 0;
    }
  }
  return { start, length, continues };
}

/** The pieces, longest first and otherwise in order (a counting sort). */
export function byLength(length: Int32Array): Int32Array {
  const place = new Int32Array(MAX_WINDOW + 2);
  for (const n of length) place[MAX_WINDOW - n + 1]++;
  for (let i = 0; i <= MAX_WINDOW; i++) place[i + 1] += place[i];
  const order = new Int32Array(length.length);
  for (let piece = 0; piece < length.length; piece++)
    order[place[MAX_WINDOW - length[piece]]++] = piece;
  return order;
}

/** The end of the batch that starts at `from`, as a position in `order`. */
export function batchEnd(order: Int32Array, length: Int32Array, from: number): number {
  let tokens = 0;
  let end = from;
  while (end < order.length && tokens + length[order[end]] <= MAX_BATCH)
    tokens += length[order[end++]];
  return end;
}
