import type { Sentence, Span } from "../analysis.ts";
import { Interned } from "./interned.ts";
import { lemmaOf } from "./lemmas.ts";
import { DEPREL, type Deprel, UPOS, type Upos, XPOS, type Xpos } from "./tags.ts";

/** Where the tokens and sentences of a text stand; the tokenizer's result. */
export interface Segmentation {
  /** Token i is `text.slice(start[i], end[i])`. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Sentence s holds the tokens `first[s] .. first[s + 1] - 1`; one entry more than there are sentences. */
  readonly first: Int32Array;
  /** Per sentence: 1 where it is a heading. */
  readonly heading: Uint8Array;
}

/** The model's answer for each token: indexes into UPOS, XPOS and DEPREL; `head` is a token index or -1. */
export interface Annotation {
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly head: Int32Array;
  readonly deprel: Uint8Array;
}

/**
 * An immutable report with its tokens, sentences and dependency trees. All token arguments are indexes
 * into the whole document. Arrays are columns, so that a long text costs no object per token.
 */
export class Doc {
  readonly text: string;
  readonly length: number;
  readonly sentenceCount: number;
  private readonly segmentation: Segmentation;
  private readonly annotation: Annotation;
  private sentenceIndex: Int32Array | null = null;
  private childStart: Int32Array | null = null;
  private childList: Int32Array | null = null;
  private edgeFirst: Int32Array | null = null;
  private edgeLast: Int32Array | null = null;
  private readonly interned = new Interned();
  /** By token, numbers of `interned`; 0 where nobody has asked yet. */
  private lowers: Int32Array | null = null;
  private lemmas: Int32Array | null = null;

  constructor(text: string, segmentation: Segmentation, annotation: Annotation) {
    this.text = text;
    this.segmentation = segmentation;
    this.annotation = annotation;
    this.length = segmentation.start.length;
    this.sentenceCount = segmentation.heading.length;
  }

  start(token: number): number {
    return this.segmentation.start[token];
  }

  end(token: number): number {
    return this.segmentation.end[token];
  }

  span(token: number): Span {
    return [this.segmentation.start[token], this.segmentation.end[token]];
  }

  /** The span from the first of two tokens to the end of the last, both included. */
  spanOf(first: number, last: number): Span {
    return [this.segmentation.start[first], this.segmentation.end[last]];
  }

  /** Empty where there is no such token, as of a search that found none (-1). */
  form(token: number): string {
    // Offsets that are missing would cut out the whole text.
    if (!(token >= 0 && token < this.length)) return "";
    return this.text.slice(this.segmentation.start[token], this.segmentation.end[token]);
  }

  lower(token: number): string {
    this.lowers ??= new Int32Array(this.length);
    const known = this.lowers[token];
    if (known > 0) return this.interned.textOf(known);
    const number = this.interned.numberOf(this.form(token).toLowerCase().replaceAll("’", "'"));
    this.lowers[token] = number;
    return this.interned.textOf(number);
  }

  lemma(token: number): string {
    this.lemmas ??= new Int32Array(this.length);
    const known = this.lemmas[token];
    if (known > 0) return this.interned.textOf(known);
    const lemma = lemmaOf(this.form(token), this.upos(token), this.xpos(token));
    const number = this.interned.numberOf(lemma);
    this.lemmas[token] = number;
    return this.interned.textOf(number);
  }

  upos(token: number): Upos {
    return UPOS[this.annotation.upos[token]];
  }

  xpos(token: number): Xpos {
    return XPOS[this.annotation.xpos[token]];
  }

  /** The relation with its subtype: "nsubj:pass". */
  deprel(token: number): Deprel {
    return DEPREL[this.annotation.deprel[token]];
  }

  /** The relation without its subtype: "nsubj". */
  relation(token: number): string {
    const full = this.deprel(token);
    const colon = full.indexOf(":");
    return colon < 0 ? full : full.slice(0, colon);
  }

  /** The governing token, or -1 for the root of a sentence. */
  head(token: number): number {
    return this.annotation.head[token];
  }

  /** The dependents of a token in text order. */
  children(token: number): Int32Array {
    if (!this.childStart || !this.childList) this.indexChildren();
    return this.childList!.subarray(this.childStart![token], this.childStart![token + 1]);
  }

  /** Leftmost and rightmost token of the subtree of a token. */
  edges(token: number): readonly [first: number, last: number] {
    if (!this.edgeFirst || !this.edgeLast) this.indexEdges();
    return [this.edgeFirst![token], this.edgeLast![token]];
  }

  /** True where `token` stands in the subtree of `ancestor`, itself included. */
  dominates(ancestor: number, token: number): boolean {
    for (let at = token; at >= 0; at = this.head(at)) if (at === ancestor) return true;
    return false;
  }

  /** The sentence that a token stands in. */
  sentenceOf(token: number): number {
    if (!this.sentenceIndex) {
      this.sentenceIndex = new Int32Array(this.length);
      for (let s = 0; s < this.sentenceCount; s++)
        this.sentenceIndex.fill(s, this.firstToken(s), this.endToken(s));
    }
    return this.sentenceIndex[token];
  }

  firstToken(sentence: number): number {
    return this.segmentation.first[sentence];
  }

  /** One past the last token of a sentence. */
  endToken(sentence: number): number {
    return this.segmentation.first[sentence + 1];
  }

  /** The root token of a sentence, or -1 where it has none. */
  root(sentence: number): number {
    for (let t = this.firstToken(sentence); t < this.endToken(sentence); t++)
      if (this.annotation.head[t] < 0) return t;
    return -1;
  }

  isHeading(sentence: number): boolean {
    return this.segmentation.heading[sentence] === 1;
  }

  sentence(sentence: number): Sentence {
    return {
      span: this.spanOf(this.firstToken(sentence), this.endToken(sentence) - 1),
      kind: this.isHeading(sentence) ? "heading" : "sentence",
    };
  }

  sentences(): Sentence[] {
    return Array.from({ length: this.sentenceCount }, (_, s) => this.sentence(s));
  }

  /** The first token that ends after `offset`, or `length` where none does (binary search). */
  tokenAt(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.segmentation.end[middle] > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private indexChildren(): void {
    const { head } = this.annotation;
    const start = new Int32Array(this.length + 1);
    for (let t = 0; t < this.length; t++) if (head[t] >= 0) start[head[t] + 1]++;
    for (let t = 0; t < this.length; t++) start[t + 1] += start[t];
    const list = new Int32Array(start[this.length]);
    const next = start.slice();
    for (let t = 0; t < this.length; t++) if (head[t] >= 0) list[next[head[t]]++] = t;
    this.childStart = start;
    this.childList = list;
  }

  private indexEdges(): void {
    const first = new Int32Array(this.length);
    const last = new Int32Array(this.length);
    for (let s = 0; s < this.sentenceCount; s++) {
      // Dependents before governors: a tree of n tokens settles when walked from its leaves upward.
      const order = this.postorder(s);
      for (const t of order) {
        first[t] = t;
        last[t] = t;
        for (const child of this.children(t)) {
          if (first[child] < first[t]) first[t] = first[child];
          if (last[child] > last[t]) last[t] = last[child];
        }
      }
    }
    this.edgeFirst = first;
    this.edgeLast = last;
  }

  private postorder(sentence: number): number[] {
    const order: number[] = [];
    for (let t = this.firstToken(sentence); t < this.endToken(sentence); t++)
      if (this.annotation.head[t] < 0) order.push(t);
    for (let i = 0; i < order.length; i++)
      for (const child of this.children(order[i])) order.push(child);
    return order.reverse();
  }
}
