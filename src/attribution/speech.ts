import type { Doc } from "../language/doc.ts";
import type { Candidate } from "./candidate.ts";
import type { Subject } from "./clause.ts";
import { dependentOf } from "../language/clause.ts";
import { cueAt } from "./cues.ts";
import type { Range } from "./ranges.ts";
import { speakerOf } from "./verbs.ts";

/** Quotations as runs of tokens. */
export interface Quotes {
  /** First and last token of each, marks included. */
  ranges: Range[];
  closed: boolean[];
  /** Per token: the quotation that it stands in, or -1. */
  at: Int32Array;
}

/** True where a token stands in a quotation that its cue does not stand in as well. */
export function inQuotation(quotes: Quotes, cue: number, token: number): boolean {
  return quotes.at[token] >= 0 && quotes.at[token] !== quotes.at[cue];
}

/** Words between a quotation and the verb that introduces or follows it. */
const REACH = 14;

/** Verbs next to a quotation: "…," said Kim; Kim said: "…"; Kim called the plan "…". */
export function speechCandidates(doc: Doc, quotes: Quotes, out: Candidate[]): void {
  quotes.ranges.forEach((range, q) => {
    for (const verb of verbsBefore(doc, quotes, range)) introduce(doc, quotes, q, verb, out);
    for (const verb of verbsAfter(doc, quotes, range)) follow(doc, quotes, q, verb, out);
  });
}

function isSpeaker(doc: Doc, token: number): boolean {
  return doc.upos(token) === "VERB" && cueAt(doc, token) !== null;
}

/** The two nearest cue verbs before, in the sentence, or in the one before where a colon ends it. */
function verbsBefore(doc: Doc, quotes: Quotes, [first]: Range): number[] {
  const out: number[] = [];
  let sentence = doc.sentenceOf(first);
  for (let t = first - 1; t >= 0 && first - t <= REACH && out.length < 2; t--) {
    if (quotes.at[t] >= 0) break;
    if (doc.sentenceOf(t) !== sentence) {
      if (t !== first - 1 || doc.form(t) !== ":") break;
      sentence = doc.sentenceOf(t);
    }
    if (isSpeaker(doc, t)) out.push(t);
  }
  return out;
}

/** The two nearest cue verbs after, up to the sentence's end; it may have been split off behind the closing mark. */
function verbsAfter(doc: Doc, quotes: Quotes, [, last]: Range): number[] {
  const out: number[] = [];
  if (last + 1 >= doc.length || breaks(doc, last + 1)) return out;
  const sentence = doc.sentenceOf(last + 1);
  if (
    sentence !== doc.sentenceOf(last) &&
    /^[A-Z]/.test(doc.form(last + 1)) &&
    !shortSentence(doc, sentence)
  )
    return out;
  for (let t = last + 1; t < doc.length && t - last <= REACH && out.length < 2; t++) {
    if (quotes.at[t] >= 0 || doc.sentenceOf(t) !== sentence) break;
    if (isSpeaker(doc, t)) out.push(t);
  }
  return out;
}

/** True where a line ends before a token. */
function breaks(doc: Doc, token: number): boolean {
  return token > 0 && doc.text.slice(doc.end(token - 1), doc.start(token)).includes("\n");
}

function shortSentence(doc: Doc, sentence: number): boolean {
  return doc.endToken(sentence) - doc.firstToken(sentence) <= REACH;
}

function introduce(doc: Doc, quotes: Quotes, q: number, verb: number, out: Candidate[]): void {
  const [first] = quotes.ranges[q];
  const gap = first - verb - 1;
  const before = doc.lower(first - 1);
  const sign =
    before === ":"
      ? "colon"
      : before === ","
        ? "comma"
        : gap === 0
          ? "touch"
          : gap < 4
            ? "near"
            : "far";
  push(doc, quotes, verb, `q.intro.${sign}`, pieces(doc, quotes, q), out);
  // "called the offer "a trap"": what is called so belongs to the content.
  const object = dependentOf(doc, verb, "obj");
  if (object > verb && doc.edges(object)[0] < first)
    push(doc, quotes, verb, `q.object.${sign}`, [[doc.edges(object)[0], quotes.ranges[q][1]]], out);
}

function follow(doc: Doc, quotes: Quotes, q: number, verb: number, out: Candidate[]): void {
  const [, last] = quotes.ranges[q];
  const gap = verb - last - 1;
  const end = last > 0 ? doc.lower(last - 1) : "";
  const sign =
    end === "," || doc.lower(last + 1) === "," ? "comma" : /^[.!?…]+$/.test(end) ? "stop" : "none";
  push(
    doc,
    quotes,
    verb,
    `q.after.${sign}${gap > 4 ? ".far" : ""}`,
    pieces(doc, quotes, q, verb),
    out,
  );
}

function push(
  doc: Doc,
  quotes: Quotes,
  verb: number,
  pattern: string,
  content: Range[],
  out: Candidate[],
): void {
  const { token, link } = speakerBeside(doc, quotes, verb);
  out.push({
    rule: "attribution.quotation",
    pattern,
    head: verb,
    verb,
    cueEnd: verb,
    subject: token,
    link,
    content,
  });
}

const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|tomorrow|it|there)$/;

/** The speaker by the tree, or, where the tree went astray in the quoted words, the noun beside the verb. */
export function speakerBeside(doc: Doc, quotes: Quotes, verb: number): Subject {
  const subject = speakerOf(doc, verb);
  const home = quotes.at[verb];
  const speaks = (t: number): boolean => quotes.at[t] === home && !DAY.test(doc.lower(t));
  if (subject.token >= 0 && speaks(subject.token)) return subject;
  const sentence = doc.sentenceOf(verb);
  for (const step of /^VB[DPZ]$/.test(doc.xpos(verb)) ? [1, -1] : []) {
    for (let t = verb + step, n = 0; t >= 0 && t < doc.length && n < 6; t += step, n++) {
      if (doc.sentenceOf(t) !== sentence || quotes.at[t] !== home || doc.upos(t) === "PUNCT") break;
      if (!["NOUN", "PROPN", "PRON"].includes(doc.upos(t)) || !speaks(t)) {
        if (step > 0 && !["DET", "ADJ", "NUM"].includes(doc.upos(t))) break;
        continue;
      }
      let head = t;
      for (
        let up = 0;
        up < 6 && Math.abs(doc.head(head) - verb) <= 12 && doc.head(head) >= 0;
        up++
      ) {
        const relation = doc.relation(head);
        if (!["compound", "amod", "flat", "nmod", "appos", "det", "nummod"].includes(relation))
          break;
        if (!speaks(doc.head(head))) break;
        head = doc.head(head);
      }
      return { token: head, link: "own" };
    }
  }
  if (doc.xpos(verb) === "VBG") return speakerBefore(doc, quotes, verb);
  return { token: -1, link: "none" };
}

/** How far back the verb is sought whose subject a participle shares: "…," he said, adding that …. */
const BACK = 30;

function speakerBefore(doc: Doc, quotes: Quotes, participle: number): Subject {
  const sentence = doc.sentenceOf(participle);
  for (
    let t = participle - 1;
    t >= 0 && participle - t <= BACK && doc.sentenceOf(t) === sentence;
    t--
  ) {
    if (quotes.at[t] !== quotes.at[participle] || doc.upos(t) !== "VERB") continue;
    const subject = speakerOf(doc, t);
    if (
      subject.token >= 0 &&
      subject.link === "own" &&
      quotes.at[subject.token] === quotes.at[participle]
    )
      return { token: subject.token, link: "adverbial" };
  }
  return { token: -1, link: "none" };
}

/** The quotation, and the one that takes it up again behind the verb: "…," he said. "…". */
function pieces(doc: Doc, quotes: Quotes, q: number, verb = -1): Range[] {
  const own = quotes.ranges[q];
  const next = verb < 0 ? -1 : continuation(doc, quotes, q, verb);
  return next < 0 ? [own] : [own, quotes.ranges[next]];
}

/**
 * The next quotation where it goes on with what was said in `q`: it starts right behind the sentence of
 * the verb (or in it, behind a comma), and no other verb claims it.
 */
export function continuation(doc: Doc, quotes: Quotes, q: number, verb: number): number {
  const next = q + 1;
  if (next >= quotes.ranges.length) return -1;
  const [first, last] = quotes.ranges[next];
  const sentence = doc.sentenceOf(verb);
  if (first < verb) return -1;
  if (breaks(doc, first)) return -1;
  if (doc.sentenceOf(first) === sentence) {
    if (doc.lower(first - 1) !== ",") return -1;
    for (let t = verb + 1; t < first; t++) if (doc.upos(t) === "VERB" && cueAt(doc, t)) return -1;
    return next;
  }
  if (first !== doc.endToken(sentence)) return -1;
  if (last + 1 < doc.length && doc.lower(last - 1) === ",") return -1;
  return claimedAfter(doc, quotes, next) ? -1 : next;
}

/** True where the sentence goes on behind the quotation with a cue verb of its own: "…," she added. */
function claimedAfter(doc: Doc, quotes: Quotes, q: number): boolean {
  const [, last] = quotes.ranges[q];
  if (last + 1 >= doc.length) return false;
  const sentence = doc.sentenceOf(last + 1);
  if (sentence !== doc.sentenceOf(last) && !/^\p{Ll}/u.test(doc.form(last + 1))) return false;
  for (let t = last + 1; t < doc.length && t <= last + 6; t++) {
    if (quotes.at[t] >= 0 || doc.sentenceOf(t) !== sentence || /^[.!?]$/.test(doc.form(t)))
      return false;
    if (doc.upos(t) === "VERB" && cueAt(doc, t)) return true;
  }
  return false;
}

/** One past the last token of the paragraph that starts with a sentence; the sentence's own end where it starts none. */
function paragraphEnd(doc: Doc, sentence: number): number {
  const opens = (s: number): boolean =>
    s <= 0 || s >= doc.sentenceCount || breaks(doc, doc.firstToken(s));
  let next = sentence + 1;
  if (opens(sentence)) while (!opens(next)) next++;
  return doc.endToken(next - 1);
}

/** "Kim: The talks failed", as in headlines and transcripts: a name and a colon open the sentence. */
export function colonCandidates(doc: Doc, sentence: number, out: Candidate[]): void {
  const [first, end] = [doc.firstToken(sentence), doc.endToken(sentence)];
  for (let t = first; t < end && t - first <= 8; t++) {
    if (doc.form(t) !== ":" || t === first || t + 1 >= end) continue;
    let head = t - 1;
    while (doc.head(head) >= first && doc.head(head) < t) head = doc.head(head);
    if (doc.edges(head)[1] > t && doc.edges(head)[0] < first) return;
    const upos = doc.upos(head);
    if (upos === "VERB") return;
    const turn = paragraphEnd(doc, sentence);
    let last = turn - 1;
    while (last > t + 1 && turn === end && doc.form(last) === ".") last--;
    out.push({
      rule: "attribution.colon",
      pattern: `colon.${upos}${doc.isHeading(sentence) ? ".heading" : turn > end ? ".turn" : ""}`,
      head: t,
      verb: t,
      cueEnd: t,
      subject: head,
      link: "own",
      content: [[t + 1, last]],
    });
    return;
  }
}
