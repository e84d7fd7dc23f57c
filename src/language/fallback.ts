import type { Kernel } from "./kernel.ts";
import { nearestEven } from "./rounding.ts";
import { BLOCK } from "./weights.ts";

const round = Math.fround;

function tanh(value: number): number {
  const x = value > 4.97 ? round(4.97) : value < -4.97 ? round(-4.97) : value;
  const s = round(x * x);
  let p = round(378 + s);
  p = round(17325 + round(s * p));
  p = round(135135 + round(s * p));
  p = round(x * p);
  let q = round(3150 + round(s * 28));
  q = round(62370 + round(s * q));
  q = round(135135 + round(s * q));
  const y = round(p / q);
  return y > 1 ? 1 : y < -1 ? -1 : y;
}

function sigmoid(value: number): number {
  return round(0.5 + round(0.5 * tanh(round(0.5 * value))));
}

/**
 * The kernel in plain JavaScript, for engines without WebAssembly SIMD. It reads and writes the very
 * layouts that `kernel/` does and rounds after every operation, so its results are the same to the bit.
 */
export function createFallback(buffer: ArrayBuffer): Kernel {
  const i16 = new Int16Array(buffer);
  const i32 = new Int32Array(buffer);
  const f32 = new Float32Array(buffer);
  const sums = new Int32Array(BLOCK);

  /**
   * Sums of one row of activations with a block of outputs; all arguments count 16-bit numbers, and are even.
   * Two neighbours are read as one number of 32 bits: reading is what costs here.
   */
  function dots(a: number, w: number, k: number): void {
    const from = a >> 1;
    const to = (a + k) >> 1;
    for (let quad = 0; quad < BLOCK; quad += 4) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let at = (w >> 1) + quad;
      for (let i = from; i < to; i++) {
        const x = i32[i];
        const low = (x << 16) >> 16;
        const high = x >> 16;
        const w0 = i32[at];
        const w1 = i32[at + 1];
        const w2 = i32[at + 2];
        const w3 = i32[at + 3];
        s0 = (s0 + Math.imul(low, (w0 << 16) >> 16) + Math.imul(high, w0 >> 16)) | 0;
        s1 = (s1 + Math.imul(low, (w1 << 16) >> 16) + Math.imul(high, w1 >> 16)) | 0;
        s2 = (s2 + Math.imul(low, (w2 << 16) >> 16) + Math.imul(high, w2 >> 16)) | 0;
        s3 = (s3 + Math.imul(low, (w3 << 16) >> 16) + Math.imul(high, w3 >> 16)) | 0;
        at += BLOCK;
      }
      sums[quad] = s0;
      sums[quad + 1] = s1;
      sums[quad + 2] = s2;
      sums[quad + 3] = s3;
    }
  }

  return {
    linear(rows, k, blocks, a, strideA, index, w, scale, bias, floor, out, strideOut) {
      for (let block = 0; block < blocks; block++) {
        for (let row = 0; row < rows; row++) {
          dots((a + i32[(index >> 2) + row] * strideA) >> 1, (w >> 1) + block * BLOCK * k, k);
          const to = ((out + row * strideOut) >> 2) + block * BLOCK;
          for (let lane = 0; lane < BLOCK; lane++) {
            const n = block * BLOCK + lane;
            const z = round(
              round(round(sums[lane]) * f32[(scale >> 2) + n]) + f32[(bias >> 2) + n],
            );
            f32[to + lane] = z < floor ? floor : z;
          }
        }
      }
    },

    recur(rows, carried, direction, index, hidden, z, w, scale, bias, cells, h, strideH) {
      for (let block = 0; block < hidden; block += 8) {
        for (let row = 0; row < rows; row++) {
          const token = i32[(index >> 2) + row];
          const started = row < carried;
          if (started)
            dots((h + (token - direction) * strideH) >> 1, (w >> 1) + block * 4 * hidden, hidden);
          else sums.fill(0);
          const zAt = (z >> 2) + (row * hidden + block) * 4;
          for (let unit = 0; unit < 8; unit++) {
            const gate = (kind: number) => {
              const n = (unit >> 2) * 16 + kind * 4 + (unit & 3);
              const recurrent = round(round(sums[n]) * f32[(scale >> 2) + block * 4 + n]);
              return round(round(f32[zAt + n] + recurrent) + f32[(bias >> 2) + block * 4 + n]);
            };
            const i = sigmoid(gate(0));
            const f = sigmoid(gate(1));
            const g = tanh(gate(2));
            const o = sigmoid(gate(3));
            const at = (cells >> 2) + row * hidden + block + unit;
            const before = started ? f32[at] : 0;
            const c = round(round(f * before) + round(i * g));
            f32[at] = c;
            const state = round(round(o * tanh(c)) * 16384);
            i16[((h + token * strideH) >> 1) + block + unit] = nearestEven(state);
          }
        }
      }
    },

    multiply(rows, k, panels, a, strideA, b, bias, c, strideC) {
      for (let panel = 0; panel < panels; panel++) {
        for (let row = 0; row < rows; row++) {
          const from = (a + row * strideA) >> 2;
          for (let lane = 0; lane < 8; lane++) {
            let at = (b >> 2) + panel * 8 * k + lane;
            let sum = 0;
            for (let i = from; i < from + k; i++) {
              sum = round(sum + round(f32[i] * f32[at]));
              at += 8;
            }
            const n = panel * 8 + lane;
            f32[((c + row * strideC) >> 2) + n] = round(sum + f32[(bias >> 2) + n]);
          }
        }
      }
    },
  };
}
