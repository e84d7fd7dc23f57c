import type { Correction, Page } from "../../../../src/answers.ts";
import { Day } from "../../parts/day.tsx";
import { useAnswer } from "../../reach/answer.ts";
import { question } from "../../reach/api.ts";
import { author, undo } from "../../reach/correcting.ts";
import { threadHref } from "../../reach/place.ts";
import { mayWrite } from "../../reach/session.ts";
import { say } from "../../words/say.ts";

/** What people decided about one claim, thread or name, the latest first. */
export function History({ target }: { target: string }) {
  const made = useAnswer<Page<Correction>>(question("corrections", { target }));
  if (!made.data || made.data.items.length === 0) return null;
  return (
    <section>
      <h3>{say("correct.history")}</h3>
      <ol class="corrections">
        {made.data.items.map((correction) => (
          <li key={correction.id}>
            <CorrectionRow correction={correction} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One correction: what, by whom, when and why; and the way back. */
export function CorrectionRow({ correction }: { correction: Correction }) {
  const { id, action, target, field, value, author: by, reason, at, undone } = correction;
  const onThread = action === "merge" || action === "split";
  return (
    <article class={undone ? "correction undone" : "correction"}>
      <p>
        <b>{say(`correct.did.${action}`)}</b>{" "}
        {onThread ? <a href={threadHref(target)}>{target}</a> : <code>{target}</code>}{" "}
        {field || value ? (
          <span dir="auto">{[field, value].filter(Boolean).join(" → ")}</span>
        ) : null}
      </p>
      <p dir="auto">{reason}</p>
      <p class="quiet">
        <bdi>{by}</bdi>, <Day of={at} /> {undone ? say("correct.wasUndone") : null}
        {undone === null && mayWrite() ? (
          <button
            type="button"
            class="plain screen-only"
            onClick={() => void undo(id, author() || by)}
          >
            {say("notice.undo")}
          </button>
        ) : null}
      </p>
    </article>
  );
}
