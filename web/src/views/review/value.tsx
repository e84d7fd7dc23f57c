import type { Act, Factuality } from "../../../../src/analysis.ts";
import { actWords, sureWords } from "../../../../src/summary/words.ts";
import { say } from "../../words/say.ts";
import { TYPES } from "../threads/choices.ts";
import { type Field, FIELDS } from "./subject.ts";

const ACT_NAMES: Record<Act, true> = {
  narrate: true,
  say: true,
  confirm: true,
  admit: true,
  deny: true,
  accuse: true,
  speculate: true,
  predict: true,
  promise: true,
  threaten: true,
  demand: true,
  propose: true,
  evaluate: true,
};

const SURE_NAMES: Record<Factuality, true> = {
  "CT+": true,
  "CT-": true,
  "PR+": true,
  "PR-": true,
  "PS+": true,
  "PS-": true,
  CTu: true,
  Uu: true,
};

const CHOICES: Partial<Record<Field, readonly (readonly [value: string, words: string])[]>> = {
  act: (Object.keys(ACT_NAMES) as Act[]).map((act) => [act, actWords(act)]),
  factuality: (Object.keys(SURE_NAMES) as Factuality[]).map((sure) => [sure, sureWords(sure)]),
  type: [...TYPES, ["OTHER", "other"]],
};

/** A day, or two with a slash between them; ".." where an end is open (EDTF). */
const DAYS = String.raw`(\d{4}-\d\d-\d\d|\.\.)(/(\d{4}-\d\d-\d\d|\.\.))?`;

/** Puts in the new value of a field, in the way that the field takes it. */
export function Value({
  field,
  value,
  change,
}: {
  field: Field;
  value: string;
  change(value: string): void;
}) {
  const choices = CHOICES[field];
  return (
    <label>
      {say("correct.value")}
      {choices ? (
        <select value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
          <option value="">{say("correct.choose")}</option>
          {choices.map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <input
          value={value}
          dir="auto"
          pattern={FIELDS[field] === "days" ? DAYS : undefined}
          placeholder={FIELDS[field] === "days" ? "2025-04-01/2025-04-30" : ""}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
    </label>
  );
}
