import { sha256 } from "./sha256.ts";

/** Crockford's digits: no letter that reads like another. */
const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
/** 60 bits: among ten million ids the chance that two meet is one in twenty thousand. */
const LENGTH = 12;

/** A short id that depends on nothing but its parts: a letter for what it names, then twelve digits. */
export function idOf(letter: string, ...parts: readonly (string | number)[]): string {
  const bytes = sha256(parts.join("\u0000"));
  let out = letter;
  for (let i = 0, bits = 0, held = 0; out.length < LENGTH + 1;) {
    if (held < 5) {
      bits = ((bits << 8) | bytes[i++]) & 0x1fff;
      held += 8;
    }
    held -= 5;
    out += DIGITS[(bits >> held) & 31];
  }
  return out;
}
