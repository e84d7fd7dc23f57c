/** A line without its line feed; its bytes are null where it is longer than allowed. */
export interface Line {
  /** From 1. */
  number: number;
  bytes: Uint8Array | null;
}

const LINE_FEED = 0x0a;

/**
 * Lines of a byte stream. No more than one line and one chunk are held; of a line that is longer than
 * `most` bytes nothing is kept, yet its number is.
 */
export async function* lines(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (part: Uint8Array): void => {
    size += part.length;
    if (size > most) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): Line => {
    const line = { number: number++, bytes: size > most ? null : join(parts, size) };
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (;;) {
      const to = chunk.indexOf(LINE_FEED, from);
      if (to < 0) break;
      take(chunk.subarray(from, to));
      yield finish();
      from = to + 1;
    }
    take(chunk.subarray(from));
  }
  if (size > 0) yield finish();
}

/** A copy with a buffer of its own, which can be handed to another thread. */
export function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
