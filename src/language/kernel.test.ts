import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileKernel, moduleText } from "../../scripts/kernel.mjs";
import { createKernel, KERNEL_RESERVED, type Kernel } from "./kernel.ts";
import { KERNEL_BASE64 } from "./kernel.wasm.ts";
import { chance } from "./random-model.ts";

test("the committed module is what the source compiles to", async () => {
  const binary = await compileKernel();
  expect(Buffer.from(binary).toString("base64")).toBe(KERNEL_BASE64);
  const committed = new URL("kernel.wasm.ts", import.meta.url);
  expect(moduleText(binary)).toBe(readFileSync(committed, "utf8"));
});

const SIZE = 1 << 18;

/** Runs the same work in both kernels over memory with the same random content; the memories after it. */
function both(work: (kernel: Kernel) => void, fill: (buffer: ArrayBuffer) => void) {
  return (["wasm", "js"] as const).map((name) => {
    const { kernel, buffer } = createKernel(SIZE, name);
    fill(buffer);
    work(kernel);
    return new Uint8Array(buffer, KERNEL_RESERVED, SIZE - KERNEL_RESERVED);
  });
}

const A = 1024;
const W = 1 << 15;
const SCALE = 1 << 16;
const BIAS = SCALE + 4096;
const INDEX = BIAS + 4096;
const CELLS = INDEX + 1024;
const Z = 1 << 17;
const OUT = (1 << 17) + (1 << 16);

/** Activations of all 16 bits, weights of 8, and scales that reach where gates saturate. */
function fill(seed: number) {
  return (buffer: ArrayBuffer) => {
    const next = chance(seed);
    const i16 = new Int16Array(buffer);
    const f32 = new Float32Array(buffer);
    for (let i = A / 2; i < W / 2; i++) i16[i] = Math.floor(next() * 65535) - 32767;
    for (let i = W / 2; i < SCALE / 2; i++) i16[i] = Math.floor(next() * 255) - 127;
    for (let i = SCALE / 4; i < BIAS / 4; i++) f32[i] = next() * 1e-6;
    for (let i = BIAS / 4; i < INDEX / 4; i++) f32[i] = next() * 8 - 4;
    for (let i = CELLS / 4; i < OUT / 4; i++) f32[i] = next() * 8 - 4;
    const index = new Int32Array(buffer, INDEX);
    // Every other row, so that the states of the step before lie between those of this step.
    for (let i = 0; i < 16; i++) index[i] = 40 - 2 * i;
  };
}

test.each([1, 2, 3, 8, 11])("linear: %i rows are the same to the bit", (rows) => {
  const [wasm, js] = both(
    (kernel) => kernel.linear(rows, 64, 3, A, 128, INDEX, W, SCALE, BIAS, -0.5, OUT, 384),
    fill(rows),
  );
  expect(Buffer.compare(wasm, js)).toBe(0);
});

test("linear: sums of 32 bits do not overflow at the largest numbers", () => {
  const [wasm, js] = both(
    (kernel) => kernel.linear(1, 256, 1, A, 0, INDEX, W, SCALE, BIAS, -Infinity, OUT, 128),
    (buffer) => {
      new Int16Array(buffer, A, 256).fill(-32767);
      new Int16Array(buffer, W, 256 * 32).fill(127);
      new Float32Array(buffer, SCALE, 32).fill(1);
    },
  );
  expect(Buffer.compare(wasm, js)).toBe(0);
  const out = new Float32Array(js.buffer, OUT, 32);
  expect([...out]).toEqual(Array(32).fill(Math.fround(-32767 * 127 * 256)));
});

test.each([
  [1, 0, 1],
  [1, 1, 1],
  [5, 3, -1],
  [6, 6, 1],
  [7, 6, -1],
  [8, 0, -1],
])(
  "recur: %i rows, %i carried, direction %i are the same to the bit",
  (rows, carried, direction) => {
    const [wasm, js] = both(
      (kernel) =>
        kernel.recur(rows, carried, direction, INDEX, 32, Z, W, SCALE, BIAS, CELLS, A, 128),
      fill(rows + carried),
    );
    expect(Buffer.compare(wasm, js)).toBe(0);
  },
);

test.each([1, 4, 7])("multiply: %i rows are the same to the bit", (rows) => {
  const [wasm, js] = both(
    (kernel) => kernel.multiply(rows, 24, 3, Z, 96, Z + 8192, BIAS, OUT, 96),
    fill(rows),
  );
  expect(Buffer.compare(wasm, js)).toBe(0);
});
