import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { FeatureExtractor, learnedForm, normalForm, wordHash } from "../src/language/features.ts";
import { type Assignment, Crew, type Order } from "./crew.ts";
import { type Layout, layOutMemory, shareMemory } from "./memory.ts";
import { initialise, Parameters, type Shape } from "./parameters.ts";
import { type Score, scoreOf } from "./score.ts";
import type { Dropout, Prediction } from "./pass.ts";
import { type Example, exampleOf, type Tree } from "./treebank.ts";
import type { Vectors } from "./vectors.ts";

/** How a network is trained. */
export interface Plan {
  name: string;
  shape: Shape;
  epochs: number;
  /** Tokens of one batch, all workers together. */
  batch: number;
  /** Adam's rate at its height. */
  rate: number;
  dropout: Dropout;
  seed: number;
}

/** Two shards make every step, whatever the machine has, so that all machines reach the same weights. */
const WORKERS = 2;
const ARENA = 400 * 1024 * 1024;
const WARM_UP = 300;

/** A generator of numbers in [0, 1) that is the same everywhere (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Vocabulary {
  hashes: Uint32Array;
  counts: Uint32Array;
}

/** One network with its optimizer, and the workers that run it. */
export class Trainer {
  readonly parameters: Parameters;
  readonly weights: Float32Array;
  private readonly plan: Plan;
  private readonly features: FeatureExtractor;
  private readonly memory: WebAssembly.Memory;
  private readonly layout: Layout;
  private readonly crew: Crew;
  private readonly sets = new Map<string, Example[]>();

  constructor(
    plan: Plan,
    vectors: Vectors,
    vocabulary: Vocabulary,
    kernel: Uint8Array,
    script: URL,
  ) {
    this.plan = plan;
    this.features = new FeatureExtractor(vectors.hashes, vocabulary.hashes);
    this.parameters = new Parameters(plan.shape, this.features.learnedRows);
    this.layout = layOutMemory(WORKERS, this.parameters.size, vectors.bytes.length, ARENA);
    this.memory = shareMemory(this.layout);
    const floats = new Float32Array(this.memory.buffer);
    this.weights = floats.subarray(
      this.layout.weights / 4,
      this.layout.weights / 4 + this.parameters.size,
    );
    initialise(this.weights, this.parameters, plan.shape, plan.seed);
    const glove = floats.subarray(this.layout.glove / 4);
    for (let i = 0; i < vectors.bytes.length; i++)
      glove[i] = vectors.bytes[i] * vectors.scale[Math.floor(i / vectors.width)];
    const module = new WebAssembly.Module(kernel.slice());
    const barrier = new SharedArrayBuffer(16 + 16 * WORKERS);
    const assignments = Array.from({ length: WORKERS }, (_, index): Assignment => ({
      index,
      module,
      memory: this.memory,
      layout: this.layout,
      shape: plan.shape,
      learnedRows: this.features.learnedRows,
      wordCounts: vocabulary.counts,
      barrier,
    }));
    this.crew = new Crew(script, assignments);
  }

  async load(name: string, trees: Tree[]): Promise<void> {
    const examples = trees.map((tree) => exampleOf(tree, this.features));
    this.sets.set(name, examples);
    await this.crew.order(Array.from({ length: WORKERS }, () => ({ do: "load", name, examples })));
  }

  /** Trains from the last checkpoint on; after each epoch `report` hears how the sets named fare. */
  async train(
    checkpoint: string,
    measured: string[],
    say: (line: string) => void,
    tick: (line: string) => void,
  ): Promise<void> {
    const { epochs, rate, seed, dropout } = this.plan;
    let { epoch, step } = this.resume(checkpoint);
    if (epoch > 0) say(`${this.plan.name}: resumed after epoch ${epoch}`);
    for (; epoch < epochs; epoch++) {
      const started = Date.now();
      const batches = this.batches("train", seed * 1000 + epoch);
      const rates = Float64Array.from(batches, (_, b) => {
        const done = (epoch + b / batches.length) / epochs;
        return rate * Math.min(1, (step + b + 1) / WARM_UP) * Math.max(0.01, 1 - done);
      });
      const order: Order = {
        do: "epoch",
        name: "train",
        batches,
        rates,
        firstStep: step,
        seed,
        dropout,
      };
      const answers = await this.crew.order(
        Array.from({ length: WORKERS }, () => order),
        (done, of, loss) =>
          tick(
            `${this.plan.name} epoch ${epoch + 1}/${epochs} step ${done}/${of} loss ${loss.toFixed(3)}`,
          ),
      );
      step += batches.length;
      const tokens = answers.reduce((n, a) => n + a.tokens, 0);
      const loss = answers.reduce((n, a) => n + a.loss, 0) / tokens;
      const seconds = (Date.now() - started) / 1000;
      const scores: string[] = [];
      for (const name of measured) {
        const { upos, xpos, uas, las } = await this.score(name);
        scores.push(`${name} UPOS ${upos} XPOS ${xpos} UAS ${uas} LAS ${las}`);
      }
      say(
        `${this.plan.name} epoch ${epoch + 1}/${epochs} loss ${loss.toFixed(4)} ${seconds.toFixed(0)} s` +
          ` (${Math.round(tokens / seconds)} tokens/s) ${scores.join("; ")}`,
      );
      this.save(checkpoint, epoch + 1, step);
    }
  }

  async predict(name: string): Promise<Prediction[]> {
    const count = this.sets.get(name)!.length;
    const shares = Array.from({ length: WORKERS }, (_, w) =>
      Int32Array.from({ length: Math.ceil((count - w) / WORKERS) }, (__, i) => i * WORKERS + w),
    );
    const answers = await this.crew.order(
      shares.map((sentences) => ({ do: "predict", name, sentences })),
    );
    const out: Prediction[] = new Array(count);
    answers.forEach(({ predictions }, w) => predictions.forEach((p, i) => (out[shares[w][i]] = p)));
    return out;
  }

  async score(name: string): Promise<Score> {
    return scoreOf(this.sets.get(name)!, await this.predict(name));
  }

  dismiss(): Promise<void> {
    return this.crew.dismiss();
  }

  /** Sentences of like length together, each batch dealt out to the workers, all in a seeded order. */
  private batches(name: string, seed: number): Int32Array[][] {
    const examples = this.sets.get(name)!;
    const random = seeded(seed);
    const keyed = examples.map(({ length }, i) => ({ i, key: length + random() * 6 }));
    keyed.sort((a, b) => a.key - b.key || a.i - b.i);
    const batches: Int32Array[][] = [];
    for (let at = 0; at < keyed.length;) {
      const parts: number[][] = Array.from({ length: WORKERS }, () => []);
      for (let tokens = 0, k = 0; at < keyed.length && tokens < this.plan.batch; at++, k++) {
        parts[k % WORKERS].push(keyed[at].i);
        tokens += examples[keyed[at].i].length;
      }
      batches.push(parts.map((part) => Int32Array.from(part)));
    }
    for (let i = batches.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [batches[i], batches[j]] = [batches[j], batches[i]];
    }
    return batches;
  }

  private part(start: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, start, this.layout.size * 4);
  }

  private save(file: string, epoch: number, step: number): void {
    const { weights, mean, variance, size } = this.layout;
    const bytes = new Uint8Array(16 + 3 * size * 4);
    new Uint32Array(bytes.buffer, 0, 4).set([size, epoch, step, 0]);
    [weights, mean, variance].forEach((start, i) => bytes.set(this.part(start), 16 + i * size * 4));
    writeFileSync(`${file}.part`, bytes);
    renameSync(`${file}.part`, file);
  }

  private resume(file: string): { epoch: number; step: number } {
    if (!existsSync(file)) return { epoch: 0, step: 0 };
    const stored = readFileSync(file);
    const bytes = new Uint8Array(stored.buffer, stored.byteOffset, stored.byteLength).slice();
    const [size, epoch, step] = new Uint32Array(bytes.buffer, 0, 4);
    if (size !== this.layout.size)
      throw new Error(`${file} is of another network: remove it to start anew`);
    const { weights, mean, variance } = this.layout;
    [weights, mean, variance].forEach((start, i) =>
      this.part(start).set(bytes.subarray(16 + i * size * 4, 16 + (i + 1) * size * 4)),
    );
    return { epoch, step };
  }
}

/** Words seen less often get no vector of their own: it would only be learned by heart. */
const LEAST = 4;

/** Learned words: the most frequent of those that the trees hold often enough. */
export function vocabularyOf(trees: Tree[], limit = Infinity): Vocabulary {
  const counts = new Map<number, number>();
  for (const { forms } of trees)
    for (const form of forms) {
      const hash = wordHash(learnedForm(normalForm(form)));
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  const kept = [...counts].filter(([, n]) => n >= LEAST).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  kept.length = Math.min(kept.length, limit);
  return {
    hashes: Uint32Array.from(kept, ([hash]) => hash),
    counts: Uint32Array.from(kept, ([, n]) => n),
  };
}
