import type { Layer } from "../../../../src/page/marks.ts";

/** What a reader can have marked in the text, in the order of the number keys. */
export const LAYERS = ["event", "voice", "name", "time", "number"] as const;
export type Shown = (typeof LAYERS)[number];

/** The look that a mark has, where it has one of its own. */
const LOOKS: Partial<Record<Layer, string>> = {
  trigger: "l-event",
  source: "l-source",
  cue: "l-cue",
  content: "l-content",
  name: "l-name",
  time: "l-time",
  number: "l-number",
};

/** Beyond this, what stands in the words of one source inside those of another gets no darker. */
const DEEPEST = 4;

/** Classes of words: what they are, and how many sources' words they stand in. */
export function classesOf({ layers, depth }: { layers: readonly Layer[]; depth: number }): string {
  const looks = layers.flatMap((layer) => LOOKS[layer] ?? []);
  if (depth > 1) looks.push(`deep-${Math.min(depth, DEEPEST)}`);
  return looks.join(" ");
}

/** The layers that are shown, where the address names those that are not: "name,time". */
export function shownIn(without: string | null): Set<Shown> {
  const hidden = new Set<string>((without ?? "").split(","));
  return new Set(LAYERS.filter((layer) => !hidden.has(layer)));
}

/** The part of the address after a layer was switched; null where all are shown. */
export function switched(shown: ReadonlySet<Shown>, layer: Shown): string | null {
  const hidden = LAYERS.filter((one) => shown.has(one) === (one === layer));
  return hidden.length === 0 ? null : hidden.join(",");
}
