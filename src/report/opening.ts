import { clip } from "../clip.ts";
import { layOut } from "./layout.ts";

/** Characters of a text that stand for a title where there is none. */
const OPENING = 80;
/** So much of a text is enough to find them in. */
export const HEAD = 400;

/** The words that a report begins with, after its header lines: those of its first heading or paragraph. */
export function opening(text: string): string {
  const head = text.slice(0, HEAD);
  const first = layOut(head).blocks[0]?.span ?? [0, HEAD];
  return clip(
    head
      .slice(...first)
      .trim()
      .split("\n", 1)[0],
    OPENING,
  );
}

/** For what shows a report: the words that it begins with, where it has no title. */
export function openingOf(title: string | null, text: string): { opening?: string } {
  if (title) return {};
  const words = opening(text);
  return words === "" ? {} : { opening: words };
}
