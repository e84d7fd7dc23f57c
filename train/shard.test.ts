import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { MAX_ROWS } from "../src/language/features.ts";
import { bestTree } from "./decoder.ts";
import { Arena, createKernel, type Kernel } from "./kernel.ts";
import kernelFlags from "./kernel-flags.json" with { type: "json" };
import { layOutMemory, shareMemory } from "./memory.ts";
import { initialise, Parameters, type Shape } from "./parameters.ts";
import { Shard } from "./shard.ts";
import type { Example } from "./treebank.ts";

const shape: Shape = { glove: 8, learned: 8, hidden: 8, layers: 2, arc: 8, label: 8 };
const LEARNED = 12;
const none = { word: 0, glove: 0, input: 0, between: 0, recurrent: 0, mlp: 0 };

let kernel: Kernel;
let weights: Float32Array;
let gradients: Float32Array;
let parameters: Parameters;
let shard: Shard;

function sentence(length: number, seed: number): Example {
  const rows = new Int32Array(length * MAX_ROWS);
  for (let t = 0; t < length; t++)
    for (let r = 0; r < 2; r++) rows[t * MAX_ROWS + r] = (seed + t * 5 + r * 3) % LEARNED;
  return {
    length,
    forms: Array.from({ length }, () => "x"),
    rows,
    rowCount: new Uint8Array(length).fill(2),
    glove: Int32Array.from({ length }, (_, t) => ((t + seed) % 3) - 1),
    upos: Uint8Array.from({ length }, (_, t) => (t + seed) % 17),
    xpos: Uint8Array.from({ length }, (_, t) => (t * 3 + seed) % 49),
    head: Int16Array.from({ length }, (_, t) => t - 1),
    deprel: Uint8Array.from({ length }, (_, t) => (t + seed) % 40),
  };
}

const batch = [sentence(3, 1), sentence(6, 2), sentence(1, 3), sentence(6, 4), sentence(9, 5)];
const counts = new Uint32Array(4).fill(2);

beforeAll(async () => {
  const file = join(mkdtempSync(join(tmpdir(), "hearsay-")), "kernel.wasm");
  const root = new URL("..", import.meta.url);
  execFileSync(
    "npx",
    ["--no-install", "asc", "train/kernel/index.ts", "-o", file, ...kernelFlags],
    { cwd: root },
  );
  parameters = new Parameters(shape, LEARNED);
  const layout = layOutMemory(1, parameters.size, 2 * shape.glove, 8 << 20);
  const memory = shareMemory(layout);
  const floats = new Float32Array(memory.buffer);
  kernel = createKernel(new WebAssembly.Module(readFileSync(file)), memory);
  weights = floats.subarray(layout.weights / 4, layout.weights / 4 + parameters.size);
  gradients = floats.subarray(layout.gradients / 4, layout.gradients / 4 + parameters.size);
  initialise(weights, parameters, shape, 7);
  // Biases of zero would leave half of the rectifiers at their kink.
  weights.forEach((w, i) => (weights[i] = w * 2 + (((i * 7919) % 13) - 6) / 40));
  floats.subarray(layout.glove / 4).fill(0.3, 0, 2 * shape.glove);
  shard = new Shard({
    kernel,
    memory: floats,
    shape,
    parameters,
    weights: layout.weights,
    gradients: layout.gradients,
    glove: layout.glove,
    arena: new Arena(layout.arenas, layout.end),
  });
}, 120_000);

test("gradients agree with finite differences for every matrix", () => {
  const lossAt = () => shard.train(batch, counts, none, 1).loss;
  gradients.fill(0);
  lossAt();
  const analytic = gradients.slice();
  for (const { name, rows, columns, offset } of parameters.list) {
    let dot = 0;
    let analyticNorm = 0;
    let numericNorm = 0;
    const count = Math.min(40, rows * columns);
    for (let i = 0; i < count; i++) {
      const at = offset + Math.floor((i * rows * columns) / count);
      const kept = weights[at];
      const step = 1e-2;
      weights[at] = kept + step;
      const up = lossAt();
      weights[at] = kept - step;
      const down = lossAt();
      weights[at] = kept;
      const numeric = (up - down) / (2 * step);
      dot += numeric * analytic[at];
      analyticNorm += analytic[at] ** 2;
      numericNorm += numeric ** 2;
    }
    if (numericNorm > 1e-4)
      expect(dot / Math.sqrt(analyticNorm * numericNorm), name).toBeGreaterThan(0.99);
  }
});

test("the same seed drops the same units, another seed others", () => {
  const half = { word: 0.5, glove: 0.5, input: 0.5, between: 0.5, recurrent: 0.5, mlp: 0.5 };
  const loss = (seed: number) => shard.train(batch, counts, half, seed).loss;
  expect(loss(3)).toBe(loss(3));
  expect(loss(3)).not.toBe(loss(4));
});

test("a sentence is read the same whatever stands beside it", () => {
  const alone = batch.map((one) => shard.predict([one], bestTree)[0]);
  expect(shard.predict(batch, bestTree)).toEqual(alone);
});
