/** Classes of UTF-16 code units, as the tokenizer sees them. */

export const OTHER = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** Combining marks and characters that join: they belong to what stands before them. */
export const MARK = 4;
export const BLANK = 5;
/** Half of a surrogate pair, or a lone one. */
export const SURROGATE = 6;

/** Zero until a code unit is first asked for. */
const classes = new Uint8Array(0x10000);

export function classOf(code: number): number {
  return classes[code] || (classes[code] = classify(code));
}

function classify(code: number): number {
  if (code <= 32 || code === 0x7f || code === 0x85) return BLANK;
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE;
  const char = String.fromCharCode(code);
  if (/\p{L}/u.test(char)) return LETTER;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  // The soft hyphen and the zero-width joiners and spaces show nothing where they stand within a word.
  if (/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u.test(char)) return MARK;
  if (/[\s\u200e\u200f\u2028-\u202e\u2066-\u2069]/.test(char)) return BLANK;
  return OTHER;
}

export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const char = String.fromCharCode(code);
  return char.toLowerCase() !== char;
}

export function isLower(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  const char = String.fromCharCode(code);
  return char.toUpperCase() !== char && char.toLowerCase() === char;
}

/** Straight and curly apostrophe, the modifier letter, and the mark that stands for it in old text. */
export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x02bc;
}
