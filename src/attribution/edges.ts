import type { Doc } from "../language/doc.ts";
import { edgeScoreOf } from "./classifier.ts";
import type { Edge } from "./edge-features.ts";
import { endsOf } from "./ends.ts";
import type { Judged } from "./features.ts";
import { joined, type Range } from "./ranges.ts";
import type { Quotes } from "./speech.ts";
import { startsOf } from "./starts.ts";

/**
 * The content of a candidate that was found to attribute, from the likeliest of its possible starts to the
 * likeliest of its ends: trees hang many a clause on what is said that its speaker never said.
 */
export function edgedContent(doc: Doc, quotes: Quotes, judged: Judged): Range[] {
  const { content } = judged;
  const start = bestOf(startsOf(doc, quotes, judged)) ?? content[0][0];
  const end = bestOf(endsOf(doc, quotes, judged)) ?? content[content.length - 1][1];
  return start <= end ? between(content, start, end) : content;
}

function bestOf(edges: readonly Edge[]): number | null {
  let best: Edge | null = null;
  let highest = -Infinity;
  for (const edge of edges) {
    const score = edgeScoreOf(edge.features);
    if (score <= highest) continue;
    highest = score;
    best = edge;
  }
  return best && best.token;
}

/** Ranges cut to, and grown to, two edges. */
function between(content: readonly Range[], start: number, end: number): Range[] {
  const first = content[0][0];
  const last = content[content.length - 1][1];
  const out: Range[] = start < first ? [[start, first]] : [];
  for (const [a, b] of content)
    if (a <= end && b >= start) out.push([Math.max(a, start), Math.min(b, end)]);
  if (end > last) out.push([last, end]);
  return joined(out);
}
