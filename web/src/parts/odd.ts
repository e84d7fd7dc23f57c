/** A run of characters that show as themselves, or one that would not show, or would make others read otherwise. */
export interface Run {
  text: string;
  /** "U+202E" of such a character. */
  code: string | null;
}

/**
 * Control characters (C0, C1) but for tab and line breaks, embeddings, overrides and isolates of direction (Unicode
 * TR 36, 3.9), byte order marks, noncharacters and halves of surrogate pairs.
 */
const ODD =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as runs, in order; together they are the text. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  const plain = (to: number): void => {
    if (to > from) runs.push({ text: text.slice(from, to), code: null });
  };
  for (const { 0: character, index } of text.matchAll(ODD)) {
    plain(index);
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    runs.push({ text: character, code: `U+${code}` });
    from = index + 1;
  }
  plain(text.length);
  return runs;
}

/** A text without such characters, for places where none can be named: the title of a tab. */
export function withoutOdd(text: string): string {
  return text.replace(ODD, "");
}
