import type { Span } from "../analysis.ts";
import { readHeader } from "./header.ts";
import { lineGroups, MARKED, paragraphs, type Range, UNDERLINE } from "./lines.ts";
import { findRunIn } from "./runin.ts";

/** A stretch of text that no sentence crosses: a paragraph, a heading, or a piece of either. */
export interface Block {
  span: Span;
  kind: "heading" | "paragraph";
}

/** Where the report's own words stand in its text; header lines and front matter are in no block. */
export interface Layout {
  blocks: Block[];
}

interface Piece extends Range {
  /** A blank line or the end of the text follows. */
  closed: boolean;
}

const MAX_HEADING = 180;
const MAX_HEADING_WORDS = 25;

/** The blocks of a report in text order, without white space at their ends. */
export function layOut(text: string): Layout {
  const { end: bodyStart } = readHeader(text);
  const pieces: Piece[] = lineGroups(text, bodyStart).flatMap((group) => {
    const parts = paragraphs(text, group);
    return parts.map((part, i) => ({ ...part, closed: i === parts.length - 1 }));
  });
  const blocks: Block[] = [];
  const runsIn = cardForm(text, pieces, bodyStart);
  pieces.forEach((piece, i) => {
    const line = text.slice(piece.start, Math.min(piece.end, piece.start + MAX_HEADING + 1));
    if (UNDERLINE.test(line) && i > 0 && !pieces[i - 1].closed) return;
    const mark = MARKED.exec(line);
    if (mark) blocks.push(block("heading", piece.start + mark[0].length, piece.end));
    else if (isHeading(text, pieces, i, line))
      blocks.push(block("heading", piece.start, piece.end));
    else blocks.push(...withRunIn(text, piece, runsIn));
  });
  return { blocks };
}

function block(kind: Block["kind"], start: number, end: number): Block {
  return { span: [start, end], kind };
}

/**
 * True where the text is known to come as cards, each paragraph kicker, headline and body in one line:
 * where a date runs into its first sentence, or where two paragraphs show the form beyond doubt.
 */
function cardForm(text: string, pieces: readonly Piece[], bodyStart: number): boolean {
  const lineStart = bodyStart === 0 || /[\r\n]/.test(text[bodyStart - 1]);
  if (!lineStart) return true;
  let found = 0;
  for (const piece of pieces) if (findRunIn(text, piece, false) && ++found > 1) return true;
  return false;
}

function withRunIn(text: string, piece: Piece, expected: boolean): Block[] {
  const runIn = findRunIn(text, piece, expected);
  if (!runIn) return [block("paragraph", piece.start, piece.end)];
  const { kicker, headline } = runIn;
  let body = headline.end;
  while (/\s/.test(text[body])) body++;
  return [
    ...(kicker ? [block("heading", kicker.start, kicker.end)] : []),
    block("heading", headline.start, headline.end),
    block("paragraph", body, piece.end),
  ];
}

/** A short line without a stop that stands alone, with text after it; or a first line in title case. */
function isHeading(text: string, pieces: readonly Piece[], i: number, line: string): boolean {
  const { start, end, closed } = pieces[i];
  if (end - start > MAX_HEADING || i === pieces.length - 1) return false;
  const words = line.split(/\s+/);
  if (words.length > MAX_HEADING_WORDS || !/\p{L}/u.test(line)) return false;
  const next = pieces[i + 1];
  if (
    !closed &&
    UNDERLINE.test(text.slice(next.start, Math.min(next.end, next.start + MAX_HEADING)))
  )
    return true;
  if (i === 0 && inTitleCase(words)) return true;
  if (/^\p{Ll}/u.test(line) || /[.!?…:;,—–-]["'”’)\]]*$/.test(line))
    return i === 0 && closed && /[!?]$/.test(line);
  // Lines of one group are items of a list or lines of a poem; only the first may head the rest.
  return closed && (i === 0 || pieces[i - 1].closed);
}

/** "Ministry Raises Its Estimate of Troops": nearly all longer words have a capital. */
function inTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => /^["'“‘]?\p{L}{4}/u.test(word));
  const capitals = long.filter((word) => /^["'“‘]?\p{Lu}/u.test(word));
  return long.length >= 3 && capitals.length >= long.length * 0.8;
}
