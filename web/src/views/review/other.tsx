import { useState } from "preact/hooks";
import type { NameEntry, Page, ThreadSummary } from "../../../../src/answers.ts";
import { DaySpan } from "../../parts/day.tsx";
import { useAnswer } from "../../reach/answer.ts";
import { question } from "../../reach/api.ts";
import { say } from "../../words/say.ts";

const MOST = 12;

/** Finds the thread to merge with, or the name that another is the same as. */
export function Other({
  kind,
  not,
  value,
  change,
}: {
  kind: "merge" | "alias";
  /** What it cannot be. */
  not: string;
  value: string;
  change(value: string): void;
}) {
  const [words, setWords] = useState("");
  const looked = words.trim();
  const threads = useAnswer<Page<ThreadSummary>>(
    kind === "merge" ? question("threads", { about: looked, limit: MOST + 1 }) : null,
  );
  const names = useAnswer<Page<NameEntry>>(
    kind === "alias" && looked !== "" ? question("names", { q: looked, limit: MOST + 1 }) : null,
  );
  const found =
    kind === "merge"
      ? (threads.data?.items ?? []).map((thread) => ({
          id: thread.id,
          words: thread.title,
          beside: <DaySpan of={thread.happened} />,
        }))
      : (names.data?.items ?? []).map(({ key, name, kind: sort }) => ({
          id: key,
          words: name,
          beside: <small>{sort}</small>,
        }));
  return (
    <fieldset class="picks">
      <legend>{say(`correct.other.${kind}`)}</legend>
      <input
        type="search"
        aria-label={say("correct.other.search")}
        placeholder={say("correct.other.search")}
        value={words}
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.preventDefault();
        }}
      />
      {found
        .filter(({ id }) => id !== not)
        .slice(0, MOST)
        .map(({ id, words: name, beside }) => (
          <label key={id}>
            <input type="radio" name="other" checked={id === value} onChange={() => change(id)} />
            <span dir="auto">{name}</span> {beside}
          </label>
        ))}
    </fieldset>
  );
}
