/** Where the parts of a training run stand in the memory that its workers share, in bytes. */
export interface Layout {
  workers: number;
  /** Floats in the weights, and in each of the parts that mirror them. */
  size: number;
  weights: number;
  /** One run of gradients a worker, `stride` bytes apart. */
  gradients: number;
  stride: number;
  mean: number;
  variance: number;
  glove: number;
  /** One arena a worker. */
  arenas: number;
  arenaSize: number;
  end: number;
}

const PAGE = 65536;

export function layOutMemory(
  workers: number,
  size: number,
  gloveFloats: number,
  arenaSize: number,
): Layout {
  // The first page holds the kernel's own constants.
  let at = PAGE;
  const take = (bytes: number) => {
    const start = at;
    at += Math.ceil(bytes / 64) * 64;
    return start;
  };
  const stride = Math.ceil((size * 4) / 64) * 64;
  const weights = take(stride);
  const gradients = take(stride * workers);
  const mean = take(stride);
  const variance = take(stride);
  const glove = take(gloveFloats * 4);
  const arenas = take(arenaSize * workers);
  return {
    workers,
    size,
    weights,
    gradients,
    stride,
    mean,
    variance,
    glove,
    arenas,
    arenaSize,
    end: at,
  };
}

export function shareMemory(layout: Layout): WebAssembly.Memory {
  return new WebAssembly.Memory({
    initial: Math.ceil(layout.end / PAGE),
    maximum: 32768,
    shared: true,
  });
}
