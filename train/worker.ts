import { parentPort, workerData } from "node:worker_threads";
import { bestTree } from "./decoder.ts";
import type { Answer, Assignment, Order } from "./crew.ts";
import { Arena, createKernel } from "./kernel.ts";
import { Parameters } from "./parameters.ts";
import type { Prediction } from "./pass.ts";
import { Shard } from "./shard.ts";
import type { Example } from "./treebank.ts";

/** Waits until all workers have come here. */
class Barrier {
  private readonly cells: Int32Array;
  private readonly parties: number;

  constructor(buffer: SharedArrayBuffer, parties: number) {
    this.cells = new Int32Array(buffer, 0, 2);
    this.parties = parties;
  }

  wait(): void {
    const round = Atomics.load(this.cells, 1);
    if (Atomics.add(this.cells, 0, 1) + 1 === this.parties) {
      Atomics.store(this.cells, 0, 0);
      Atomics.add(this.cells, 1, 1);
      Atomics.notify(this.cells, 1);
    } else while (Atomics.load(this.cells, 1) === round) Atomics.wait(this.cells, 1, round);
  }
}

const BETA1 = 0.9;
const BETA2 = 0.98;
const EPSILON = 1e-8;
const CLIP = 3;

const given = workerData as Assignment;
const { layout, index } = given;
const kernel = createKernel(given.module, given.memory);
const barrier = new Barrier(given.barrier, layout.workers);
const norms = new Float64Array(given.barrier, 16, layout.workers);
const losses = new Float64Array(given.barrier, 16 + 8 * layout.workers, layout.workers);
const parameters = new Parameters(given.shape, given.learnedRows);
const arenaStart = layout.arenas + index * layout.arenaSize;
const shard = new Shard({
  kernel,
  memory: new Float32Array(given.memory.buffer),
  shape: given.shape,
  parameters,
  weights: layout.weights,
  gradients: layout.gradients + index * layout.stride,
  glove: layout.glove,
  arena: new Arena(arenaStart, arenaStart + layout.arenaSize),
});
const sets = new Map<string, Example[]>();

/** This worker's stretch of the weights, as floats. */
const share = Math.ceil(layout.size / layout.workers / 8) * 8;
const from = index * share;
const mine = Math.max(0, Math.min(share, layout.size - from));

function epoch(order: Extract<Order, { do: "epoch" }>): Answer {
  const examples = sets.get(order.name)!;
  let loss = 0;
  let tokens = 0;
  order.batches.forEach((batch, b) => {
    const step = order.firstStep + b + 1;
    const sentences = Array.from(batch[index], (i) => examples[i]);
    const seed = Math.imul(order.seed, 31337) + step * layout.workers + index;
    const total = batch.reduce(
      (sum, part) => part.reduce((n, i) => n + examples[i].length, sum),
      0,
    );
    if (sentences.length > 0) {
      const outcome = shard.train(sentences, given.wordCounts, order.dropout, seed);
      loss += outcome.loss;
      tokens += outcome.tokens;
    }
    losses[index] = loss / Math.max(1, tokens);
    barrier.wait();
    const offset = from * 4;
    norms[index] = kernel.gather(layout.gradients + offset, layout.stride, layout.workers, mine);
    barrier.wait();
    const norm = Math.sqrt(norms.reduce((sum, n) => sum + n, 0)) / total;
    const scale = Math.min(1, CLIP / norm) / total;
    const correction = Math.sqrt(1 - BETA2 ** step) / (1 - BETA1 ** step);
    kernel.adam(
      layout.weights + offset,
      layout.gradients + offset,
      layout.mean + offset,
      layout.variance + offset,
      mine,
      scale,
      order.rates[b] * correction,
      BETA1,
      BETA2,
      EPSILON,
      0,
    );
    barrier.wait();
    if (index === 0 && b % 10 === 9)
      parentPort!.postMessage({
        step: b + 1,
        of: order.batches.length,
        loss: losses.reduce((sum, l) => sum + l, 0) / layout.workers,
      });
  });
  return { loss, tokens, predictions: [] };
}

/** Tokens of one forward pass in prediction. */
const PREDICTION_BATCH = 2000;

function predict(order: Extract<Order, { do: "predict" }>): Answer {
  const examples = sets.get(order.name)!;
  const chosen = Array.from(order.sentences);
  const byLength = chosen
    .map((_, i) => i)
    .sort((a, b) => examples[chosen[a]].length - examples[chosen[b]].length || a - b);
  const predictions: Prediction[] = new Array(chosen.length);
  for (let at = 0; at < byLength.length;) {
    let end = at;
    for (let tokens = 0; end < byLength.length && tokens < PREDICTION_BATCH; end++)
      tokens += examples[chosen[byLength[end]]].length;
    const part = byLength.slice(at, end);
    const found = shard.predict(
      part.map((i) => examples[chosen[i]]),
      bestTree,
    );
    part.forEach((i, k) => (predictions[i] = found[k]));
    at = end;
  }
  return { loss: 0, tokens: 0, predictions };
}

parentPort!.on("message", (order: Order) => {
  if (order.do === "load") {
    sets.set(order.name, order.examples);
    parentPort!.postMessage({ loss: 0, tokens: 0, predictions: [] } satisfies Answer);
  } else parentPort!.postMessage(order.do === "epoch" ? epoch(order) : predict(order));
});
