import { reportHref } from "../../reach/place.ts";
import { say } from "../../words/say.ts";
import type { Batch } from "./batch.ts";

/** Reports named one by one; of more only the number is told. */
const MOST = 50;

/** What became of a batch so far: what was added, and for each report that was not, why and what to do. */
export function Outcome({ batch }: { batch: Batch }) {
  const { name, state, progress, added, failed } = batch;
  const by = (outcome: string): number => added.filter((one) => one.outcome === outcome).length;
  const told = [
    by("new") > 0 ? say("add.new", { n: by("new") }) : "",
    by("version") > 0 ? say("add.version", { n: by("version") }) : "",
    by("known") > 0 ? say("add.known", { n: by("known") }) : "",
    failed.length > 0 ? say("add.failed", { n: failed.length }) : "",
  ].filter(Boolean);
  return (
    <section class="outcome">
      <h2 dir="auto">{name}</h2>
      {state === "done" ? null : (
        <progress
          aria-label={say(`add.state.${state}`)}
          max={progress.of ?? undefined}
          value={progress.of === null ? undefined : progress.done}
        />
      )}
      <p>
        {told.length > 0 ? told.join(", ") : say(`add.state.${state}`)}
        {state === "done" || progress.done === 0 ? "" : say("add.so.far")}
      </p>
      {failed.length > 0 ? (
        <ul class="faults">
          {failed.slice(0, MOST).map(({ line, detail, next, code }) => (
            <li key={`${line} ${code}`}>
              {line === null ? null : <b>{say("add.line", { line })} </b>}
              {detail} {next} <small>{code}</small>
            </li>
          ))}
        </ul>
      ) : null}
      <ul>
        {added
          .filter(({ outcome }) => outcome !== "known" || added.length === 1)
          .slice(0, MOST)
          .map(({ report, claims }) => (
            <li key={report}>
              <a href={reportHref(report)} dir="auto">
                {report}
              </a>{" "}
              <small>{say("count.claims", { n: claims })}</small>
            </li>
          ))}
      </ul>
      {added.length + failed.length > MOST ? (
        <p class="quiet">{say("add.more", { n: added.length + failed.length - MOST })}</p>
      ) : null}
    </section>
  );
}
