import { BLANK, classOf, DIGIT, LETTER } from "./chars.ts";

/** Looks into a stretch of text; past the end of the run of non-blank characters all is blank. */
export class Reader {
  readonly text: string;
  /** End of the run that is being read, and of the whole stretch. */
  end = 0;
  stretchEnd = 0;

  constructor(text: string) {
    this.text = text;
  }

  code(at: number): number {
    return at < this.end ? this.text.charCodeAt(at) : 0;
  }

  kind(at: number): number {
    return at < this.end ? classOf(this.text.charCodeAt(at)) : BLANK;
  }

  lower(start: number, end: number): string {
    return this.text.slice(start, end).toLowerCase().replace(/[’ʼ]/g, "'");
  }

  /** One past a run of at most `most` letters. */
  lettersFrom(at: number, most: number): number {
    let end = at;
    while (end - at < most && this.kind(end) === LETTER) end++;
    return end;
  }

  /** True where `start..end` is not empty and all digits. */
  isNumber(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.kind(i) !== DIGIT) return false;
    return end > start;
  }

  /** Where the next character that is not blank stands, also past this run; the stretch's end where none does. */
  nextAt(at: number): number {
    let i = at;
    while (i < this.stretchEnd && classOf(this.text.charCodeAt(i)) === BLANK) i++;
    return i;
  }
}
