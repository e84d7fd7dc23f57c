import type { Origin, SourceReport, Story } from "../../../../src/answers.ts";
import { sourceName, titleWords } from "../../../../src/report/called.ts";
import { Day } from "../../parts/day.tsx";
import { Name } from "../../parts/name.tsx";
import { reportHref } from "../../reach/place.ts";
import { restsWords } from "../../words/rests.ts";
import { say } from "../../words/say.ts";

/** Where the reports of a thread come from: how few origins they go back to, and which repeat the words of others. */
export function Sources({ story }: { story: Story }) {
  const { reports, origins } = story;
  const byId = new Map(reports.map((report) => [report.id, report]));
  return (
    <section aria-labelledby="thread-sources">
      <h2 id="thread-sources">{say("thread.sources")}</h2>
      <p class="quiet">
        {restsWords(reports.length, origins.length)}
        {". "}
        {say(origins.length < reports.length ? "sources.hang" : "sources.own")}
      </p>
      <ol class="origins">
        {origins.map((origin) => (
          <OriginRow key={origin.id} origin={origin} byId={byId} />
        ))}
      </ol>
    </section>
  );
}

function OriginRow({ origin, byId }: { origin: Origin; byId: ReadonlyMap<string, SourceReport> }) {
  const { kind, name, reports } = origin;
  const hanging = reports.flatMap((id) => byId.get(id) ?? []);
  const apart = kind === "holder" || hanging.length > 1;
  return (
    <li>
      {apart ? (
        <p class="origin">
          <b>
            <Name of={name} />
          </b>{" "}
          <small>
            {say(kind === "holder" ? "sources.holder" : "sources.report", { n: hanging.length })}
          </small>
        </p>
      ) : null}
      <ol class={apart ? "hanging" : undefined}>
        {hanging.map((report) => {
          const { id, publisher, read, copyOf } = report;
          const first = copyOf ? byId.get(copyOf.report) : undefined;
          return (
            <li key={id} class="source">
              <Day of={read} />
              <p>
                <a href={reportHref(id)}>
                  <Name of={titleWords(report)} />
                </a>
                {publisher ? (
                  <small>
                    {" "}
                    <Name of={publisher} />
                  </small>
                ) : null}
                {copyOf ? (
                  <>
                    <br />
                    <small>
                      {say("sources.copy", { percent: Math.round(copyOf.resemblance * 100) })}{" "}
                      <a href={reportHref(copyOf.report)}>
                        <Name of={first ? sourceName(first) : copyOf.report} />
                      </a>
                    </small>
                  </>
                ) : null}
              </p>
            </li>
          );
        })}
      </ol>
    </li>
  );
}
