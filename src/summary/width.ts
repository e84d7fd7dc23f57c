import { rows } from "../table.ts";
import table from "./widths.tsv";

let wide: readonly (readonly [first: number, last: number])[] | null = null;

const PLAIN = /^[\u0020-\u007e]*$/;
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns of a terminal that a text without control characters takes. */
export function width(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += characterWidth(character);
  return columns;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x300) return code === 0xad ? 0 : 1;
  if (NO_WIDTH.test(character)) return 0;
  return isWide(code) ? 2 : 1;
}

function isWide(code: number): boolean {
  wide ??= rows(table).map(([first, last]) => [parseInt(first, 16), parseInt(last, 16)] as const);
  let low = 0;
  let high = wide.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wide[middle][1] < code) low = middle + 1;
    else high = middle;
  }
  return low < wide.length && wide[low][0] <= code;
}

/** Lines of at most `columns` columns, broken at spaces, and inside a word only where it is longer than a line. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ")) {
    if (word === "") continue;
    for (const piece of pieces(word, columns)) {
      const size = width(piece);
      if (line !== "" && used + 1 + size > columns) {
        lines.push(line);
        line = "";
        used = 0;
      }
      used += size + (line === "" ? 0 : 1);
      line += line === "" ? piece : ` ${piece}`;
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** Items one after the other, a separator between; a line ends within an item only where it is longer than a line. */
export function flow(items: readonly string[], separator: string, columns: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const [first, ...rest] = wrap(item, columns);
    const last = lines.at(-1);
    if (first === undefined) continue;
    const joined = last === undefined ? first : last + separator + first;
    if (last !== undefined && rest.length === 0 && width(joined) <= columns)
      lines[lines.length - 1] = joined;
    else lines.push(first, ...rest);
  }
  return lines;
}

function pieces(word: string, columns: number): string[] {
  if (width(word) <= columns) return [word];
  const out: string[] = [];
  let piece = "";
  let used = 0;
  for (const character of word) {
    const size = characterWidth(character);
    if (used + size > columns && piece !== "") {
      out.push(piece);
      piece = "";
      used = 0;
    }
    piece += character;
    used += size;
  }
  out.push(piece);
  return out;
}

/** At most `columns` columns of a text, with an ellipsis where something was cut off. */
export function shorten(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let out = "";
  let used = 0;
  for (const character of text) {
    used += characterWidth(character);
    if (used > columns - 1) break;
    out += character;
  }
  return `${out.trimEnd()}…`;
}

export function pad(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - width(text)));
}
