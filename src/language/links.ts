/** Addresses of the web and of mail, which stay whole. */

const MAX_LINK = 2048;
const OPENERS = "([{<\"'“‘«";
const CLOSERS = ".,;:!?)]}>\"'”’»…";
const SCHEME = /^[a-z][a-z0-9+.-]{1,12}:\/\/[^\s]/i;
const HOST = /^www\d?\.[\p{L}\p{N}-]/iu;
const MAIL = /^(?:mailto:)?[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*$/iu;

/** The address in a run of non-blank characters, without the marks about it; null where it holds none. */
export function scanLink(
  text: string,
  start: number,
  end: number,
): { start: number; end: number } | null {
  if (end - start > MAX_LINK) return null;
  let from = start;
  while (from < end && OPENERS.includes(text[from])) from++;
  let to = end;
  while (to > from && CLOSERS.includes(text[to - 1])) {
    // A closing paren that opens inside the address belongs to it.
    if (text[to - 1] === ")" && text.slice(from, to).includes("(")) break;
    to--;
  }
  const inner = text.slice(from, to);
  return SCHEME.test(inner) || HOST.test(inner) || MAIL.test(inner)
    ? { start: from, end: to }
    : null;
}
