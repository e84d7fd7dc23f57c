import { createKernel, type Kernel, type KernelName } from "./kernel.ts";
import { type Addresses, fillNetwork, MAX_WORDS, planNetwork } from "./memory.ts";
import type { Model } from "./model.ts";
import { BLOCK, blocksOf, fillPanels, type Matrix } from "./weights.ts";
import { Words } from "./words.ts";

/** Longer words are not kept: a cache must not hold on to a text that has no spaces. */
const MAX_KEPT = 64;

/** Sentences of a batch, longest first: at most MAX_BATCH tokens, MAX_WINDOW in one sentence. */
export interface Batch {
  sentences: number;
  length: Int32Array;
  /** Row of each sentence's first token; sentences follow each other. */
  first: Int32Array;
  tokens: number;
  form(row: number): string;
}

/**
 * The tagger and parser without its decisions: two bidirectional LSTM layers (tags read the first, trees
 * the second), with weights of 8 bits and activations of 16 bits, and a biaffine scorer of arcs (Dozat &
 * Manning 2017). Results of a sentence do not depend on what else is in its batch.
 */
export class Network {
  /** Scores of tags: one row of `tagStride` floats for each token, UPOS first. */
  readonly tags: Float32Array;
  readonly tagStride: number;
  /** After `arcs`: one row of `arcStride` floats for each token, the root's column first. */
  readonly scores: Float32Array;
  arcStride = 0;
  /** After `labels`: one row of `labelStride` floats for each token. */
  readonly relations: Float32Array;
  readonly labelStride: number;

  private readonly kernel: Kernel;
  private readonly i32: Int32Array;
  private readonly i16: Int16Array;
  private readonly f32: Float32Array;
  private readonly words: Words;
  private readonly hidden: number;
  private readonly arc: number;
  private readonly label: number;
  /** Floats from one token's states to the next: dependents' beside heads'. */
  private readonly arcStateStride: number;
  private readonly labelStateStride: number;
  private readonly at: Addresses;
  private readonly cache = new Map<string, number>();
  private cached = 0;

  constructor(model: Model, kernelName?: KernelName) {
    const { dims } = model;
    this.hidden = dims.hidden;
    this.arc = dims.arc;
    this.label = dims.label;
    this.words = new Words(model);
    const { bytes, at } = planNetwork(model);
    this.at = at;
    const { kernel, buffer } = createKernel(bytes, kernelName);
    this.kernel = kernel;
    this.i32 = new Int32Array(buffer);
    this.i16 = new Int16Array(buffer);
    this.f32 = new Float32Array(buffer);
    fillNetwork(model, buffer, at);
    this.arcStateStride = at.mlpArc.blocks * BLOCK;
    this.labelStateStride = at.mlpLabel.blocks * BLOCK;
    this.tagStride = at.tag.blocks * BLOCK;
    this.tags = new Float32Array(buffer, at.tags);
    this.scores = new Float32Array(buffer, at.scores);
    this.labelStride = at.labelPanels * 8;
    this.relations = new Float32Array(buffer, at.relations);
  }

  /** Reads a batch; afterwards `tags` holds its scores, and `arcs` and `labels` may be called. */
  read(batch: Batch): void {
    const { kernel, at, hidden } = this;
    this.lookUp(batch);
    this.layer(batch, 0);
    this.layer(batch, 1);
    const { tokens } = batch;
    const state = hidden * 4;
    this.apply(
      at.tag,
      tokens,
      at.states[0],
      state,
      at.identity,
      -Infinity,
      at.tags,
      this.tagStride * 4,
    );
    const arcs = this.arcStateStride * 4;
    this.apply(at.mlpArc, tokens, at.states[1], state, at.identity, 0, at.arcStates, arcs);
    const labels = this.labelStateStride * 4;
    this.apply(
      at.mlpLabel,
      tokens,
      at.states[1],
      state,
      at.identity,
      -Infinity,
      at.labelStates,
      labels,
    );
    const { arc } = this;
    kernel.multiply(tokens, arc, arc / 8, at.arcStates, arcs, at.u, at.v, at.bilinear, arc * 4);
  }

  private apply(
    matrix: Matrix,
    rows: number,
    input: number,
    stride: number,
    index: number,
    floor: number,
    out: number,
    outStride: number,
  ): void {
    const { k, blocks, w, scale, bias } = matrix;
    this.kernel.linear(
      rows,
      k,
      blocks,
      input,
      stride,
      index,
      w,
      scale,
      bias,
      floor,
      out,
      outStride,
    );
  }

  /** Fills `wordRow`, and computes the first layer's input share of words that are not in the cache. */
  private lookUp(batch: Batch): void {
    if (!this.tryLookUp(batch)) {
      this.cache.clear();
      this.cached = 0;
      this.tryLookUp(batch);
    }
  }

  /** False where the cache overflows; an empty one never does. */
  private tryLookUp(batch: Batch): boolean {
    const { cache, at, words } = this;
    const wordRow = at.wordRow >> 2;
    const before = this.cached;
    for (let row = 0; row < batch.tokens; row++) {
      const form = batch.form(row);
      let word = cache.get(form);
      if (word === undefined) {
        if (this.cached === MAX_WORDS) return false;
        word = this.cached++;
        if (form.length <= MAX_KEPT) cache.set(detached(form), word);
        words.write(form, this.i16, (at.input >> 1) + (word - before) * words.width);
      }
      this.i32[wordRow + row] = word;
    }
    const z = at.wordGates + before * this.hidden * 32;
    const fresh = this.cached - before;
    const stride = words.width * 2;
    this.apply(at.wx[0], fresh, at.input, stride, at.identity, -Infinity, z, this.hidden * 32);
    return true;
  }

  private layer(batch: Batch, layer: 0 | 1): void {
    const steps = batch.sentences > 0 ? batch.length[0] : 0;
    let alive = batch.sentences;
    for (let step = 0; step < steps; step++) {
      while (batch.length[alive - 1] <= step) alive--;
      this.step(batch, layer, 0, step, alive, step > 0 ? alive : 0);
    }
    for (let step = steps - 1, carried = 0; step >= 0; step--) {
      while (alive < batch.sentences && batch.length[alive] > step) alive++;
      this.step(batch, layer, 1, step, alive, carried);
      carried = alive;
    }
  }

  /** One step in reading order (direction 0) or against it (1) of the sentences alive. */
  private step(
    batch: Batch,
    layer: 0 | 1,
    direction: 0 | 1,
    step: number,
    alive: number,
    carried: number,
  ): void {
    const { at, hidden, i32, kernel } = this;
    const index = at.index >> 2;
    for (let r = 0; r < alive; r++) i32[index + r] = batch.first[r] + step;
    const width = hidden * 4;
    if (layer === 0) {
      // Gathered row by row, as the cache of words is larger than the processor's.
      const [from, to] = [(at.wordGates >> 2) + direction * width, at.gates >> 2];
      for (let r = 0; r < alive; r++) {
        const word = from + i32[(at.wordRow >> 2) + i32[index + r]] * 2 * width;
        this.f32.copyWithin(to + r * width, word, word + width);
      }
    } else {
      const blocks = width / BLOCK;
      const half = blocksOf(at.wx[1], direction * blocks, (direction + 1) * blocks);
      this.apply(half, alive, at.states[0], width, at.index, -Infinity, at.gates, width * 4);
    }
    const { w, scale, bias } = at.wh[layer][direction];
    kernel.recur(
      alive,
      carried,
      direction === 0 ? 1 : -1,
      at.index,
      hidden,
      at.gates,
      w,
      scale,
      bias,
      at.cells,
      at.states[layer] + direction * hidden * 2,
      hidden * 4,
    );
  }

  /** Scores every arc of the sentence of `n` tokens whose first token stands in row `first`. */
  arcs(first: number, n: number): void {
    const { at, arc, kernel, f32 } = this;
    const panels = Math.ceil((n + 1) / 8);
    this.arcStride = panels * 8;
    const root = at.root >> 2;
    const heads = (at.arcStates >> 2) + first * this.arcStateStride + arc;
    const columns = f32.subarray(at.heads >> 2);
    const start = (c: number) => (c === 0 ? root : heads + (c - 1) * this.arcStateStride);
    fillPanels(columns, arc, n + 1, f32, start, 1);
    const dependents = at.bilinear + first * arc * 4;
    kernel.multiply(
      n,
      arc,
      panels,
      dependents,
      arc * 4,
      at.heads,
      at.zeros,
      at.scores,
      this.arcStride * 4,
    );
  }

  /** Scores the relations of all tokens with their heads: rows of the batch, -1 for the root (not scored). */
  labels(tokens: number, heads: Int32Array): void {
    const { at, label, kernel, f32 } = this;
    const stride = this.labelStateStride;
    const dependents = at.labelStates >> 2;
    const pairs = at.pairs >> 2;
    for (let row = 0; row < tokens; row++) {
      if (heads[row] < 0) continue;
      const dependent = dependents + row * stride;
      const head = dependents + heads[row] * stride + label;
      const to = pairs + row * label;
      for (let i = 0; i < label; i++) {
        const sum = f32[dependent + i] + f32[head + i];
        f32[to + i] = sum > 0 ? sum : 0;
      }
    }
    const width = label * 4;
    kernel.multiply(
      tokens,
      label,
      at.labelPanels,
      at.pairs,
      width,
      at.labelW,
      at.labelB,
      at.relations,
      this.labelStride * 4,
    );
  }
}

/** A copy that does not keep alive the text that it was cut from, as substrings do in V8. */
function detached(form: string): string {
  return form.length < 13 ? form : form.split("").join("");
}
