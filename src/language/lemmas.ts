import type { Upos, Xpos } from "./tags.ts";

/** The dictionary form of a word. */
export function lemmaOf(form: string, _upos: Upos, _xpos: Xpos): string {
  return form.toLowerCase();
}
