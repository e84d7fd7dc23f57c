/** The training kernel's exports; pointers are byte offsets into the shared memory. */
export interface Kernel {
  pack(source: number, ldb: number, k: number, n: number, target: number): void;
  packTransposed(
    source: number,
    ld: number,
    k: number,
    n: number,
    columns: number,
    target: number,
  ): void;
  multiply(
    m: number,
    n: number,
    k: number,
    a: number,
    sm: number,
    sk: number,
    b: number,
    c: number,
    ldc: number,
    add: number,
  ): void;
  stepForward(
    rows: number,
    hidden: number,
    gates: number,
    previousCell: number,
    previousRows: number,
    cell: number,
    squashed: number,
    h: number,
    ldh: number,
  ): void;
  stepBackward(
    rows: number,
    hidden: number,
    gates: number,
    previousCell: number,
    previousRows: number,
    squashed: number,
    gradH: number,
    ldh: number,
    carryH: number,
    carryC: number,
    delta: number,
  ): void;
  fill(target: number, count: number, value: number): void;
  copy(source: number, target: number, count: number): void;
  scaleBy(target: number, factor: number, count: number): void;
  addTo(target: number, source: number, count: number): void;
  addScaled(target: number, source: number, factor: number, count: number): void;
  addBias(target: number, bias: number, rows: number, width: number): void;
  sumRows(source: number, bias: number, rows: number, width: number): void;
  relu(target: number, count: number): void;
  reluBackward(activation: number, gradient: number, count: number): void;
  dropoutMask(target: number, count: number, p: number, state: number): number;
  softmaxLoss(scores: number, count: number, gold: number, weight: number): number;
  argmax(scores: number, count: number): number;
  dot(a: number, b: number, count: number): number;
  gather(first: number, stride: number, shards: number, count: number): number;
  adam(
    weights: number,
    gradients: number,
    mean: number,
    variance: number,
    count: number,
    scale: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    decay: number,
  ): void;
}

export function createKernel(module: WebAssembly.Module, memory: WebAssembly.Memory): Kernel {
  const abort = () => {
    throw new Error("the kernel gave up");
  };
  return new WebAssembly.Instance(module, { env: { memory, abort } }).exports as unknown as Kernel;
}

/** Hands out 32-byte aligned stretches of the shared memory; `release` takes back all that came later. */
export class Arena {
  private at: number;
  private readonly end: number;

  constructor(start: number, end: number) {
    this.at = Math.ceil(start / 32) * 32;
    this.end = end;
  }

  floats(count: number): number {
    const pointer = this.at;
    this.at += Math.ceil((count * 4) / 32) * 32;
    if (this.at > this.end) throw new Error("the training arena is full: use smaller batches");
    return pointer;
  }

  mark(): number {
    return this.at;
  }

  release(mark: number): void {
    this.at = mark;
  }
}
