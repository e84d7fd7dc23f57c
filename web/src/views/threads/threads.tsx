import "./threads.css";
import { useEffect } from "preact/hooks";
import type { Stats, ThreadSummary } from "../../../../src/answers.ts";
import { Heading } from "../../parts/heading.tsx";
import { Rows } from "../../parts/rows.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAnswer, usePages } from "../../reach/answer.ts";
import { place } from "../../reach/place.ts";
import { useSettled } from "../../reach/settled.ts";
import { say } from "../../words/say.ts";
import { Filters, FILTERS } from "./filters.tsx";
import { Found } from "./found.tsx";
import { Greeting } from "./greeting.tsx";
import { ThreadRow } from "./thread-row.tsx";

/** What happened, as the reports tell it: newest or most contested first, narrowed by whatever the address says. */
export default function Threads() {
  const { query } = place.value;
  const words = useSettled(query.get("q")?.trim() ?? "");
  const asked = Object.fromEntries(FILTERS.map((name) => [name, query.get(name)]));
  const list = usePages<ThreadSummary>("threads", { ...asked, about: asked["about"] ?? words });
  const stats = useAnswer<Stats>("stats");
  const narrowed = FILTERS.some((name) => name !== "order" && query.get(name));
  useEffect(() => {
    if (location.pathname === "/") history.replaceState(null, "", `/threads${location.search}`);
  }, []);
  if (stats.data?.reports === 0) return <Greeting />;
  return (
    <>
      <Heading title={say("nav.threads")}>
        {stats.data ? (
          <p>
            {say("threads.held", {
              threads: say("count.threads", { n: stats.data.threads }),
              reports: say("count.reports", { n: stats.data.reports }),
            })}
          </p>
        ) : null}
      </Heading>
      <div class="threads">
        <Filters narrowed={narrowed} />
        <div>
          {words === "" ? null : <h2>{say("search.involves", { words })}</h2>}
          {list.problem ? <Trouble problem={list.problem} again={list.again} /> : null}
          {list.data?.length === 0 && !list.waiting ? (
            <p class="waiting">{say(words === "" ? "threads.none" : "search.noThread")}</p>
          ) : null}
          {list.data ? (
            <Rows
              items={list.data}
              label={say("nav.threads")}
              keyOf={({ id }) => id}
              row={(thread) => <ThreadRow thread={thread} />}
              more={list.more}
              whole={list.whole}
            />
          ) : null}
          {words === "" ? null : <Found words={words} />}
        </div>
      </div>
    </>
  );
}
