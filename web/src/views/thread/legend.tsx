import { Mark } from "../../picture/mark.tsx";
import type { StatementMark } from "../../picture/statement.ts";
import { say } from "../../words/say.ts";

const MARKS: readonly StatementMark[] = [
  "affirms",
  "confirms",
  "admits",
  "denies",
  "announces",
  "unsure",
];

/** What the marks, ticks and dashes of a timeline say. */
export function Legend() {
  return (
    <p class="legend">
      {MARKS.map((mark) => (
        <span key={mark}>
          <svg width="16" height="16" aria-hidden="true">
            <Mark of={mark} x={8} y={8} />
          </svg>
          {say(`mark.${mark}`)}
        </span>
      ))}
      <span>
        <svg width="16" height="16" aria-hidden="true">
          <line x1="8" x2="8" y1="1" y2="15" stroke="var(--quiet)" />
        </svg>
        {say("mark.read")}
      </span>
      <span>
        <svg width="26" height="16" aria-hidden="true">
          <line
            x1="0"
            x2="26"
            y1="8"
            y2="8"
            stroke="var(--quiet)"
            stroke-width="3"
            stroke-dasharray="3 3"
          />
        </svg>
        {say("mark.open")}
      </span>
    </p>
  );
}
