import { Doc, type Annotation, type Segmentation } from "./doc.ts";
import { featsOf } from "./morphology.ts";
import { DEPREL, UPOS, XPOS } from "./tags.ts";

/** Reading and writing CoNLL-U (https://universaldependencies.org/format.html). */

/** Malformed CoNLL-U; `line` counts from 1. */
export class ConlluError extends Error {
  readonly code = "conllu";
  readonly line: number;

  constructor(line: number, what: string) {
    super(`CoNLL-U line ${line}: ${what}`);
    this.name = "ConlluError";
    this.line = line;
  }
}

/** A syntactic word with the columns as they stand in the file, "_" where a column is empty. */
export interface ConlluToken {
  /** Line of the file, from 1. */
  line: number;
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  feats: string;
  head: string;
  deprel: string;
  spaceAfter: boolean;
}

export interface ConlluSentence {
  tokens: ConlluToken[];
  /** True where the file says that a paragraph or document starts here. */
  newParagraph: boolean;
}

const COLUMNS = 10;

/**
 * The sentences of a CoNLL-U text. Comments, empty nodes and the lines of multiword tokens are left out;
 * of the latter only the spacing is kept. Throws ConlluError.
 */
export function readConllu(conllu: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  let tokens: ConlluToken[] = [];
  let newParagraph = false;
  let joinedUntil = 0;
  let joinedSpace = true;
  const lines = conllu.split("\n");
  for (let i = 0; i <= lines.length; i++) {
    const line = i < lines.length ? lines[i] : "";
    if (line.trim() === "") {
      if (tokens.length) {
        sentences.push({ tokens, newParagraph });
        tokens = [];
        newParagraph = false;
      }
      joinedUntil = 0;
      continue;
    }
    if (line.startsWith("#")) {
      if (/^# ?new(par|doc)\b/.test(line)) newParagraph = true;
      continue;
    }
    const cells = cellsOf(line, i + 1);
    const spaceAfter = !/(^|\|)SpaceAfter=No(\||$)/.test(cells[9].trimEnd());
    const range = /^(\d+)-(\d+)$/.exec(cells[0]);
    if (range) {
      joinedUntil = Number(range[2]);
      joinedSpace = spaceAfter;
      continue;
    }
    if (/^\d+\.\d+$/.test(cells[0])) continue;
    const id = tokens.length + 1;
    if (cells[0] !== String(id))
      throw new ConlluError(i + 1, `expected the token number ${id}, found "${clip(cells[0])}"`);
    if (cells[1] === "") throw new ConlluError(i + 1, "the form (column 2) is empty");
    tokens.push({
      line: i + 1,
      form: cells[1],
      lemma: cells[2],
      upos: cells[3],
      xpos: cells[4],
      feats: cells[5],
      head: cells[6],
      deprel: cells[7],
      spaceAfter: id < joinedUntil ? false : id === joinedUntil ? joinedSpace : spaceAfter,
    });
  }
  return sentences;
}

function cellsOf(line: string, number: number): string[] {
  const cells = line.split("\t");
  if (cells.length !== COLUMNS)
    throw new ConlluError(
      number,
      `expected ${COLUMNS} columns parted by tabs, found ${cells.length}`,
    );
  return cells;
}

/**
 * A text that the sentences could have been cut from, and where its tokens stand: single spaces, none
 * after SpaceAfter=No, a line break between sentences where a paragraph starts.
 */
export function layTokens(sentences: readonly ConlluSentence[]): {
  text: string;
  segmentation: Segmentation;
} {
  const count = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const start = new Int32Array(count);
  const end = new Int32Array(count);
  const first = new Int32Array(sentences.length + 1);
  const parts: string[] = [];
  let at = 0;
  let token = 0;
  sentences.forEach(({ tokens, newParagraph }, s) => {
    if (s > 0) {
      const gap = newParagraph ? "\n\n" : " ";
      parts.push(gap);
      at += gap.length;
    }
    first[s] = token;
    tokens.forEach(({ form, spaceAfter }, i) => {
      start[token] = at;
      at += form.length;
      end[token++] = at;
      parts.push(form);
      if (!spaceAfter || i === tokens.length - 1) return;
      parts.push(" ");
      at++;
    });
  });
  first[sentences.length] = token;
  const heading = new Uint8Array(sentences.length);
  return { text: parts.join(""), segmentation: { start, end, first, heading } };
}

const uposIndex = new Map<string, number>(UPOS.map((tag, i) => [tag, i]));
const xposIndex = new Map<string, number>(XPOS.map((tag, i) => [tag, i]));
const deprelIndex = new Map<string, number>(DEPREL.map((label, i) => [label, i]));

/**
 * The annotation that columns 4, 5, 7 and 8 hold. A relation with a subtype that is not ours counts as
 * its plain relation. Throws ConlluError at unknown tags and at heads outside the sentence.
 */
export function annotationOf(sentences: readonly ConlluSentence[]): Annotation {
  const count = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const upos = new Uint8Array(count);
  const xpos = new Uint8Array(count);
  const head = new Int32Array(count);
  const deprel = new Uint8Array(count);
  let first = 0;
  for (const { tokens } of sentences) {
    tokens.forEach((token, i) => {
      const at = first + i;
      upos[at] = indexIn(uposIndex, token.upos, "UPOS (column 4)", token.line);
      xpos[at] = indexIn(xposIndex, token.xpos, "XPOS (column 5)", token.line);
      const label = deprelIndex.has(token.deprel) ? token.deprel : token.deprel.split(":", 1)[0];
      deprel[at] = indexIn(deprelIndex, label, "DEPREL (column 8)", token.line);
      const governor = /^\d+$/.test(token.head) ? Number(token.head) : -1;
      if (governor < 0 || governor > tokens.length || governor === i + 1)
        throw new ConlluError(
          token.line,
          `HEAD (column 7) is "${clip(token.head)}", not 0 or another token of the sentence`,
        );
      head[at] = governor === 0 ? -1 : first + governor - 1;
    });
    first += tokens.length;
  }
  return { upos, xpos, head, deprel };
}

function indexIn(index: Map<string, number>, value: string, what: string, line: number): number {
  const found = index.get(value);
  if (found === undefined) throw new ConlluError(line, `${what} is unknown: "${clip(value)}"`);
  return found;
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** A Doc that carries the annotation of a CoNLL-U text. Throws ConlluError. */
export function docFromConllu(conllu: string): Doc {
  const sentences = readConllu(conllu);
  const { text, segmentation } = layTokens(sentences);
  return new Doc(text, segmentation, annotationOf(sentences));
}

/** Columns 3 to 8 of a token: LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL. */
function annotatedCells(doc: Doc, token: number): string[] {
  const head = doc.head(token);
  const first = doc.firstToken(doc.sentenceOf(token));
  return [
    doc.lemma(token),
    doc.upos(token),
    doc.xpos(token),
    featsOf(doc, token),
    String(head < 0 ? 0 : head - first + 1),
    doc.deprel(token),
  ];
}

/** The document as CoNLL-U, with `# text` before each sentence and SpaceAfter=No where no space follows. */
export function writeConllu(doc: Doc): string {
  const out: string[] = [];
  for (let s = 0; s < doc.sentenceCount; s++) {
    const [from, to] = doc.sentence(s).span;
    out.push(`# text = ${doc.text.slice(from, to).replace(/\s+/g, " ")}\n`);
    for (let t = doc.firstToken(s), id = 1; t < doc.endToken(s); t++, id++) {
      const touches = t + 1 < doc.length && doc.end(t) === doc.start(t + 1);
      const misc = touches ? "SpaceAfter=No" : "_";
      out.push([id, doc.form(t), ...annotatedCells(doc, t), "_", misc].join("\t"), "\n");
    }
    out.push("\n");
  }
  return out.join("");
}

/**
 * The CoNLL-U text with columns 3 to 8 of its tokens taken from `doc`, all else kept to the byte. The
 * document must have been made from the same tokens (`readConllu`, `layTokens`).
 */
export function fillConllu(conllu: string, doc: Doc): string {
  let token = 0;
  return conllu
    .split("\n")
    .map((line) => {
      if (!/^\d+\t/.test(line)) return line;
      const cells = line.split("\t");
      return [...cells.slice(0, 2), ...annotatedCells(doc, token++), ...cells.slice(8)].join("\t");
    })
    .join("\n");
}
