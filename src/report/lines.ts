/** Lines and the paragraphs they make, as ranges of a text; nothing is copied. */

/** A half-open range of the text, without white space at its ends. */
export interface Range {
  start: number;
  end: number;
}

const SPACE = new Set([0x00a0, 0x1680, 0x202f, 0x205f, 0x3000, 0xfeff]);

/** White space and format characters that show nothing. */
export function isBlank(code: number): boolean {
  if (code <= 32) return true;
  if (code < 0x80) return code === 0x7f;
  if (code <= 0xa0) return code === 0x85 || code === 0xa0;
  return (
    (code >= 0x2000 && code <= 0x200f) || (code >= 0x2028 && code <= 0x202f) || SPACE.has(code)
  );
}

function isLineBreak(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

export function trimmed(text: string, start: number, end: number): Range {
  let [from, to] = [start, end];
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/**
 * The lines of `text` from `from` on, in groups parted by blank lines. A form feed or a paragraph
 * separator parts groups as a blank line does.
 */
export function lineGroups(text: string, from: number): Range[][] {
  const groups: Range[][] = [];
  let group: Range[] = [];
  const close = () => {
    if (group.length) groups.push(group);
    group = [];
  };
  for (let at = from; at < text.length;) {
    let stop = at;
    while (stop < text.length && !isLineBreak(text.charCodeAt(stop))) stop++;
    const line = trimmed(text, at, stop);
    if (line.start < line.end) group.push(line);
    else close();
    const code = text.charCodeAt(stop);
    if (code === 12 || code === 0x2029) close();
    at = code === 13 && text.charCodeAt(stop + 1) === 10 ? stop + 2 : stop + 1;
  }
  close();
  return groups;
}

/** Texts broken by hand or by a mailer keep within this many characters a line. */
const MAX_WRAPPED = 120;
/** Shorter lines than this are broken for their own sake, as in an address or a poem. */
const MIN_WRAPPED = 40;
/** A Markdown heading's mark, and the line of signs under a heading. */
export const MARKED = /^#{1,6}[ \t]+(?=\S)/;
export const UNDERLINE = /^(?:={3,}|-{3,})$/;
/** Only so much of a line is looked at to tell its kind. */
const MAX_SIGN = 200;
const ITEM = /^(?:[-*•–—]\s|\(?\d{1,2}[.)]\s)/;

/**
 * Joins the lines of a group into paragraphs. In a text that was broken to a width, a line ends early
 * only at the end of a paragraph: where the first word of the next line would still have fitted.
 * Elsewhere each line is a paragraph.
 */
export function paragraphs(text: string, group: readonly Range[]): Range[] {
  const width = group.reduce((max, { start, end }) => Math.max(max, end - start), 0);
  if (width > MAX_WRAPPED || width < MIN_WRAPPED) return [...group];
  const out: Range[] = [];
  group.forEach((line, i) => {
    const before = group[i - 1];
    if (before && wraps(text, before, line, group[i + 1], width))
      out[out.length - 1] = { start: out[out.length - 1].start, end: line.end };
    else out.push(line);
  });
  return out;
}

function wraps(text: string, before: Range, line: Range, next: Range | undefined, width: number) {
  const sign = (range: Range) =>
    text.slice(range.start, Math.min(range.end, range.start + MAX_SIGN));
  if (ITEM.test(sign(line)) || MARKED.test(sign(line)) || MARKED.test(sign(before))) return false;
  if (UNDERLINE.test(sign(line)) || UNDERLINE.test(sign(before))) return false;
  if (next && UNDERLINE.test(sign(next))) return false;
  let word = line.start;
  while (word < line.end && !isBlank(text.charCodeAt(word))) word++;
  return before.end - before.start + 1 + (word - line.start) > width;
}
