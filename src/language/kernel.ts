import { createFallback } from "./fallback.ts";
import { KERNEL_BASE64 } from "./kernel.wasm.ts";

/**
 * The inner loops of the network over one memory: pointers and strides are in bytes, counts in elements.
 * `kernel/` documents each of them.
 */
export interface Kernel {
  linear(
    rows: number,
    k: number,
    blocks: number,
    a: number,
    strideA: number,
    index: number,
    w: number,
    scale: number,
    bias: number,
    floor: number,
    out: number,
    strideOut: number,
  ): void;
  recur(
    rows: number,
    carried: number,
    direction: number,
    index: number,
    hidden: number,
    z: number,
    w: number,
    scale: number,
    bias: number,
    cells: number,
    h: number,
    strideH: number,
  ): void;
  multiply(
    rows: number,
    k: number,
    panels: number,
    a: number,
    strideA: number,
    b: number,
    bias: number,
    c: number,
    strideC: number,
  ): void;
}

export type KernelName = "wasm" | "js";

/** Memory below this address belongs to the kernel itself. */
export const KERNEL_RESERVED = 1024;

const PAGE = 65_536;

/**
 * A kernel over `bytes` of zeroed memory. Without a name it is WebAssembly where the engine has SIMD, and
 * plain JavaScript, with the same results to the bit, elsewhere.
 */
export function createKernel(
  bytes: number,
  name?: KernelName,
): { kernel: Kernel; buffer: ArrayBuffer } {
  if (name !== "js") {
    try {
      return instantiate(bytes);
    } catch (error) {
      if (name === "wasm") throw error;
    }
  }
  const buffer = new ArrayBuffer(bytes);
  return { kernel: createFallback(buffer), buffer };
}

let compiled: WebAssembly.Module | null = null;

function instantiate(bytes: number): { kernel: Kernel; buffer: ArrayBuffer } {
  compiled ??= new WebAssembly.Module(
    Uint8Array.from(atob(KERNEL_BASE64), (char) => char.charCodeAt(0)),
  );
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  return { kernel: exports as unknown as Kernel, buffer: memory.buffer };
}
