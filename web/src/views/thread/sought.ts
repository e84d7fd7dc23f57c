import { signal } from "@preact/signals";
import { go, place, withQuery } from "../../reach/place.ts";

/** The claim whose words were asked for last, to be brought on screen in the list; a new object each time. */
export const sought = signal<{ claim: string } | null>(null);

/** The chart that shows the words of the chosen claim; null where the list does. */
export const opened = signal<string | null>(null);

/** Chooses a claim, and brings its words on screen. */
export function seek(claim: string): void {
  opened.value = null;
  go(withQuery({ claim }), true);
  sought.value = { claim };
}

/** Chooses a claim on a chart, which shows its words beside its mark; the same once more lets go of it. */
export function chooseOn(chart: string, claim: string | null): void {
  const same = opened.value === chart && place.value.query.get("claim") === claim;
  opened.value = claim === null || same ? null : chart;
  go(withQuery({ claim: same ? null : claim }), true);
}
