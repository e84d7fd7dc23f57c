import type { TimeExpression } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { type Known, knownAt } from "./gazetteer.ts";
import { headKind, titleOf } from "./lexicon.ts";
import { Nameable } from "./nameable.ts";
import { sameName } from "./name-links.ts";

/** A name as a stretch of tokens, before it is known what it names. */
export interface NameSpan {
  first: number;
  last: number;
  head: number;
  core: readonly [first: number, last: number];
  titleOnly: boolean;
  known: Known | null;
  affiliation: Known | null;
  within: number;
  rule: string;
}

/**
 * The names of a document in text order, a name before the names inside it. A name is a run of tokens
 * that look like parts of a name and that the tree holds together, lengthened over "of" and the like
 * where its head word asks for it ("Ministry of Defence", "Bank of England").
 */
export function findNameSpans(doc: Doc, times: readonly TimeExpression[]): NameSpan[] {
  const nameable = new Nameable(doc, times);
  const out: NameSpan[] = [];
  for (let s = 0; s < doc.sentenceCount; s++) {
    const end = doc.endToken(s);
    for (let t = doc.firstToken(s); t < end; t++) {
      if (!nameable.opens(t)) continue;
      const span = readName(doc, nameable, t, end);
      if (!span) continue;
      const index = out.length;
      out.push(span);
      for (const inner of namesInside(doc, span)) {
        inner.within = index;
        out.push(inner);
      }
      t = span.last;
    }
  }
  return out;
}

function readName(doc: Doc, nameable: Nameable, first: number, end: number): NameSpan | null {
  const known = nameable.known(first, end);
  // "Russian" before a noun is a nationality of its own, not a part of the name that follows.
  if (known?.known.kind === "nationality" && doc.upos(known.last) !== "PROPN")
    return nationality(first, known.last, known.known);
  let last = known ? known.last : first;
  if (!known && !nameable.bears(first)) return null;
  last = run(doc, nameable, first, last, end);
  last = lengthened(doc, nameable, first, last, end);
  return describe(doc, first, last, end);
}

function nationality(first: number, last: number, known: Known): NameSpan {
  return {
    first,
    last,
    head: last,
    core: [first, last],
    titleOnly: false,
    known,
    affiliation: known,
    within: -1,
    rule: "entity.name.nationality",
  };
}

/** The last token of the run of name tokens that starts at `first`. */
function run(doc: Doc, nameable: Nameable, first: number, from: number, end: number): number {
  let last = from;
  for (;;) {
    let next = last + 1;
    if (next < end && isGlue(doc, next) && next + 1 < end) next++;
    if (next >= end || !nameable.continues(next) || !sameName(doc, first, last, next)) return last;
    const known = nameable.known(next, end);
    last = known ? known.last : next;
  }
}

/** A hyphen, "&" or "/" between two words without blanks, or "&" between words. */
function isGlue(doc: Doc, token: number): boolean {
  const form = doc.form(token);
  if (form === "&") return true;
  if (form !== "-" && form !== "–" && form !== "/" && form !== "'" && form !== "’") return false;
  return doc.start(token) === doc.end(token - 1) && doc.start(token + 1) === doc.end(token);
}

/** No joint further back than this many tokens holds a name together. */
const NAME_TOKENS = 12;
const JOINING = new Set(["of", "for", "on"]);
const ARTICLES = new Set(["the", "a", "an"]);

/** Takes in "of …" after a head word of an organisation, a place or an occasion. */
function lengthened(
  doc: Doc,
  nameable: Nameable,
  first: number,
  from: number,
  end: number,
): number {
  let last = from;
  for (;;) {
    let next = last + 1;
    if (next + 1 >= end) return last;
    const joint = doc.lower(next);
    if (JOINING.has(joint)) {
      if (!takesOf(doc, first, last, joint)) return last;
      next++;
      if (ARTICLES.has(doc.lower(next)) && next + 1 < end) next++;
      if (!nameable.continues(next) || !attaches(doc, first, last, next)) return last;
    } else if (joint === "and") {
      // "Institute of History and Philology", "Ministry of Agriculture, Forestry and Fisheries"
      next++;
      if (!hasJoint(doc, first, last) || !nameable.continues(next)) return last;
      if (nameable.known(next, end) || !isConjunctWithin(doc, first, last, next, end)) return last;
    } else return last;
    const known = nameable.known(next, end);
    last = run(doc, nameable, next, known ? known.last : next, end);
  }
}

function takesOf(doc: Doc, first: number, last: number, joint: string): boolean {
  if (doc.upos(last) !== "PROPN" && doc.upos(last) !== "NOUN") return false;
  const lower = doc.lower(last);
  const kind = headKind("last", lower) ?? headKind("first", lower);
  if (kind) return joint === "of" || kind === "organisation";
  return joint === "of" && OF_WORDS.has(lower) && last === first;
}

/** Heads of names with "of" that tell nothing of the kind. */
const OF_WORDS = new Set(["duke", "prince", "princess", "earl", "university", "daughters", "sons"]);

/** True where the tree hangs the words from `next` on the name from `first` to `last`. */
function attaches(doc: Doc, first: number, last: number, next: number): boolean {
  for (let at = next, steps = 0; at >= 0 && steps < 8; at = doc.head(at), steps++)
    if (at >= first && at <= last) return true;
  return false;
}

function hasJoint(doc: Doc, first: number, last: number): boolean {
  for (let t = Math.max(first + 1, last - NAME_TOKENS); t < last; t++)
    if (JOINING.has(doc.lower(t))) return true;
  return false;
}

function isConjunctWithin(
  doc: Doc,
  first: number,
  last: number,
  next: number,
  end: number,
): boolean {
  let head = next;
  for (let steps = 0; steps < 8; steps++) {
    const up = doc.head(head);
    if (up < next || up >= end) break;
    head = up;
  }
  const governor = doc.head(head);
  if (doc.relation(head) !== "conj" || governor <= first || governor > last) return false;
  // A second body, not a second subject of the first: "University of Kent and Rutgers University".
  return !headKind("any", doc.lower(head)) && doc.relation(governor) === "nmod";
}

function describe(doc: Doc, first: number, last: number, end: number): NameSpan {
  const whole = knownAt(doc, first, end);
  const exact = whole && whole.last === last ? whole.known : null;
  let affiliation: Known | null = null;
  let core = first;
  if (!exact) {
    if (whole && isCountry(whole.known) && whole.last < last) {
      affiliation = whole.known;
      if (isTitleAt(doc, whole.last + 1, last) > 0) core = whole.last + 1;
    }
    for (let n = isTitleAt(doc, core, last); n > 0; n = isTitleAt(doc, core, last)) core += n;
  }
  const titleOnly =
    core > last || (core === last && isTitleAt(doc, core, last + 1) > 0 && core > first);
  if (core > last) core = first;
  const ofAt = firstJoint(doc, first, last);
  const known = exact ?? coreKnown(doc, core, last);
  return {
    first,
    last,
    head: headOf(doc, core, ofAt < 0 || ofAt < core ? last : ofAt - 1),
    core: [core, last],
    titleOnly,
    known,
    affiliation: affiliation ?? affiliationBefore(doc, first, last),
    within: -1,
    rule: known ? "entity.name.known" : "entity.name.run",
  };
}

function isCountry(known: Known): boolean {
  return known.kind === "country" || known.kind === "nationality";
}

function coreKnown(doc: Doc, core: number, last: number): Known | null {
  const found = knownAt(doc, core, last + 1);
  return found && found.last === last ? found.known : null;
}

/** How many tokens from `token` are a title before the rest of a name; 0 where none is. */
function isTitleAt(doc: Doc, token: number, last: number): number {
  for (let n = Math.min(3, last - token + 1); n > 0; n--) {
    let words = doc.lower(token);
    for (let t = token + 1; t < token + n; t++) words += ` ${doc.lower(t)}`;
    const title = titleOf(words.replace(" - ", "-"));
    if (title && (title.class !== "role" || n > 1)) return n;
  }
  return 0;
}

function firstJoint(doc: Doc, first: number, last: number): number {
  for (let t = first + 1; t < last; t++) if (JOINING.has(doc.lower(t))) return t;
  return -1;
}

/** The token of a stretch whose governor stands outside it; the last such. */
export function headOf(doc: Doc, first: number, last: number): number {
  for (let t = last; t >= first; t--) {
    const governor = doc.head(t);
    if ((governor < first || governor > last) && doc.upos(t) !== "PUNCT") return t;
  }
  return last;
}

/** The country or nationality before a name or hanging on it: "Russia's Gazprom", "Russian Foreign Ministry". */
function affiliationBefore(doc: Doc, first: number, last: number): Known | null {
  for (let t = first; t <= last; t++)
    for (const child of doc.children(t)) {
      if (child >= first) break;
      if (!AFFILIATING.has(doc.deprel(child))) continue;
      const direct = countryEndingAt(doc, child);
      if (direct) return direct;
      // "Russian spokesman Peskov": the nationality hangs on the title.
      const deeper = countryBefore(doc, child);
      if (deeper) return deeper;
    }
  const described = describedBy(doc, first, last);
  return described < 0 ? null : countryBefore(doc, described);
}

function countryBefore(doc: Doc, noun: number): Known | null {
  for (const child of doc.children(noun)) {
    if (child >= noun) break;
    const country = AFFILIATING.has(doc.deprel(child)) ? countryEndingAt(doc, child) : null;
    if (country) return country;
  }
  return null;
}

/** The noun right before a name that says what it is, where the tree hangs the name on it: "leader Kim". */
export function describedBy(doc: Doc, first: number, last: number): number {
  const governor = doc.head(headOf(doc, first, last));
  return governor >= 0 && governor === first - 1 && doc.upos(governor) === "NOUN" ? governor : -1;
}

/** The country or nationality whose name ends at a token, however the tree parts "North Korean". */
export function countryEndingAt(doc: Doc, token: number): Known | null {
  const from = Math.max(doc.firstToken(doc.sentenceOf(token)), token - COUNTRY_TOKENS);
  for (let t = from; t <= token; t++) {
    const found = knownAt(doc, t, token + 1);
    if (found && found.last === token && isCountry(found.known)) return found.known;
  }
  return null;
}

const COUNTRY_TOKENS = 4;

const AFFILIATING = new Set(["amod", "compound", "nmod:poss", "nmod:desc"]);

/** Countries and places inside a longer name: "U.S." in "U.S. President Donald Trump". */
function namesInside(doc: Doc, span: NameSpan): NameSpan[] {
  const out: NameSpan[] = [];
  if (span.first === span.last || (span.known && span.core[0] === span.first)) return out;
  for (let t = span.first; t <= span.last; t++) {
    const found = knownAt(doc, t, span.last + 1);
    if (!found) continue;
    const { known, last } = found;
    if ((last === span.last && t === span.first) || !isPlace(known)) continue;
    if (t === span.core[0] && last === span.last) continue;
    out.push({
      first: t,
      last,
      head: headOf(doc, t, last),
      core: [t, last],
      titleOnly: false,
      known,
      affiliation: null,
      within: -1,
      rule: "entity.name.inside",
    });
    t = last;
  }
  return out;
}

function isPlace(known: Known): boolean {
  return known.kind === "country" || known.kind === "place" || known.kind === "nationality";
}
