import type { Chosen } from "./choice.ts";
import { covers, overlap, type Range } from "./ranges.ts";

/** How many of the contents around a cue are tried for one that holds it. */
const DEPTH = 8;

/**
 * The candidates that can stand beside and in each other: of two whose contents cross, the more certain one;
 * contents of nested ones stay inside their parent's. One pass with a stack, in the order of their first tokens.
 */
export function nest(candidates: readonly Chosen[]): Chosen[] {
  const order = [...candidates].sort(
    (a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a) || b.score - a.score,
  );
  const kept: Chosen[] = [];
  const dropped = new Set<Chosen>();
  const stack: Chosen[] = [];
  for (const next of order) {
    while (stack.length && endOf(stack[stack.length - 1]) < startOf(next)) stack.pop();
    let fits = true;
    for (let i = stack.length - 1; i >= 0 && i >= stack.length - DEPTH && fits; i--) {
      const other = stack[i];
      if (place(next, other)) continue;
      if (other.score >= next.score) fits = false;
      else {
        dropped.add(other);
        stack.splice(i, 1);
      }
    }
    if (!fits) continue;
    kept.push(next);
    stack.push(next);
  }
  return withParents(kept.filter((chosen) => !dropped.has(chosen)));
}

/** True where the two can stand together: apart, or one wholly in the other's content. */
function place(a: Chosen, b: Chosen): boolean {
  const apart = !a.content.some((x) => b.content.some((y) => overlap(x, y)));
  if (apart) return !hits(a.content, b.cue) && !hits(b.content, a.cue);
  return inside(a, b) || inside(b, a);
}

function hits(ranges: readonly Range[], cue: Range): boolean {
  return ranges.some((range) => overlap(range, cue));
}

function inside(inner: Chosen, outer: Chosen): boolean {
  return covers(outer.content, [inner.cue]) && covers(outer.content, inner.content);
}

function startOf({ content, cue }: Chosen): number {
  return Math.min(cue[0], content[0][0]);
}

function endOf({ content, cue }: Chosen): number {
  return Math.max(cue[1], content[content.length - 1][1]);
}

function withParents(kept: Chosen[]): Chosen[] {
  const stack: Chosen[] = [];
  for (const chosen of kept) {
    while (stack.length && endOf(stack[stack.length - 1]) < startOf(chosen)) stack.pop();
    for (let i = stack.length - 1; i >= 0 && i >= stack.length - DEPTH; i--) {
      if (!inside(chosen, stack[i])) continue;
      chosen.parent = stack[i];
      break;
    }
    stack.push(chosen);
  }
  return kept.sort((a, b) => a.cue[0] - b.cue[0]);
}
