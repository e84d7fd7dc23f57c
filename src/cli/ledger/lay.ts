import { sourceWords } from "../../summary/words.ts";
import { standingLook, type Tone } from "../../summary/standings.ts";
import { flow, wrap } from "../../summary/width.ts";
import type { Page, Position, Standing } from "../../answers.ts";
import type { Style } from "../terminal/style.ts";
import { visible } from "../../failure/visible.ts";
import type { Sheet } from "./task.ts";

/** Columns before what is said of an entry; the same as in `hearsay read`. */
export const INDENT = 15;

export const TONE_STYLE: Record<Tone, readonly Style[]> = {
  yes: ["green"],
  no: ["red"],
  maybe: ["yellow"],
  plain: [],
};

/** "✕ denied", painted; mark and word always stand together. */
export function standingWords(standing: Standing, { paint }: Sheet): string {
  const { mark, tone } = standingLook(standing);
  return paint(`${mark} ${standing}`, "bold", ...TONE_STYLE[tone]);
}

/** A heading above a part of an answer. */
export function heading(words: string, { paint }: Sheet): string {
  return paint(visible(words), "bold", "underline");
}

/** Facts in a row, dim, broken between facts where they are too many for a line. */
export function factLines(facts: readonly string[], room: number, { paint }: Sheet): string[] {
  return flow(facts.filter(Boolean).map(visible), " · ", room).map((line) => paint(line, "dim"));
}

export function titleLines(title: string, room: number, { paint }: Sheet): string[] {
  return wrap(visible(title), room).map((line) => paint(line, "bold"));
}

/**
 * "KCNA (state media), as told by Seoul".
 * @param voice whose words they are where the report says it itself
 */
export function holderWords(holders: Position["holders"], voice: string): string {
  const inner = holders.at(-1);
  if (!inner) return voice;
  const kind = sourceWords(inner.kind);
  const telling = kind !== "" && !inner.text.toLowerCase().includes(kind);
  const through = holders.slice(0, -1).map(({ text }) => text);
  const told = through.length > 0 ? `, as told by ${through.toReversed().join(", by ")}` : "";
  return inner.text + (telling ? ` (${kind})` : "") + told;
}

/** Where a list goes on, or what to do where it is empty. */
export function footer<T>({ items, next }: Page<T>, empty: string, sheet: Sheet): string[] {
  if (items.length === 0) return [empty];
  if (next === null) return [];
  return ["", sheet.paint(`More: the same with --after ${visible(next)}`, "dim")];
}
