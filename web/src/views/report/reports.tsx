import "./reports.css";
import type { ReportEntry } from "../../../../src/answers.ts";
import { titleWords } from "../../../../src/report/called.ts";
import { Day } from "../../parts/day.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Exact } from "../../parts/exact.tsx";
import { Heading } from "../../parts/heading.tsx";
import { Rows } from "../../parts/rows.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { usePages } from "../../reach/answer.ts";
import { reportHref } from "../../reach/place.ts";
import { mayWrite } from "../../reach/session.ts";
import { say } from "../../words/say.ts";

/** Characters of a title that are shown in the list. */
const MOST = 200;

/** All reports, the newest first. */
export default function Reports() {
  const list = usePages<ReportEntry>("reports", {});
  const { data } = list;
  return (
    <>
      <Heading title={say("nav.reports")} />
      {list.problem ? <Trouble problem={list.problem} again={list.again} /> : null}
      {data?.length === 0 ? (
        <Empty title={say("reports.none")}>
          {mayWrite() ? (
            <p>
              <a href="/add">{say("reports.none.next")}</a>
            </p>
          ) : null}
        </Empty>
      ) : null}
      {data ? (
        <Rows
          items={data}
          label={say("nav.reports")}
          keyOf={({ id }) => id}
          row={(entry) => <ReportRow entry={entry} />}
          more={list.more}
          whole={list.whole}
        />
      ) : null}
    </>
  );
}

function ReportRow({ entry }: { entry: ReportEntry }) {
  const { id, publisher, read, versions, claims } = entry;
  return (
    <article class="report-row">
      <Day of={read} />
      <h2>
        <a href={reportHref(id)} dir="auto">
          <Exact text={titleWords(entry)} most={MOST} />
        </a>
      </h2>
      <p>
        {publisher ? (
          <bdi>
            <Exact text={publisher} most={MOST} />
          </bdi>
        ) : null}
        <span>{say("count.claims", { n: claims })}</span>
        {versions > 1 ? <span>{say("count.versions", { n: versions })}</span> : null}
      </p>
    </article>
  );
}
