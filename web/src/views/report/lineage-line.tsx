import type { Page, Story } from "../../../../src/answers.ts";
import { Exact } from "../../parts/exact.tsx";
import { useAnswer } from "../../reach/answer.ts";
import { reportHref, threadHref } from "../../reach/place.ts";
import { say } from "../../words/say.ts";
import { lineageOf } from "./lineage.ts";
import type { Reading } from "./reading.ts";

const MOST = 120;

/** What the report repeats, and what its words go back to, as far as the reports of its main thread show it. */
export function LineageLine({ reading: { read, keptOf } }: { reading: Reading }) {
  const { analysis } = read;
  const main = analysis.claims.find(({ event }) => event === analysis.main);
  const threads = [main, ...analysis.claims].map((claim) => claim && keptOf.get(claim.id)?.thread);
  const thread = threads.find((id) => id) ?? null;
  const { data } = useAnswer<Page<Story>>(
    thread === null ? null : `threads/${encodeURIComponent(thread)}/sources`,
  );
  const lineage = data ? lineageOf(data.items, read.id) : null;
  if (!lineage || thread === null) return null;
  const { copyOf, origin, others } = lineage;
  return (
    <p class="lineage">
      {copyOf ? (
        <>
          {say("lineage.copy", { share: Math.round(copyOf.resemblance * 100) })}{" "}
          <a href={reportHref(copyOf.report)} dir="auto">
            <Exact text={copyOf.name} most={MOST} />
          </a>
          .{" "}
        </>
      ) : null}
      {origin === null ? (
        say("lineage.own")
      ) : (
        <>
          {say("lineage.back")}{" "}
          <bdi>
            <Exact text={origin} most={MOST} />
          </bdi>
          .
        </>
      )}{" "}
      {others > 0 ? <a href={threadHref(thread)}>{say("lineage.others", { n: others })}</a> : null}
    </p>
  );
}
