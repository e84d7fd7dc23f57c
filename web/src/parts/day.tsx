import type { Days } from "../../../src/answers.ts";
import { daysWords, shortDay, shortDays } from "../../../src/summary/days.ts";
import { say } from "../words/say.ts";

/** A day, set so that days in a column compare. */
export function Day({ of: day }: { of: string }) {
  return (
    <time class="day" dateTime={day.slice(0, 10)}>
      {shortDay(day)}
    </time>
  );
}

/** An interval of days; "day unknown" where it is open on both sides. */
export function DaySpan({ of: days }: { of: Days | null }) {
  const words = days ? shortDays(days) : "";
  return (
    <span class="day" title={days ? daysWords(days) : undefined}>
      {words === "" ? say("day.unknown") : words}
    </span>
  );
}
