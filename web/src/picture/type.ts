import { width } from "../../../src/summary/width.ts";

/** Pixels of the sizes of type in pictures, and of an average column of each. */
export const SMALL = 11;
export const USUAL = 12.5;
const COLUMN = 0.56;

/** Words stand clear of the lines below them. */
export const HALO = { "paint-order": "stroke", stroke: "var(--paper)", "stroke-width": 4 };

/** Pixels that words take, near enough to keep others away from them. */
export function room(words: string, size: number = USUAL): number {
  return width(words) * size * COLUMN;
}

/** Columns that fit into so many pixels. */
export function columns(pixels: number, size: number = USUAL): number {
  return Math.max(1, Math.floor(pixels / (size * COLUMN)));
}
