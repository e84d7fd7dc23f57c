import type { Analysis, Participant, Span } from "../analysis.ts";
import type { Landmarks } from "./landmarks.ts";
import { isPlural } from "./plural.ts";
import { named } from "./subjects.ts";
import type { Names } from "./roles.ts";
import { undangled } from "./shortened.ts";
import { isOf } from "./wording.ts";

/** Stands for a time that was taken out. */
const GAP = "\u0001";

/**
 * What follows an event's word in its clause, as far as a line needs it: without times, asides and further clauses,
 * with names for the pronouns that do not mean its subject.
 */
export function complementOf(
  { report: { text } }: Analysis,
  [start, end]: Span,
  subject: readonly Participant[],
  names: Names,
  landmarks: Landmarks,
): string {
  const marks: { span: Span; words: string }[] = [];
  for (const { span, type } of landmarks.timesIn([start, end])) {
    const before = text.slice(Math.max(0, span[0] - LEAD), span[0]);
    if (type === "DATE" || type === "TIME" || LASTING.test(before))
      marks.push({ span, words: GAP });
  }
  for (const { span, entity } of landmarks.pronounsIn([start, end])) {
    if (subject.some((party) => party.entity === entity)) continue;
    const words = text.slice(...span);
    const name = named({ span, text: words, entity }, names)?.words;
    if (name === undefined || name.length > LONGEST || /self|selves/.test(words)) continue;
    if (meansSubject(words, subject, names)) continue;
    const owns = OWNER.test(words) && /^\s\p{Ll}/u.test(text.slice(span[1], span[1] + 2));
    marks.push({ span, words: !owns ? name : name.endsWith("s") ? `${name}'` : `${name}'s` });
  }
  marks.sort((a, b) => b.span[0] - a.span[0]);
  let out = text.slice(start, end);
  let reach = end;
  for (const { span, words } of marks) {
    if (span[1] > reach) continue;
    out = out.slice(0, span[0] - start) + words + out.slice(span[1] - start);
    reach = span[0];
  }
  return cut(timeless(out.replace(/\s+/g, " ").trim()));
}

/** "his" may mean the subject unless that is a body or a state, "its" where it is one, "their" where it is many. */
function meansSubject(word: string, subject: readonly Participant[], names: Names): boolean {
  if (subject.length === 0) return false;
  const body = subject.every(({ text, entity }) =>
    /^(?:organisation|country):/.test(names.of(text, entity, true).key ?? ""),
  );
  if (/^(?:his|her)$/i.test(word)) return !body;
  if (/^its$/i.test(word)) return body;
  return (
    /^their$/i.test(word) && (subject.length > 1 || subject.every(({ text }) => isPlural(text)))
  );
}

/** Names longer than this do not stand for a pronoun. */
const LONGEST = 30;
/** Characters before a time in which the word stands that brings it in. */
const LEAD = 40;
const LASTING = /(?:for|in|over|within)\s+$/;
const OWNER = /^(?:his|her|its|their)$/i;

function timeless(phrase: string): string {
  const words = phrase.replace(new RegExp(`${GAP}[’']s?`, "g"), GAP).split(" ");
  const out: string[] = [];
  for (const word of words) {
    if (!word.includes(GAP)) {
      out.push(word);
      continue;
    }
    while (out.length > 0 && isOf("timely", out.at(-1)!)) out.pop();
    // "between … and …", "from … to …"
    if (out.length > 1 && /^(?:and|to|or)$/.test(out.at(-1)!) && out.at(-2) === GAP) out.pop();
    const rest = word.replaceAll(GAP, "");
    if (/^[,;]/.test(rest)) out.push(`${out.pop() ?? ""}${rest}`);
    else out.push(GAP);
  }
  return out
    .filter((word) => word !== GAP && word !== "")
    .join(" ")
    .replaceAll(GAP, "");
}

/** What parts an aside or a further sentence from a clause: no full stop of "Mr." or "U.S.". */
const ASIDE =
  /,(?!\d)|[;:—–([]|\s--?\s|(?<!(?:^|[\s.(“"])(?:\p{Lu}|\p{Lu}\p{Ll}{1,2}|Capt|Prof|Sgt))\.\s/u;

function cut(phrase: string): string {
  const [start] = phrase.replace(/^[),;:—–\s-]+/u, "").split(ASIDE, 1);
  const words = start.split(" ");
  let end = words.findIndex((word, i) => i > 0 && isOf("cut", word));
  if (end < 0) end = isOf("cut", words[0]) ? 0 : words.length;
  return undangled(words.slice(0, end));
}
