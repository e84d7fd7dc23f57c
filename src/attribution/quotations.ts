import type { Span } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";

/** A stretch between quotation marks. */
export interface Quotation {
  /** Marks included. */
  span: Span;
  /** False where the closing mark is missing and the quotation runs on to the paragraph's end. */
  closed: boolean;
  /** True between single marks. */
  single: boolean;
}

interface Mark {
  start: number;
  end: number;
  /** What the mark can do; straight ones are judged by their neighbours. */
  kind: "open" | "close" | "either";
  style: Style;
}

/** Marks that close each other. */
type Style = "straight" | "typographic" | "angled" | "doubled";

const DOUBLE = /[“”„‟«»"]|``|''|’’|‘‘/g;
const OPENS = new Set(["“", "„", "‟", "«", "``", "‘‘"]);
const CLOSES = new Set(["”", "»", "’’"]);
const SPACE = /\s/;
const WORD = /[\p{L}\p{N}]/u;
/** What may stand between a closing single mark and the word before it. */
const STOP = /[.,!?;…]/;

/**
 * The outermost quotations of a report in text order, none crossing a paragraph. Straight, typographic
 * and doubled-apostrophe marks, and single marks outside double ones. A paragraph that opens a quotation
 * and never closes it (the next one reopens) is one quotation to its end. Linear in the text.
 */
export function findQuotations(doc: Doc): Quotation[] {
  const out: Quotation[] = [];
  const marks = markReader(doc.text);
  for (const paragraph of paragraphs(doc)) {
    const double = doubles(marks(paragraph), paragraph[1]);
    let from = paragraph[0];
    for (const quotation of double) {
      singles(doc.text, [from, quotation.span[0]], out);
      out.push(quotation);
      from = quotation.span[1];
    }
    singles(doc.text, [from, paragraph[1]], out);
  }
  return out;
}

/** Runs of sentences without a line break between them. */
export function paragraphs(doc: Doc): Span[] {
  const out: Span[] = [];
  let start = 0;
  for (let s = 0; s < doc.sentenceCount; s++) {
    const from = doc.start(doc.firstToken(s));
    if (s === 0) start = from;
    const to = doc.end(doc.endToken(s) - 1);
    const next = s + 1 < doc.sentenceCount ? doc.start(doc.firstToken(s + 1)) : -1;
    if (next >= 0 && !doc.text.slice(to, next).includes("\n")) continue;
    out.push([start, to]);
    start = next;
  }
  return out;
}

/** Gives the double marks of one stretch after the other, in text order: all of them cost one search of the text. */
function markReader(text: string): (stretch: Span) => Mark[] {
  const found = text.matchAll(DOUBLE);
  let next = found.next();
  return ([from, to]) => {
    const out: Mark[] = [];
    for (; !next.done && next.value.index < to; next = found.next())
      if (next.value.index >= from) out.push(markOf(text, next.value.index, next.value[0]));
    return out;
  };
}

function markOf(text: string, start: number, mark: string): Mark {
  const end = start + mark.length;
  const kind = OPENS.has(mark) ? "open" : CLOSES.has(mark) ? "close" : direction(text, start, end);
  return { start, end, kind, style: styleOf(mark) };
}

function styleOf(mark: string): Style {
  if (mark === '"') return "straight";
  if (mark.length > 1) return "doubled";
  return mark === "«" || mark === "»" ? "angled" : "typographic";
}

/** A straight mark opens before a word and after none; it closes after a word or stop and before none. */
function direction(text: string, start: number, end: number): Mark["kind"] {
  const before = start === 0 || SPACE.test(text[start - 1]) || /[([—–-]/.test(text[start - 1]);
  const after = end >= text.length || SPACE.test(text[end]);
  if (before && !after) return "open";
  if (after && !before) return "close";
  return "either";
}

function doubles(marks: readonly Mark[], end: number): Quotation[] {
  return balanced(marks) ? nested(marks) : flat(marks, end);
}

/** True where typographic marks nest without remainder, so that inner ones can be told from outer ones. */
function balanced(marks: readonly Mark[]): boolean {
  let depth = 0;
  for (const { kind } of marks) {
    if (kind === "either") return false;
    depth += kind === "open" ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function nested(marks: readonly Mark[]): Quotation[] {
  const out: Quotation[] = [];
  let depth = 0;
  let start = 0;
  for (const mark of marks) {
    if (mark.kind === "open" && depth++ === 0) start = mark.start;
    if (mark.kind === "close" && --depth === 0)
      out.push({ span: [start, mark.end], closed: true, single: false });
  }
  return out;
}

/**
 * Where marks do not nest, each opening one starts a quotation anew unless one is running. Marks of
 * another style are inside it, as long as one of its own is still to come.
 */
function flat(marks: readonly Mark[], end: number): Quotation[] {
  const out: Quotation[] = [];
  const lastOf = new Map<Style, number>();
  for (const mark of marks) if (mark.kind !== "open") lastOf.set(mark.style, mark.start);
  let open: Mark | null = null;
  for (const mark of marks) {
    if (!open) {
      if (mark.kind !== "close") open = mark;
    } else if (mark.kind !== "open") {
      const inner = mark.style !== open.style && (lastOf.get(open.style) ?? -1) > mark.start;
      if (inner) continue;
      out.push({ span: [open.start, mark.end], closed: true, single: false });
      open = null;
    }
  }
  if (open) out.push({ span: [open.start, end], closed: false, single: false });
  return out;
}

/** Single quotations between `from` and `to`, where no double one stands. */
function singles(text: string, [from, to]: Span, out: Quotation[]): void {
  for (let at = from; at < to; at++) {
    if (!opensSingle(text, at)) continue;
    const end = closingSingle(text, at, to);
    if (end < 0) continue;
    out.push({ span: [at, end], closed: true, single: true });
    at = end - 1;
  }
}

function opensSingle(text: string, at: number): boolean {
  const mark = text[at];
  if (mark !== "‘" && mark !== "'" && mark !== "`") return false;
  if (at > 0 && !SPACE.test(text[at - 1]) && !/[([—–:-]/.test(text[at - 1])) return false;
  if (at + 1 >= text.length || !WORD.test(text[at + 1])) return false;
  // Clipped words and years wear an apostrophe in front: '90s, 'em, 'til.
  return !/^.(?:\d\ds?\b|(?:em|til|tis|twas|cause|n)\b)/iu.test(text.slice(at, at + 7));
}

/** The end of the single quotation that opens at `open`, or -1: a mark before no word, best after a stop. */
function closingSingle(text: string, open: number, to: number): number {
  let last = -1;
  for (let at = open + 2; at < to; at++) {
    if (at > open + 2 && opensSingle(text, at)) break;
    const mark = text[at];
    if (mark !== "’" && mark !== "'") continue;
    if (at + 1 < text.length && WORD.test(text[at + 1])) continue;
    if (STOP.test(text[at - 1])) return at + 1;
    if (SPACE.test(text[at - 1])) continue;
    // A plural's possessive looks like a closing mark; the last candidate wins over it.
    if (last < 0 || !/s/i.test(text[at - 1])) last = at + 1;
    if (!/s/i.test(text[at - 1])) return last;
  }
  return last;
}
