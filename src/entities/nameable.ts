import type { TimeExpression } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { type Known, knownAt } from "./gazetteer.ts";
import { givenNameOf, titleOf } from "./lexicon.ts";

/** Which tokens can be parts of names: proper nouns, what the tables know, and capitals beside them. */
export class Nameable {
  private readonly doc: Doc;
  private readonly timed: Uint8Array;
  /** Per sentence: 1 where nearly every word starts with a capital, so that capitals tell nothing. */
  private readonly capitalised: Uint8Array;
  /** Words that the document writes in small letters, where a capital would tell a name. */
  private readonly small = new Set<string>();
  /** Forms that stand as proper nouns in sentences where capitals do tell. */
  private readonly proper = new Set<string>();

  constructor(doc: Doc, times: readonly TimeExpression[]) {
    this.doc = doc;
    this.timed = tokensOf(doc, times);
    this.capitalised = new Uint8Array(doc.sentenceCount);
    for (let s = 0; s < doc.sentenceCount; s++) this.capitalised[s] = isTitleCase(doc, s) ? 1 : 0;
    for (let t = 0; t < doc.length; t++) {
      const form = doc.form(t);
      if (form === doc.lower(t)) this.small.add(form);
      else if (doc.upos(t) === "PROPN" && !this.capitalised[doc.sentenceOf(t)])
        this.proper.add(form);
    }
  }

  /** The longest name of the tables from a token on, where its words may be one. */
  known(token: number, end: number): { known: Known; last: number } | null {
    if (!this.mayBeKnown(token)) return null;
    const found = knownAt(this.doc, token, end);
    return found && found.last === token && !this.trusts(token, found.known) ? null : found;
  }

  /** True where a name can start. */
  opens(token: number): boolean {
    return this.bears(token) || this.mayBeKnown(token);
  }

  /** True where the token by itself is a part of a name. */
  bears(token: number): boolean {
    const { doc } = this;
    if (this.timed[token]) return false;
    const upos = doc.upos(token);
    if (upos !== "PROPN" && !isProperTag(doc.xpos(token))) return this.isNameElsewhere(token);
    const form = doc.form(token);
    if (!/[\p{L}\p{N}]/u.test(form)) return false;
    if (!this.capitalised[doc.sentenceOf(token)]) return true;
    return this.proper.has(form) || givenNameOf(form) !== undefined || !this.isCommon(token);
  }

  /** True where the token goes on with a name that has started before it. */
  continues(token: number): boolean {
    if (this.bears(token)) return true;
    const { doc } = this;
    if (this.timed[token]) return false;
    const form = doc.form(token);
    if (/^\d{1,4}$/.test(form)) return !this.timed[token] && doc.relation(token) !== "obl";
    if (this.capitalised[doc.sentenceOf(token)] || form === doc.lower(token)) return false;
    return doc.upos(token) === "NOUN" || doc.upos(token) === "ADJ" || doc.upos(token) === "X";
  }

  private mayBeKnown(token: number): boolean {
    const { doc } = this;
    if (this.timed[token]) return false;
    const upos = doc.upos(token);
    if (upos === "PROPN") return true;
    if (upos !== "ADJ" && upos !== "NOUN" && upos !== "X") return false;
    return doc.form(token) !== doc.lower(token);
  }

  /** A single word of the tables counts unless it is tagged otherwise and another word as well. */
  private trusts(token: number, known: Known): boolean {
    const upos = this.doc.upos(token);
    if (upos === "PROPN" || known.kind === "nationality" || known.kind === "country") return true;
    return (known.kind === "group" && upos === "NOUN") || this.isNameElsewhere(token);
  }

  /** "Athens" tagged as a plural noun is a name where the document has it as one and never writes it small. */
  private isNameElsewhere(token: number): boolean {
    const { doc } = this;
    const form = doc.form(token);
    return doc.upos(token) === "NOUN" && this.proper.has(form) && !this.small.has(doc.lower(token));
  }

  private isCommon(token: number): boolean {
    const lower = this.doc.lower(token);
    return this.small.has(lower) || titleOf(lower)?.class === "role";
  }
}

function isProperTag(xpos: string): boolean {
  return xpos === "NNP" || xpos === "NNPS";
}

function tokensOf(doc: Doc, times: readonly TimeExpression[]): Uint8Array {
  const out = new Uint8Array(doc.length);
  for (const { span } of times)
    for (let t = doc.tokenAt(span[0]); t < doc.length && doc.start(t) < span[1]; t++) out[t] = 1;
  return out;
}

/** Title Case or capitals throughout: of the words with more than three letters hardly one is small. */
function isTitleCase(doc: Doc, sentence: number): boolean {
  let capital = 0;
  let small = 0;
  for (let t = doc.firstToken(sentence) + 1; t < doc.endToken(sentence); t++) {
    const form = doc.form(t);
    if (form.length < 4 || !/^\p{L}/u.test(form)) continue;
    if (form === doc.lower(t)) small++;
    else capital++;
  }
  return capital >= 2 && small * 5 <= capital;
}
