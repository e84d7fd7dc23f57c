import type { Doc } from "../language/doc.ts";
import { type Edge, leadFeatures, type Step, traitsOf, wordOf } from "./edge-features.ts";
import type { Judged } from "./features.ts";
import { inQuotation, type Quotes } from "./speech.ts";

/** Places that are weighed for one edge, at most. */
const MOST = 16;
/** Tokens from a start to one further right, or back to the cue. */
const REACH = 12;
/** Tokens from a start back to that of its sentence. */
const BACK = 24;

/** Offers a start: `head` is that of the words passed over, or -1. */
type Offer = (way: Step, token: number, head: number) => void;

/**
 * Where a content may begin, first of all where it does: behind what opens it ("told | the crowd | that …",
 * "But | …"), at words between it and the cue, or before it in its sentence ("Voters | "will not mind," he said").
 */
export function startsOf(doc: Doc, quotes: Quotes, judged: Judged): Edge[] {
  const { candidate, content } = judged;
  const from = content[0][0];
  const traits = traitsOf(doc, judged);
  const quoted = inQuotation(quotes, candidate.head, from);
  const opens = quoted ? "quotation" : wordOf(doc, from);
  const stays = [opens, ...traits, ...traits.map((trait) => `${opens}|${trait}`)];
  const out = new Map<number, Edge>();
  out.set(from, { token: from, features: ["stay", ...stays.map((trait) => `stay|${trait}`)] });
  const offer: Offer = (way, token, head) => {
    if (out.has(token) || out.size >= MOST || doc.upos(token) === "PUNCT") return;
    if (inQuotation(quotes, candidate.head, token)) return;
    const features = leadFeatures(doc, way, token, from, head, opens, judged, traits);
    out.set(token, { token, features });
  };
  if (!quoted) further(doc, judged, offer);
  if (content.length > 1) offer("drop", content[1][0], from);
  if (from > cueEndOf(judged)) sinceCue(doc, judged, offer);
  else inSentence(doc, judged, offer);
  return [...out.values()];
}

function cueEndOf({ candidate: { head, cueEnd } }: Judged): number {
  return Math.max(head, cueEnd);
}

/** Behind the word or phrase that opens the content, and at its first "that" or "to". */
function further(doc: Doc, { content }: Judged, offer: Offer): void {
  const [a, b] = content[0];
  const behind = (last: number, head: number): void => {
    const token = last + 1 < b && doc.form(last + 1) === "," ? last + 2 : last + 1;
    if (token <= b) offer("skip", token, head);
  };
  if (LEADS.has(doc.upos(a))) behind(a, a);
  for (let at = a; at >= a && at <= b && doc.edges(at)[0] >= a; at = doc.head(at)) {
    if (doc.edges(at)[1] >= b) break;
    behind(doc.edges(at)[1], at);
  }
  for (let t = a + 1; t <= b && t - a <= REACH; t++) {
    if (doc.relation(t) !== "mark" || !OPENERS.has(doc.lower(t))) continue;
    offer("mark", t, t);
    break;
  }
}

const LEADS = new Set(["CCONJ", "ADP", "ADV"]);
const OPENERS = new Set(["that", "to"]);

/** At phrases between the cue and the content, and right behind the cue, but behind the speaker. */
function sinceCue(doc: Doc, judged: Judged, offer: Offer): void {
  const from = judged.content[0][0];
  const { subject } = judged.candidate;
  const spoken = subject < from ? Math.min(doc.edges(subject)[1], from - 1) : -1;
  const cueEnd = Math.max(cueEndOf(judged), spoken);
  const sentence = doc.sentenceOf(from);
  for (let t = from - 1; t > cueEnd && from - t <= REACH && doc.sentenceOf(t) === sentence; t--)
    if (doc.edges(t)[0] > cueEnd) offer("grow", doc.edges(t)[0], t);
  if (from - cueEnd <= REACH && doc.sentenceOf(cueEnd) === sentence) offer("all", cueEnd + 1, -1);
}

/** At the start of the sentence that the content stands in, with or without its "But". */
function inSentence(doc: Doc, { candidate, content }: Judged, offer: Offer): void {
  const from = content[0][0];
  const first = doc.firstToken(doc.sentenceOf(from));
  const taken = (token: number): boolean => token >= first && token < from;
  if (from - first > BACK || taken(candidate.verb) || taken(candidate.subject)) return;
  if (first < from) offer("sentence", first, -1);
  if (doc.upos(first) !== "CCONJ" && doc.upos(first) !== "ADV") return;
  const behind = doc.form(first + 1) === "," ? first + 2 : first + 1;
  if (behind < from) offer("lead", behind, -1);
}
