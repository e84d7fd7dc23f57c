import { shorten, wrap } from "../../summary/width.ts";
import { visible } from "../../failure/visible.ts";

const MOST_LINES = 4;

/** Words of a report in quotation marks, cut off after a few lines. */
export function quoteLines(words: string, room: number, most = MOST_LINES): string[] {
  const lines = wrap(`“${visible(words)}”`, room);
  if (lines.length <= most) return lines;
  const last = shorten(lines[most - 1], room - 3);
  return [...lines.slice(0, most - 1), `${last.replace(/…?$/, " …")}”`];
}
