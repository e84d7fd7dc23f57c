import type { ThreadSummary } from "../../../../src/answers.ts";
import { typeWords } from "../../../../src/summary/words.ts";
import { DaySpan } from "../../parts/day.tsx";
import { Standing } from "../../parts/standing.tsx";
import { threadHref } from "../../reach/place.ts";
import { say } from "../../words/say.ts";

/** One thread in a list: how it stands, what it is, when, and on how much it rests. */
export function ThreadRow({ thread }: { thread: ThreadSummary }) {
  const { id, title, standing, happened, type, reports, origins } = thread;
  return (
    <article class="thread-row">
      <Standing of={standing} />
      <h2>
        <a href={threadHref(id)} dir="auto">
          {title}
        </a>
      </h2>
      <p>
        <DaySpan of={happened} />
        {type === "OTHER" ? null : <span>{typeWords(type)}</span>}
        <span>
          {say("threads.rests", {
            reports: say("count.reports", { n: reports.length }),
            origins: say("count.origins", { n: origins }),
          })}
        </span>
      </p>
    </article>
  );
}
