import { folded, known } from "../digest/names.ts";

/** Where an agency's credit stands: in or above the first sentence, or after the last. UTF-16 code units. */
const OPENING = 400;
const CLOSING = 300;

/** "(Reuters)", "(Yonhap)", in a dateline or at the end. */
const BRACKETED = /[([]([\p{L}][\p{L} .&-]{1,40})[)\]]/gu;
/** "By The Associated Press", "Source: AFP", "© 2024 Reuters", or the name alone on a line. */
const LINE =
  /^[^\S\n]*(?:(?:by|source|via|from|credit|copyright|©)[:\s]*(?:\d{4}\s+)?)?([\p{L}][\p{L} .&-]{1,40}?)\.?[^\S\n]*$/gimu;
/** "… said on Friday. — Reuters" */
const SIGNED = /[—–-]\s*([\p{L}][\p{L} .&-]{1,40}?)\.?\s*$/gu;

/**
 * What newspapers, agencies and broadcasters are called across reports: "the Associated Press" and "AP" are
 * the same. Null where the name is none that the tables know.
 */
export function mediumOf(name: string): string | null {
  const found = known(name);
  return found?.class === "media" || found?.class === "state-media" ? found.name : null;
}

/** The same for a publisher or a holder, which is what it calls itself where the tables do not know it. */
export function mediumKey(name: string): string {
  return folded(mediumOf(name) ?? name);
}

/** The agency that a text credits by its dateline, byline or last words; null where it credits none. */
export function creditOf(text: string): string | null {
  const opening = text.slice(0, OPENING);
  const closing = text.slice(-CLOSING);
  for (const [part, pattern] of [
    [opening, BRACKETED],
    [opening, LINE],
    [closing, SIGNED],
    [closing, BRACKETED],
    [closing, LINE],
  ] as const)
    for (const [, name] of part.matchAll(pattern)) {
      const agency = mediumOf(name);
      if (agency) return agency;
    }
  return null;
}
