import type { ThreadSummary } from "../../../src/answers.ts";
import { typeWords } from "../../../src/summary/words.ts";
import { restsWords } from "../words/rests.ts";
import { DaySpan } from "./day.tsx";

/** When a thread happened, of what kind it is, and on how much it rests. */
export function Facts({ of: { happened, type, reports, origins } }: { of: ThreadSummary }) {
  return (
    <>
      <DaySpan of={happened} />
      {type === "OTHER" ? null : <span>{typeWords(type)}</span>}
      <span>{restsWords(reports.length, origins)}</span>
    </>
  );
}
