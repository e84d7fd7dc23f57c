import type { ThreadSummary } from "../../../../src/answers.ts";
import { Facts } from "../../parts/facts.tsx";
import { Standing } from "../../parts/standing.tsx";
import { threadHref } from "../../reach/place.ts";

/** One thread in a list: how it stands, what it is, when, and on how much it rests. */
export function ThreadRow({ thread }: { thread: ThreadSummary }) {
  const { id, title, standing } = thread;
  return (
    <article class="thread-row">
      <Standing of={standing} />
      <h2>
        <a href={threadHref(id)} dir="auto">
          {title}
        </a>
      </h2>
      <p>
        <Facts of={thread} />
      </p>
    </article>
  );
}
