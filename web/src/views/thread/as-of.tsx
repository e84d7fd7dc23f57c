import "./as-of.css";
import { useEffect, useId, useState } from "preact/hooks";
import { dayWords } from "../../../../src/summary/days.ts";
import { go, place, withQuery } from "../../reach/place.ts";
import { useKeys } from "../../shell/keys.ts";
import { say } from "../../words/say.ts";
import { stepAt } from "./steps.ts";

/** Milliseconds without a move after which the day is gone to. */
const PAUSE = 120;

/** Takes the whole view back to what could be known on a day, step by step through the days on which that changed. */
export function AsOf({ steps, waiting }: { steps: readonly string[]; waiting: boolean }) {
  const id = useId();
  const asOf = place.value.query.get("asOf");
  const [moved, move] = useState<number | null>(null);
  const last = steps.length - 1;
  const at = moved ?? stepAt(steps, asOf);
  useEffect(() => {
    if (moved === null) return;
    const timer = window.setTimeout(() => {
      go(withQuery({ asOf: moved === last ? null : steps[moved] }), true);
      move(null);
    }, PAUSE);
    return () => window.clearTimeout(timer);
  }, [moved, last]);
  const by = (step: number) => (): void => move(Math.min(last, Math.max(0, at + step)));
  useKeys("keys.asOf", [
    { keys: ["["], label: "keys.earlier", run: by(-1) },
    { keys: ["]"], label: "keys.later", run: by(1) },
    { keys: ["."], label: "keys.today", run: by(last) },
  ]);
  if (steps.length < 2) return null;
  const words =
    at === last
      ? say("asOf.today")
      : say("asOf.day", { day: dayWords(moved === null && asOf ? asOf : steps[at]) });
  return (
    <div class="as-of screen-only" aria-busy={waiting}>
      <label for={id}>{say("asOf.label")}</label>
      <output for={id}>{words}</output>
      <button
        type="button"
        class="plain"
        aria-label={say("keys.earlier")}
        disabled={at === 0}
        onClick={by(-1)}
      >
        ‹
      </button>
      <input
        id={id}
        type="range"
        min={0}
        max={last}
        step={1}
        value={at}
        aria-valuetext={words}
        onInput={({ currentTarget }) => move(Number(currentTarget.value))}
      />
      <button
        type="button"
        class="plain"
        aria-label={say("keys.later")}
        disabled={at === last}
        onClick={by(1)}
      >
        ›
      </button>
      <button type="button" disabled={at === last} onClick={by(last)}>
        {say("asOf.back")}
      </button>
    </div>
  );
}
