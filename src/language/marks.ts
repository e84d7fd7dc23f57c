import { rows } from "../table.ts";
import { BLANK, DIGIT, LETTER, MARK } from "./chars.ts";
import emoticonTable from "./emoticons.tsv";
import type { Reader } from "./reader.ts";

/** Tokens that are no words: marks and runs of them, faces, emoji. */

/** Marks that make one token with their like. */
const RUNS = ".-=*_~+|^<>#–—…•·";

let faces: string[] | null = null;

/** One past a run of marks that make one token: "...", "?!", "--", "''", a mark with its accents. */
export function markEnd(reader: Reader, at: number): number {
  const code = reader.code(at);
  let end = at + 1;
  if (code === 33 || code === 63) {
    while (reader.code(end) === 33 || reader.code(end) === 63) end++;
  } else if (RUNS.includes(String.fromCharCode(code))) {
    while (reader.code(end) === code) end++;
  } else if (code === 39 || code === 96 || code === 0x2018 || code === 0x2019) {
    if (reader.code(end) === code) end++;
  }
  while (reader.kind(end) === MARK) end++;
  return end;
}

/** One past a face such as ":-)" at `at`, or `at` where there is none. */
export function faceEnd(reader: Reader, at: number, chunkStart: number): number {
  const code = reader.code(at);
  if (code < 40 || code > 94 || (code > 41 && code < 58)) return at;
  // Parens before a colon are more often parens, and a colon after a digit a colon; such faces stand alone.
  const alone = code === 40 || code === 41 || reader.kind(at - 1) === DIGIT;
  if (alone && at !== chunkStart) return at;
  faces ??= rows(emoticonTable).map(([face]) => face);
  for (const face of faces) {
    const end = at + face.length;
    if (end > reader.end || !reader.text.startsWith(face, at)) continue;
    const next = reader.kind(end);
    if (next === LETTER || next === DIGIT || (alone && end !== reader.end)) continue;
    return end;
  }
  return at;
}

/** "#hashtag", "@handle": one past it, or `at` where none starts there. */
export function handleEnd(reader: Reader, at: number): number {
  const code = reader.code(at);
  if ((code !== 35 && code !== 64) || reader.kind(at + 1) !== LETTER) return at;
  let end = at + 1;
  for (; ; end++) {
    const kind = reader.kind(end);
    if (kind !== LETTER && kind !== DIGIT && kind !== MARK && reader.code(end) !== 95) return end;
  }
}

/** True where a letter outside the Basic Multilingual Plane stands at `at`. */
export function isLetterPair(reader: Reader, at: number): boolean {
  const point = reader.text.codePointAt(at) ?? 0;
  return point > 0xffff && at + 1 < reader.end && /\p{L}/u.test(String.fromCodePoint(point));
}

/** One past a picture with its modifiers and what is joined to it, or past a lone surrogate. */
export function emojiEnd(reader: Reader, start: number): number {
  let at = pairEnd(reader, start);
  for (;;) {
    const code = reader.code(at);
    if (code === 0x200d && reader.kind(at + 1) !== BLANK) at = pairEnd(reader, at + 1);
    else if (reader.kind(at) === MARK) at++;
    else if (isSkinTone(reader, at)) at = pairEnd(reader, at);
    else return at;
  }
}

function pairEnd(reader: Reader, at: number): number {
  const high = reader.code(at);
  const low = reader.code(at + 1);
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000 ? at + 2 : at + 1;
}

function isSkinTone(reader: Reader, at: number): boolean {
  if (reader.code(at) !== 0xd83c) return false;
  const low = reader.code(at + 1);
  return low >= 0xdffb && low <= 0xdfff;
}
