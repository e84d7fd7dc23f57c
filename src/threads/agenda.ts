import { compare } from "../order.ts";

/** Events to be looked at, each once, in the order of their places: a binary heap. */
export class Agenda {
  readonly #heap: { event: number; place: string }[] = [];
  readonly #waiting = new Set<number>();

  add(event: number, place: string): void {
    if (this.#waiting.has(event)) return;
    this.#waiting.add(event);
    const heap = this.#heap;
    let at = heap.push({ event, place }) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (compare(heap[above].place, heap[at].place) <= 0) break;
      [heap[above], heap[at]] = [heap[at], heap[above]];
      at = above;
    }
  }

  /** Takes the first one off; undefined where none waits. */
  next(): number | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (!first || !last) return undefined;
    this.#waiting.delete(first.event);
    if (heap.length === 0) return first.event;
    heap[0] = last;
    for (let at = 0; ;) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2])
        if (below < heap.length && compare(heap[below].place, heap[least].place) < 0) least = below;
      if (least === at) return first.event;
      [heap[least], heap[at]] = [heap[at], heap[least]];
      at = least;
    }
  }
}
