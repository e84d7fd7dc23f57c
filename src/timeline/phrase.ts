import type { Span } from "../analysis.ts";

/**
 * Whether a noun phrase means what stands at `part` of it: as its head ("rival Kestrel, which …"), beside it
 * ("Kestrel and Marlow") or before a colon of its own ("Kestrel, the maker"). In "Kestrel's chairman", "Kestrel
 * engineers" and "the head of Kestrel" it does not.
 */
export function means(text: string, phrase: Span, part: Span): boolean {
  if (part[0] < phrase[0] || part[1] > phrase[1])
    return part[0] <= phrase[0] && part[1] >= phrase[1];
  const before = text.slice(phrase[0], part[0]);
  const behind = text.slice(part[1], phrase[1]);
  return !BREAK.test(before) && ENDS.test(behind);
}

/** What parts a head from what describes it, seen from behind. */
const BREAK =
  /(?:^|\s)(?:of|in|at|on|for|from|to|with|by|near|about|against|over|under|between|into|than|like|who|which|that|whose|where|when|as|after|before)\s|[’']s?\s/iu;

/** Nothing that would be the head in its place comes behind. */
const ENDS =
  /^(?:s|es)?[’'"”)]*(?:$|[,;:(–—-]|\s+[–—(]|\s+(?:and|or|of|in|at|on|for|from|to|with|by|near|about|who|which|that|whose|where|when|as|after|before|,|&)\b)/iu;
