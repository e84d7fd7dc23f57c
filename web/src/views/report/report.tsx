import "./report.css";
import { useEffect, useMemo } from "preact/hooks";
import type { Explanation, ReadReport } from "../../../../src/answers.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAnswer } from "../../reach/answer.ts";
import { question } from "../../reach/api.ts";
import { go, place, withQuery } from "../../reach/place.ts";
import type { ViewProps } from "../../shell/views.ts";
import { say } from "../../words/say.ts";
import { Changes } from "./changes.tsx";
import { Head } from "./head.tsx";
import { ReadingRoom } from "./room.tsx";
import { readingOf } from "./reading.ts";
import { comparing } from "./steps.ts";

/** One report: its exact text with everything found in it, its claims beside it, and what its versions changed. */
export default function Report({ parts: [id] }: ViewProps) {
  const { query } = place.value;
  const version = query.get("version");
  const claim = query.get("claim");
  const path = `reports/${encodeURIComponent(id)}`;
  const { data, problem, again } = useAnswer<ReadReport>(question(path, { version }));
  const reading = useMemo(() => (data === null ? null : readingOf(data)), [data]);
  const stranger = claim !== null && reading !== null && !reading.claimOf.has(claim);
  useVersionOf(stranger ? claim : null, version);
  if (problem) return <Trouble problem={problem} again={again} />;
  if (!reading) return <p class="waiting">{say("report.waiting")}</p>;
  const pair = comparing(reading.read.versions, query);
  return (
    <>
      <Head reading={reading} />
      {stranger ? <p class="waiting">{say("report.stranger")}</p> : null}
      {pair ? <Changes reading={reading} pair={pair} /> : <ReadingRoom reading={reading} />}
    </>
  );
}

/** A claim rests on the words of one version: where another is open, the address goes on to that one. */
function useVersionOf(claim: string | null, open: string | null): void {
  const { data } = useAnswer<Explanation>(
    claim === null ? null : `claims/${encodeURIComponent(claim)}`,
  );
  useEffect(() => {
    if (claim !== null && data?.claim === claim && data.version && data.version !== open)
      go(withQuery({ version: data.version }), true);
  }, [claim, data, open]);
}
