import type { Position, Thread } from "../../../../src/answers.ts";
import { dayWords } from "../../../../src/summary/days.ts";
import { Facts } from "../../parts/facts.tsx";
import { Heading } from "../../parts/heading.tsx";
import { Name } from "../../parts/name.tsx";
import { Standing } from "../../parts/standing.tsx";
import { nameHref, place } from "../../reach/place.ts";
import { notify } from "../../reach/notices.ts";
import { say } from "../../words/say.ts";
import { Correct } from "../review/correct.tsx";
import type { Named } from "./names.ts";

/** Names shown at the head of a thread; the others stand in its claims. */
const MOST_NAMES = 14;

/** What a thread is, how it stands, on how much it rests, and whom it names. */
export function Head({ thread, names }: { thread: Thread; names: readonly Named[] }) {
  const { id, title, standing, positions } = thread;
  const asOf = place.value.query.get("asOf");
  const copy = (): void => {
    // A page that came over plain HTTP from another machine has no clipboard.
    const copied = navigator.clipboard?.writeText(id) ?? Promise.reject(new Error("No clipboard"));
    copied.then(
      () => notify(say("thread.copied", { id })),
      () => notify(say("thread.notCopied", { id })),
    );
  };
  return (
    <div class="thread-head">
      <p class="print-only">
        {say("thread.printed", { id })} {asOf ? say("shell.asOf", { day: dayWords(asOf) }) : ""}
      </p>
      <Heading title={title}>
        <p class="facts">
          <Standing of={standing} />
          <Facts of={thread} />
          <button
            type="button"
            class="id screen-only"
            onClick={copy}
            aria-label={say("thread.copy", { id })}
          >
            {id}
          </button>
          <Correct subject={{ kind: "thread", id, title, claims: positions.map(subjectOf) }} />
        </p>
      </Heading>
      {names.length === 0 ? null : (
        <p class="names">
          <span class="quiet">{say("thread.names")}</span>
          {names.slice(0, MOST_NAMES).map(({ key, name }) => (
            <a key={key} href={nameHref(key)}>
              <Name of={name} />
            </a>
          ))}
        </p>
      )}
    </div>
  );
}

const subjectOf = ({ claim, evidence }: Position) => ({ id: claim, text: evidence.text });
