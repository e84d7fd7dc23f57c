const LARGEST = 3.4e38;

/** A score as a finite number: NaN (which only a broken model gives) counts as the lowest. */
function finite(score: number): number {
  return score > -LARGEST ? (score < LARGEST ? score : LARGEST) : -LARGEST;
}

/** States of a node while the arborescence grows. */
const NEW = 0;
const ON_PATH = 1;
const DONE = 2;

/**
 * Finds the best dependency tree with exactly one root. Where each token's best head already gives one,
 * that is it; elsewhere Chu-Liu-Edmonds on a dense matrix in O(n^2) (Tarjan 1977), with a constant larger
 * than all scores together taken off every root arc, so that no second root can ever pay (Stanojević &
 * Cohen 2021). Equal scores: the root, then the leftmost head.
 */
export class TreeDecoder {
  private capacity = 0;
  private mark = new Int32Array(0);
  /** weight[d * size + s]: what arc s -> d is worth; node 0 is the root, and nodes merge into nodes. */
  private weight = new Float64Array(0);
  /** The arc of the sentence behind arc s -> d of merged nodes. */
  private source = new Uint16Array(0);
  private target = new Uint16Array(0);

  /**
   * Row i of `scores` (`stride` floats apart) holds token i's score for the root and then for each token
   * as its head. Writes to `heads[at + i]` the head's index in the sentence, -1 for the root.
   */
  decode(scores: Float32Array, stride: number, n: number, heads: Int32Array, at: number): void {
    if (n > this.capacity) this.reserve(n);
    for (let i = 0; i < n; i++) {
      const row = i * stride;
      let best = 0;
      for (let j = 1; j <= n; j++)
        if (j !== i + 1 && scores[row + j] > scores[row + best]) best = j;
      heads[at + i] = best - 1;
    }
    if (!this.isTree(heads, at, n)) this.span(scores, stride, n, heads, at);
  }

  private reserve(n: number): void {
    this.capacity = n;
    this.mark = new Int32Array(n);
    this.weight = new Float64Array((n + 1) * (n + 1));
    this.source = new Uint16Array((n + 1) * (n + 1));
    this.target = new Uint16Array((n + 1) * (n + 1));
  }

  private isTree(heads: Int32Array, at: number, n: number): boolean {
    const { mark } = this;
    mark.fill(-1, 0, n);
    let roots = 0;
    for (let i = 0; i < n; i++) {
      let node = i;
      while (node >= 0 && mark[node] < 0) {
        mark[node] = i;
        node = heads[at + node];
      }
      if (node < 0) roots++;
      else if (mark[node] === i) return false;
      if (roots > 1) return false;
    }
    return roots === 1;
  }

  private span(
    scores: Float32Array,
    stride: number,
    n: number,
    heads: Int32Array,
    at: number,
  ): void {
    this.fill(scores, stride, n);
    new Arborescence(n + 1, this.weight, this.source, this.target).heads(heads, at);
  }

  private fill(scores: Float32Array, stride: number, n: number): void {
    let lowest = LARGEST;
    let highest = -LARGEST;
    for (let i = 0; i < n; i++)
      for (let j = 0; j <= n; j++) {
        const score = finite(scores[i * stride + j]);
        if (score < lowest) lowest = score;
        if (score > highest) highest = score;
      }
    const penalty = (highest - lowest + 1) * (n + 1);
    const size = n + 1;
    for (let d = 1; d < size; d++)
      for (let s = 0; s < size; s++) {
        // Measured from the highest, so that the penalty is not lost beside huge scores.
        const score = finite(scores[(d - 1) * stride + s]) - highest;
        this.weight[d * size + s] = s === 0 ? score - penalty : score;
        this.source[d * size + s] = s;
        this.target[d * size + s] = d;
      }
  }
}

/** One run of the algorithm over a dense matrix of arcs, which it uses up. */
class Arborescence {
  private readonly size: number;
  private readonly weight: Float64Array;
  private readonly source: Uint16Array;
  private readonly target: Uint16Array;
  private readonly alive: Uint8Array;
  private readonly state: Uint8Array;
  /** The node of the merge history that a row of the matrix stands for. */
  private readonly node: Int32Array;
  private nodes: number;
  /** Merge history: the node that took a node in, and the chain of those it took in. */
  private readonly parent: Int32Array;
  private readonly firstPart: Int32Array;
  private readonly nextPart: Int32Array;
  /** The arc chosen into each node, and the row it comes from. */
  private readonly from: Int32Array;
  private readonly into: Int32Array;
  private readonly chosen: Int32Array;

  constructor(size: number, weight: Float64Array, source: Uint16Array, target: Uint16Array) {
    this.size = size;
    this.weight = weight;
    this.source = source;
    this.target = target;
    this.alive = new Uint8Array(size).fill(1);
    this.state = new Uint8Array(size);
    this.state[0] = DONE;
    this.node = Int32Array.from({ length: size }, (_, i) => i);
    this.nodes = size;
    this.parent = new Int32Array(2 * size).fill(-1);
    this.firstPart = new Int32Array(2 * size).fill(-1);
    this.nextPart = new Int32Array(2 * size).fill(-1);
    this.from = new Int32Array(2 * size);
    this.into = new Int32Array(2 * size);
    this.chosen = new Int32Array(size);
  }

  heads(heads: Int32Array, at: number): void {
    const { size, alive, state } = this;
    const path: number[] = [];
    for (let start = 1; start < size; start++) {
      if (!alive[start] || state[start] !== NEW) continue;
      path.push(start);
      state[start] = ON_PATH;
      while (path.length > 0) {
        const best = this.choose(path[path.length - 1]);
        if (state[best] === NEW) {
          path.push(best);
          state[best] = ON_PATH;
        } else if (state[best] === ON_PATH) {
          this.merge(path.splice(path.indexOf(best)));
          path.push(best);
        } else {
          for (const row of path) state[row] = DONE;
          path.length = 0;
        }
      }
    }
    this.expand(heads, at);
  }

  /** Chooses the best arc into a row; returns the row it comes from. */
  private choose(row: number): number {
    const { size, weight, alive } = this;
    let best = -1;
    for (let s = 0; s < size; s++) {
      if (!alive[s] || s === row) continue;
      if (best < 0 || weight[row * size + s] > weight[row * size + best]) best = s;
    }
    this.chosen[row] = best;
    this.from[this.node[row]] = this.source[row * size + best];
    this.into[this.node[row]] = this.target[row * size + best];
    return best;
  }

  /** Merges a cycle into its first row. An arc into it costs the arc of the cycle that it replaces. */
  private merge(cycle: number[]): void {
    const { size, weight, source, target, alive, node, parent, chosen } = this;
    const whole = cycle[0];
    const merged = this.nodes++;
    const lost = cycle.map((row) => weight[row * size + chosen[row]]);
    for (const row of cycle) {
      parent[node[row]] = merged;
      this.nextPart[node[row]] = this.firstPart[merged];
      this.firstPart[merged] = node[row];
      alive[row] = 0;
    }
    for (let other = 0; other < size; other++) {
      if (!alive[other]) continue;
      let enter = -1;
      let entry = 0;
      let leave = whole;
      cycle.forEach((row, i) => {
        const gain = weight[row * size + other] - lost[i];
        if (enter < 0 || gain > entry) {
          enter = row;
          entry = gain;
        }
        if (weight[other * size + row] > weight[other * size + leave]) leave = row;
      });
      source[whole * size + other] = source[enter * size + other];
      target[whole * size + other] = target[enter * size + other];
      weight[whole * size + other] = entry;
      source[other * size + whole] = source[other * size + leave];
      target[other * size + whole] = target[other * size + leave];
      weight[other * size + whole] = weight[other * size + leave];
    }
    alive[whole] = 1;
    node[whole] = merged;
  }

  /** Takes the merged nodes apart: each keeps its inner arcs but for the one that its own arc replaces. */
  private expand(heads: Int32Array, at: number): void {
    const open: number[] = [];
    for (let row = 1; row < this.size; row++) if (this.alive[row]) open.push(this.node[row]);
    while (open.length > 0) {
      const top = open.pop()!;
      let inner = this.into[top];
      heads[at + inner - 1] = this.from[top] - 1;
      while (inner !== top) {
        const outer = this.parent[inner];
        for (let part = this.firstPart[outer]; part >= 0; part = this.nextPart[part])
          if (part !== inner) open.push(part);
        inner = outer;
      }
    }
  }
}
