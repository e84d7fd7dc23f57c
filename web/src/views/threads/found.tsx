import type { Page, SearchHit } from "../../../../src/answers.ts";
import { sourceName } from "../../../../src/report/called.ts";
import { Day } from "../../parts/day.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { Words } from "../../parts/words.tsx";
import { useAnswer } from "../../reach/answer.ts";
import { question } from "../../reach/api.ts";
import { place, threadHref } from "../../reach/place.ts";
import { say } from "../../words/say.ts";

const MOST = 20;

/** Sentences that hold the words, report by report. */
export function Found({ words }: { words: string }) {
  const asOf = place.value.query.get("asOf");
  const hits = useAnswer<Page<SearchHit>>(question("search", { q: words, asOf, limit: MOST }));
  return (
    <section class="found" aria-live="polite">
      <h2>{say("search.found", { words })}</h2>
      {hits.problem ? <Trouble problem={hits.problem} again={hits.again} /> : null}
      {hits.data?.items.length === 0 ? <p class="waiting">{say("search.none")}</p> : null}
      <ol>
        {hits.data?.items.map((hit) => (
          <li key={`${hit.report} ${hit.span[0]}`}>
            <Words text={hit.text} report={hit.report} />
            <p>
              <Day of={hit.read} /> <bdi>{sourceName({ ...hit, id: hit.report })}</bdi>
              {hit.threads.length === 1 ? (
                <a href={threadHref(hit.threads[0])}>{say("search.thread")}</a>
              ) : (
                <span>{say("search.threads", { n: hit.threads.length })}</span>
              )}
            </p>
          </li>
        ))}
      </ol>
      {hits.data?.next ? <p class="waiting">{say("search.first", { n: MOST })}</p> : null}
    </section>
  );
}
