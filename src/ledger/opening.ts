import { clip } from "../clip.ts";

/** Characters of a text that stand for a title where there is none. */
const OPENING = 80;
/** So much of a text is enough to find them in. */
export const HEAD = 400;

/** The words that a text begins with. */
export function opening(text: string): string {
  return clip(text.slice(0, HEAD).trim().split("\n", 1)[0], OPENING);
}
