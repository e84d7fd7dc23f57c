import type { Analysis, Entity, Span } from "../analysis.ts";
import { amountWords } from "../summary/amounts.ts";
import { daysWords } from "../summary/days.ts";
import { sourceWords } from "../summary/words.ts";

/** What a mark shows; the layers without a look of their own only light up with a claim. */
export type Layer =
  | "time"
  | "name"
  | "number"
  | "source"
  | "cue"
  | "content"
  | "trigger"
  | "part"
  | "claim";

/** A stretch of the text that something was found in. */
export interface Mark {
  span: Span;
  layer: Layer;
  /** Of the thing found: "t1". Parts of one thing share it. */
  id: string;
  /** Shown while the pointer rests on it. */
  note?: string;
}

/** All that was found in a report, as marks. */
export function marksOf(analysis: Analysis): Mark[] {
  const marks: Mark[] = [];
  const add = (layer: Layer, id: string, spans: readonly Span[], note?: string): void => {
    for (const span of spans) if (span[0] < span[1]) marks.push({ span, layer, id, note });
  };
  for (const claim of analysis.claims) add("claim", claim.id, [claim.evidence]);
  for (const { id, source, cue, content, sourceKind } of analysis.attributions) {
    add("content", `${id}-content`, content);
    add("source", id, source ?? [], `source: ${sourceWords(sourceKind) || "of unknown kind"}`);
    add("cue", id, cue, "says who says it");
  }
  for (const { id, actors, recipients, places } of analysis.events)
    add(
      "part",
      id,
      [...actors, ...recipients, ...places].map(({ span }) => span),
    );
  for (const entity of analysis.entities)
    add(
      "name",
      entity.id,
      entity.mentions.map(({ span }) => span),
      entityNote(entity),
    );
  for (const quantity of analysis.quantities)
    add("number", quantity.id, [quantity.span], amountWords(quantity));
  for (const { id, span, value, range } of analysis.times)
    add("time", id, [span], [value, range ? daysWords(range) : ""].filter(Boolean).join(" · "));
  for (const { id, trigger, type, mode } of analysis.events)
    add("trigger", id, [trigger], [type.toLowerCase(), mode].filter(Boolean).join(": "));
  return marks;
}

function entityNote({ name, kind, codes }: Entity): string {
  return [name, kind, codes?.iso3166].filter(Boolean).join(" · ");
}

/** What the marks on one stretch of text come to. */
export interface Look {
  /** Each once, outermost first; claims have no look of their own. */
  layers: Exclude<Layer, "claim">[];
  /** How many sources' words it stands in, one inside the other. */
  depth: number;
  /** Of all things found here. */
  ids: string[];
  /** Of the innermost that has one. */
  note: string | undefined;
}

export function lookOf(marks: readonly Mark[]): Look {
  const layers = marks.flatMap(({ layer }) => (layer === "claim" ? [] : [layer]));
  return {
    layers: [...new Set(layers)],
    depth: layers.filter((layer) => layer === "content").length,
    ids: [...new Set(marks.map(({ id }) => id))],
    note: marks.findLast((mark) => mark.note)?.note,
  };
}
