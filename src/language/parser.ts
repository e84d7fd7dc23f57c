import { batchEnd, byLength, cut, MAX_BATCH, type Pieces } from "./batches.ts";
import { type Annotation, Doc, type Segmentation } from "./doc.ts";
import type { KernelName } from "./kernel.ts";
import { type Model, ModelError, readModel } from "./model.ts";
import { type Batch, Network } from "./network.ts";
import { highest, TagPairs } from "./tagpairs.ts";
import { DEPREL, UPOS, XPOS } from "./tags.ts";
import { TreeDecoder } from "./tree.ts";

export interface Parser {
  /** Tags and trees for the tokens of a text. */
  parse(text: string, segmentation: Segmentation): Doc;
  /** Tags and trees for the forms of each sentence; heads count tokens over all sentences. */
  annotate(sentences: readonly (readonly string[])[]): Annotation;
}

/**
 * A tagger and dependency parser from the bytes of a model. Both kernels give the same annotation.
 * @throws ModelError where the bytes are no model, or one of other tag sets
 */
export function createParser(bytes: Uint8Array, options: { kernel?: KernelName } = {}): Parser {
  return new NetworkParser(readModel(bytes), options.kernel);
}

class NetworkParser implements Parser {
  private readonly network: Network;
  private readonly trees = new TreeDecoder();
  private readonly upos: Uint8Array;
  private readonly xpos: Uint8Array;
  private readonly pairs: TagPairs;
  private readonly deprel: Uint8Array;
  private readonly modelRoot: number;
  private readonly heads = new Int32Array(MAX_BATCH);

  constructor(model: Model, kernel?: KernelName) {
    this.upos = places(model.upos, UPOS);
    this.xpos = places(model.xpos, XPOS);
    this.pairs = new TagPairs(model.upos, model.xpos);
    this.deprel = places(model.deprel, DEPREL);
    this.modelRoot = model.deprel.indexOf("root");
    this.network = new Network(model, kernel);
  }

  parse(text: string, segmentation: Segmentation): Doc {
    const { start, end, first } = segmentation;
    const annotation = this.run(first, (token) => text.slice(start[token], end[token]));
    return new Doc(text, segmentation, annotation);
  }

  annotate(sentences: readonly (readonly string[])[]): Annotation {
    const first = new Int32Array(sentences.length + 1);
    sentences.forEach((sentence, s) => (first[s + 1] = first[s] + sentence.length));
    const forms = sentences.flat();
    return this.run(first, (token) => forms[token]);
  }

  private run(first: Int32Array, form: (token: number) => string): Annotation {
    const tokens = first.length > 0 ? first[first.length - 1] : 0;
    const annotation: Annotation = {
      upos: new Uint8Array(tokens),
      xpos: new Uint8Array(tokens),
      head: new Int32Array(tokens),
      deprel: new Uint8Array(tokens),
    };
    const pieces = cut(first);
    const order = byLength(pieces.length);
    for (let from = 0; from < order.length;) {
      const end = batchEnd(order, pieces.length, from);
      this.batch(pieces, order.subarray(from, end), form, annotation);
      from = end;
    }
    join(pieces, annotation);
    return annotation;
  }

  private batch(
    pieces: Pieces,
    order: Int32Array,
    form: (token: number) => string,
    out: Annotation,
  ): void {
    const sentences = order.length;
    const length = new Int32Array(sentences);
    const first = new Int32Array(sentences);
    let tokens = 0;
    order.forEach((piece, r) => {
      length[r] = pieces.length[piece];
      first[r] = tokens;
      tokens += length[r];
    });
    const token = new Int32Array(tokens);
    order.forEach((piece, r) => {
      for (let i = 0; i < length[r]; i++) token[first[r] + i] = pieces.start[piece] + i;
    });
    const batch: Batch = { sentences, length, first, tokens, form: (row) => form(token[row]) };
    this.network.read(batch);
    this.tag(token, out);
    this.attach(batch, token, out);
  }

  private tag(token: Int32Array, out: Annotation): void {
    const { tags, tagStride } = this.network;
    for (let row = 0; row < token.length; row++) {
      const { upos, xpos } = this.pairs.best(tags, row * tagStride);
      out.upos[token[row]] = this.upos[upos];
      out.xpos[token[row]] = this.xpos[xpos];
    }
  }

  private attach(batch: Batch, token: Int32Array, out: Annotation): void {
    const { network, trees, heads, modelRoot, deprel } = this;
    for (let r = 0; r < batch.sentences; r++) {
      const [from, n] = [batch.first[r], batch.length[r]];
      network.arcs(from, n);
      trees.decode(network.scores, network.arcStride, n, heads, from);
      for (let i = from; i < from + n; i++) if (heads[i] >= 0) heads[i] += from;
    }
    network.labels(batch.tokens, heads);
    const { relations, labelStride } = network;
    for (let row = 0; row < batch.tokens; row++) {
      if (heads[row] < 0) {
        out.head[token[row]] = -1;
        out.deprel[token[row]] = ROOT;
        continue;
      }
      const at = row * labelStride;
      if (modelRoot >= 0) relations[at + modelRoot] = -Infinity;
      out.head[token[row]] = token[heads[row]];
      out.deprel[token[row]] = deprel[highest(relations, at, at + deprel.length) - at];
    }
  }
}

const ROOT = DEPREL.indexOf("root");
const PARATAXIS = DEPREL.indexOf("parataxis");

/** Windows of one sentence become one tree: later roots hang from the first. */
function join({ start, length, continues }: Pieces, { head, deprel }: Annotation): void {
  let sentenceRoot = -1;
  for (let piece = 0; piece < start.length; piece++) {
    let root = start[piece];
    while (root < start[piece] + length[piece] && head[root] >= 0) root++;
    if (!continues[piece]) sentenceRoot = root;
    else {
      head[root] = sentenceRoot;
      deprel[root] = PARATAXIS;
    }
  }
}

/** For each name of the model its place in our own list. */
function places(names: readonly string[], ours: readonly string[]): Uint8Array {
  return Uint8Array.from(names, (name) => {
    const place = ours.indexOf(name);
    if (place < 0)
      throw new ModelError(`the model knows a tag that this version does not: "${name}"`);
    return place;
  });
}
