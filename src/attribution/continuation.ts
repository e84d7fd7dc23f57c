import type { Doc } from "../language/doc.ts";
import type { Chosen } from "./choice.ts";
import { cueAt } from "./cues.ts";
import { paragraphs } from "./quotations.ts";
import { covers, has, overlap, type Range } from "./ranges.ts";
import { inQuotation, type Quotes } from "./speech.ts";

/** What opens a quotation on the outside of others; headings inside articles wear single marks. */
const OPENS = /^(?:["“„‟«]|``|'')/;

/**
 * Attributions with the paragraphs that go on with them: one that is nothing but quotation, that nobody else
 * is said to speak, behind one that ends in the words of a speaker ("…," Lopez said. ¶ "Nobody came to help.").
 * A question is not continued: who answers it is another.
 */
export function withContinuations(doc: Doc, quotes: Quotes, chosen: readonly Chosen[]): Chosen[] {
  const out = [...chosen];
  let speaker = -1;
  for (const span of paragraphs(doc)) {
    const paragraph: Range = [doc.tokenAt(span[0]), doc.tokenAt(span[1] - 1)];
    if (!isOnlyQuotation(doc, quotes, paragraph)) {
      speaker = speakerAtEnd(doc, quotes, out, paragraph);
      continue;
    }
    if (isClaimed(quotes, out, paragraph)) speaker = -1;
    if (speaker < 0) continue;
    const { candidate, content } = out[speaker];
    const rule = `${candidate.rule.replace(/\.continued$/, "")}.continued`;
    out[speaker] = {
      ...out[speaker],
      candidate: { ...candidate, rule },
      content: [...content, paragraph],
    };
  }
  return out;
}

function isOnlyQuotation(doc: Doc, quotes: Quotes, [first, last]: Range): boolean {
  if (!OPENS.test(doc.form(first)) || doc.isHeading(doc.sentenceOf(first))) return false;
  for (let t = first; t <= last; t++) if (quotes.at[t] < 0 && doc.upos(t) !== "PUNCT") return false;
  return true;
}

/** True where a cue outside the paragraph's quotations says whose they are. */
function isClaimed(quotes: Quotes, chosen: readonly Chosen[], [first, last]: Range): boolean {
  return chosen.some(
    ({ candidate: { head }, content }) =>
      inQuotation(quotes, head, first) && content.some((range) => overlap(range, [first, last])),
  );
}

/** True where a piece of content is one quotation: speech, not a phrase that is quoted in passing. */
function isSaid(piece: Range, quotation: Range): boolean {
  return covers([quotation], [piece]);
}

/** The attribution of a paragraph's last quotation to someone named in the paragraph, or -1. */
function speakerAtEnd(
  doc: Doc,
  quotes: Quotes,
  chosen: readonly Chosen[],
  [first, last]: Range,
): number {
  let quoted = last;
  while (quoted >= first && quotes.at[quoted] < 0) quoted--;
  if (quoted < first || !OPENS.test(doc.form(quotes.ranges[quotes.at[quoted]][0]))) return -1;
  return chosen.findIndex(
    ({ candidate: { head, subject }, content }) =>
      has([first, last], head) &&
      subject >= 0 &&
      quotes.at[head] < 0 &&
      cueAt(doc, head)?.group !== "ask" &&
      isSaid(content[content.length - 1], quotes.ranges[quotes.at[quoted]]),
  );
}
