import { DEPREL, UPOS, XPOS } from "../src/language/tags.ts";
import { Embedding } from "./embedding.ts";
import type { Arena, Kernel } from "./kernel.ts";
import { Linear } from "./linear.ts";
import { packed } from "./packing.ts";
import { LABEL_WIDTH, pad8, type Parameters, type Shape, TAG_WIDTH } from "./parameters.ts";
import { type Direction, Recurrence } from "./recurrence.ts";
import type { Decoder, Dropout, Outcome, Prediction } from "./pass.ts";
import type { Example } from "./treebank.ts";

/**
 * One worker's share of a batch: the network forward and backward over a few dozen sentences, packed
 * time-major (longest first), after Dozat & Manning 2017 for the biaffine part.
 */
export class Shard {
  private readonly kernel: Kernel;
  private readonly memory: Float32Array;
  private readonly shape: Shape;
  private readonly parameters: Parameters;
  private readonly weights: number;
  private readonly gradients: number;
  private readonly glove: number;
  private readonly arena: Arena;
  private random = 1;

  constructor(options: {
    kernel: Kernel;
    memory: Float32Array;
    shape: Shape;
    parameters: Parameters;
    weights: number;
    gradients: number;
    glove: number;
    arena: Arena;
  }) {
    this.kernel = options.kernel;
    this.memory = options.memory;
    this.shape = options.shape;
    this.parameters = options.parameters;
    this.weights = options.weights;
    this.gradients = options.gradients;
    this.glove = options.glove;
    this.arena = options.arena;
  }

  /** Adds the gradients of these sentences to this worker's; `seed` fixes every dropout mask. */
  train(sentences: Example[], wordCounts: Uint32Array, dropout: Dropout, seed: number): Outcome {
    this.random = Math.imul(seed | 1, 0x9e3779b1) | 1;
    return this.run(sentences, { dropout, wordCounts }, null, null);
  }

  /** Predicts the sentences, in the order given. */
  predict(sentences: Example[], decoder: Decoder): Prediction[] {
    const out: Prediction[] = new Array(sentences.length);
    this.run(sentences, null, decoder, out);
    return out;
  }

  private weight(name: string): number {
    return this.weights + this.parameters.get(name).offset * 4;
  }

  private gradient(name: string): number {
    return this.gradients + this.parameters.get(name).offset * 4;
  }

  private linear(name: string): Linear {
    const { rows, columns } = this.parameters.get(`${name}.w`);
    return new Linear({
      kernel: this.kernel,
      arena: this.arena,
      inputs: rows,
      outputs: columns,
      weights: this.weight(`${name}.w`),
      bias: this.weight(`${name}.b`),
      gradWeights: this.gradient(`${name}.w`),
      gradBias: this.gradient(`${name}.b`),
    });
  }

  private mask(count: number, p: number): number {
    const at = this.arena.floats(count);
    this.random = this.kernel.dropoutMask(at, count, p, this.random);
    return at;
  }

  private uniform(): number {
    this.random ^= this.random << 13;
    this.random ^= this.random >>> 17;
    this.random ^= this.random << 5;
    return (this.random >>> 0) / 4294967296;
  }

  private run(
    given: Example[],
    training: { dropout: Dropout; wordCounts: Uint32Array } | null,
    decoder: Decoder | null,
    out: Prediction[] | null,
  ): Outcome {
    const { kernel: k, arena, shape } = this;
    const start = arena.mark();
    const packing = packed(given);
    const { order, sentences, active, offset, place, tokens } = packing;
    const count = sentences.length;
    const longest = active.length;
    const width = 2 * shape.hidden;
    const input = shape.glove + shape.learned;
    /** Multiplies each sentence's rows by its row of a mask. */
    const apply = (target: number, mask: number, columns: number) => {
      for (let t = 0; t < longest; t++)
        k.scaleBy(target + offset[t] * columns * 4, mask, active[t] * columns);
    };

    const x = new Embedding(
      { kernel: k, arena, shape, glove: this.glove, table: this.weight("learned") },
      packing,
      training && {
        ...training.dropout,
        counts: training.wordCounts,
        uniform: () => this.uniform(),
      },
    );
    let layerIn = x.output;
    let layerWidth = input;
    const inMask = training ? this.mask(count * input, training.dropout.input) : 0;
    if (inMask) apply(x.output, inMask, input);
    const layers: { directions: Recurrence[]; input: number; width: number; mask: number }[] = [];
    const outputs: number[] = [];
    for (let layer = 1; layer <= shape.layers; layer++) {
      const h = arena.floats(tokens * width);
      const directions = (["f", "b"] as Direction[]).map(
        (direction) =>
          new Recurrence({
            kernel: k,
            arena,
            hidden: shape.hidden,
            direction,
            active,
            offset,
            input: layerIn,
            inputWidth: layerWidth,
            wx: this.weight(`lstm${layer}${direction}.wx`),
            wh: this.weight(`lstm${layer}${direction}.wh`),
            bias: this.weight(`lstm${layer}${direction}.b`),
            whMask: training
              ? this.mask(shape.hidden * 4 * shape.hidden, training.dropout.recurrent)
              : 0,
            output: h + (direction === "f" ? 0 : shape.hidden * 4),
          }),
      );
      for (const direction of directions) direction.forward(training !== null);
      const mask = training ? this.mask(count * width, training.dropout.between) : 0;
      if (mask) apply(h, mask, width);
      layers.push({ directions, input: layerIn, width: layerWidth, mask });
      outputs.push(h);
      layerIn = h;
      layerWidth = width;
    }

    // Tags, on the first layer.
    const tagLayer = this.linear("tag");
    const tags = tagLayer.forward(outputs[0], tokens);

    // From here on a sentence's tokens stand together.
    const top = outputs[shape.layers - 1];
    const hs = arena.floats(tokens * width);
    for (let s = 0; s < count; s++)
      for (let t = 0; t < sentences[s].length; t++)
        k.copy(top + (offset[t] + s) * width * 4, hs + (place[s] + t) * width * 4, width);

    const { arc, label } = shape;
    const arcLayer = this.linear("mlpArc");
    const arcs = arcLayer.forward(hs, tokens);
    k.relu(arcs, tokens * 2 * arc);
    const labelLayer = this.linear("mlpLabel");
    const labels = labelLayer.forward(hs, tokens);
    let arcMask = 0;
    let labelMask = 0;
    if (training) {
      arcMask = this.mask(tokens * 2 * arc, training.dropout.mlp);
      labelMask = this.mask(tokens * 2 * label, training.dropout.mlp);
      k.scaleBy(arcs, arcMask, tokens * 2 * arc);
      k.scaleBy(labels, labelMask, tokens * 2 * label);
    }
    const panels = arena.floats(
      tokens * Math.max(arc, LABEL_WIDTH) + arc * Math.max(arc, LABEL_WIDTH),
    );
    const us = arena.floats(tokens * arc);
    k.pack(this.weight("arc.u"), arc, arc, arc, panels);
    k.multiply(tokens, arc, arc, arcs, 2 * arc, 1, panels, us, arc, 0);
    k.addBias(us, this.weight("arc.v"), tokens, arc);

    let loss = 0;
    const dArcs = training ? arena.floats(tokens * 2 * arc) : 0;
    const dUs = training ? arena.floats(tokens * arc) : 0;
    const heads = new Int16Array(tokens);
    for (let s = 0; s < count; s++) {
      const n = sentences[s].length;
      const mark = arena.mark();
      const ld = pad8(n) + 8;
      const scores = arena.floats(n * ld);
      const b = arena.floats(arc * pad8(n));
      const mine = us + place[s] * arc * 4;
      const theirs = arcs + (place[s] * 2 * arc + arc) * 4;
      k.packTransposed(theirs, 2 * arc, arc, pad8(n), n, b);
      k.multiply(n, pad8(n), arc, mine, arc, 1, b, scores, ld, 0);
      const rootVector = this.weight("arc.root");
      for (let i = 0; i < n; i++) {
        const row = scores + i * ld * 4;
        this.memory[(row >> 2) + n] = k.dot(mine + i * arc * 4, rootVector, arc);
        this.memory[(row >> 2) + i] = -1e9;
      }
      if (training) {
        for (let i = 0; i < n; i++) {
          const row = scores + i * ld * 4;
          const gold = sentences[s].head[i];
          loss += k.softmaxLoss(row, n + 1, gold < 0 ? n : gold, 1);
          heads[place[s] + i] = gold;
        }
        const dMine = dUs + place[s] * arc * 4;
        const p = arena.floats(pad8(n) * arc);
        k.pack(theirs, 2 * arc, n, arc, p);
        k.multiply(n, arc, n, scores, ld, 1, p, dMine, arc, 0);
        k.pack(mine, arc, n, arc, p);
        k.multiply(n, arc, n, scores, 1, ld, p, dArcs + (place[s] * 2 * arc + arc) * 4, 2 * arc, 0);
        for (let i = 0; i < n; i++) {
          const d = this.memory[((scores + i * ld * 4) >> 2) + n];
          k.addScaled(dMine + i * arc * 4, rootVector, d, arc);
          k.addScaled(this.gradient("arc.root"), mine + i * arc * 4, d, arc);
        }
      } else {
        const view = this.memory.subarray(scores >> 2, (scores >> 2) + n * ld);
        heads.set(decoder!(view, n, ld), place[s]);
      }
      arena.release(mark);
    }

    // Labels, for the gold head in training and for the chosen one otherwise.
    const joined = arena.floats(tokens * label);
    const labelRoot = this.weight("label.root");
    for (let s = 0; s < count; s++)
      for (let i = 0; i < sentences[s].length; i++) {
        const at = place[s] + i;
        const to = joined + at * label * 4;
        k.copy(labels + at * 2 * label * 4, to, label);
        const head = heads[at];
        k.addTo(to, head < 0 ? labelRoot : labels + ((place[s] + head) * 2 + 1) * label * 4, label);
      }
    k.relu(joined, tokens * label);
    const logits = arena.floats(tokens * LABEL_WIDTH);
    k.pack(this.weight("label.w"), LABEL_WIDTH, label, LABEL_WIDTH, panels);
    k.multiply(tokens, LABEL_WIDTH, label, joined, label, 1, panels, logits, LABEL_WIDTH, 0);
    k.addBias(logits, this.weight("label.b"), tokens, LABEL_WIDTH);

    if (!training) {
      for (let s = 0; s < count; s++)
        out![order[s]] = this.readOut(sentences[s], s, offset, place[s], tags, logits, heads);
      arena.release(start);
      return { loss: 0, tokens };
    }

    // Backward.
    for (let s = 0; s < count; s++)
      for (let i = 0; i < sentences[s].length; i++) {
        const at = place[s] + i;
        const row = logits + at * LABEL_WIDTH * 4;
        // The root's label is given by its head; it teaches nothing.
        if (heads[at] < 0) k.fill(row, LABEL_WIDTH, 0);
        else {
          loss += k.softmaxLoss(row, DEPREL.length, sentences[s].deprel[i], 1);
          this.memory.fill(0, (row >> 2) + DEPREL.length, (row >> 2) + LABEL_WIDTH);
        }
      }
    k.sumRows(logits, this.gradient("label.b"), tokens, LABEL_WIDTH);
    k.pack(logits, LABEL_WIDTH, tokens, LABEL_WIDTH, panels);
    k.multiply(
      label,
      LABEL_WIDTH,
      tokens,
      joined,
      1,
      label,
      panels,
      this.gradient("label.w"),
      LABEL_WIDTH,
      1,
    );
    const dJoined = arena.floats(tokens * label);
    k.packTransposed(this.weight("label.w"), LABEL_WIDTH, LABEL_WIDTH, label, label, panels);
    k.multiply(tokens, label, LABEL_WIDTH, logits, LABEL_WIDTH, 1, panels, dJoined, label, 0);
    k.reluBackward(joined, dJoined, tokens * label);
    const dLabels = arena.floats(tokens * 2 * label);
    k.fill(dLabels, tokens * 2 * label, 0);
    for (let s = 0; s < count; s++)
      for (let i = 0; i < sentences[s].length; i++) {
        const at = place[s] + i;
        const from = dJoined + at * label * 4;
        k.addTo(dLabels + at * 2 * label * 4, from, label);
        const head = heads[at];
        k.addTo(
          head < 0
            ? this.gradient("label.root")
            : dLabels + ((place[s] + head) * 2 + 1) * label * 4,
          from,
          label,
        );
      }
    k.pack(dUs, arc, tokens, arc, panels);
    k.multiply(arc, arc, tokens, arcs, 1, 2 * arc, panels, this.gradient("arc.u"), arc, 1);
    k.sumRows(dUs, this.gradient("arc.v"), tokens, arc);
    k.packTransposed(this.weight("arc.u"), arc, arc, arc, arc, panels);
    k.multiply(tokens, arc, arc, dUs, arc, 1, panels, dArcs, 2 * arc, 0);

    k.scaleBy(dArcs, arcMask, tokens * 2 * arc);
    k.reluBackward(arcs, dArcs, tokens * 2 * arc);
    k.scaleBy(dLabels, labelMask, tokens * 2 * label);
    const dHs = arena.floats(tokens * width);
    arcLayer.backward(hs, dArcs, tokens, dHs, false);
    labelLayer.backward(hs, dLabels, tokens, dHs, true);
    let dOut = arena.floats(tokens * width);
    for (let s = 0; s < count; s++)
      for (let t = 0; t < sentences[s].length; t++)
        k.copy(dHs + (place[s] + t) * width * 4, dOut + (offset[t] + s) * width * 4, width);

    for (let layer = shape.layers; layer >= 1; layer--) {
      const { directions, width: inWidth, mask } = layers[layer - 1];
      if (layer === 1) {
        loss += this.tagLoss(sentences, offset, tags);
        tagLayer.backward(outputs[0], tags, tokens, dOut, true);
      }
      apply(dOut, mask, width);
      const dIn = arena.floats(tokens * inWidth);
      directions.forEach((direction, i) =>
        direction.backward(
          dOut + (i === 0 ? 0 : shape.hidden * 4),
          dIn,
          i > 0,
          this.gradient(`lstm${layer}${i === 0 ? "f" : "b"}.wx`),
          this.gradient(`lstm${layer}${i === 0 ? "f" : "b"}.wh`),
          this.gradient(`lstm${layer}${i === 0 ? "f" : "b"}.b`),
        ),
      );
      dOut = dIn;
    }
    apply(dOut, inMask, input);
    x.backward(dOut, this.gradient("learned"));
    arena.release(start);
    return { loss, tokens };
  }

  private tagLoss(sentences: Example[], offset: number[], tags: number): number {
    const { kernel: k } = this;
    let loss = 0;
    for (let s = 0; s < sentences.length; s++)
      for (let t = 0; t < sentences[s].length; t++) {
        const row = tags + (offset[t] + s) * TAG_WIDTH * 4;
        loss += k.softmaxLoss(row, UPOS.length, sentences[s].upos[t], 1);
        loss += k.softmaxLoss(row + UPOS.length * 4, XPOS.length, sentences[s].xpos[t], 0.5);
        this.memory.fill(0, (row >> 2) + UPOS.length + XPOS.length, (row >> 2) + TAG_WIDTH);
      }
    return loss;
  }

  private readOut(
    sentence: Example,
    s: number,
    offset: number[],
    place: number,
    tags: number,
    logits: number,
    heads: Int16Array,
  ): Prediction {
    const n = sentence.length;
    const prediction = {
      upos: new Uint8Array(n),
      xpos: new Uint8Array(n),
      head: heads.slice(place, place + n),
      deprel: new Uint8Array(n),
    };
    const rootLabel = DEPREL.indexOf("root");
    for (let t = 0; t < n; t++) {
      const row = tags + (offset[t] + s) * TAG_WIDTH * 4;
      prediction.upos[t] = this.kernel.argmax(row, UPOS.length);
      prediction.xpos[t] = this.kernel.argmax(row + UPOS.length * 4, XPOS.length);
      const scores = logits + (place + t) * LABEL_WIDTH * 4;
      this.memory[(scores >> 2) + rootLabel] = -1e9;
      prediction.deprel[t] =
        prediction.head[t] < 0 ? rootLabel : this.kernel.argmax(scores, DEPREL.length);
    }
    return prediction;
  }
}
