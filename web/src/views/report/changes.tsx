import "./changes.css";
import { useEffect } from "preact/hooks";
import type { Change } from "../../../../src/answers.ts";
import { shortDay } from "../../../../src/summary/days.ts";
import { Exact } from "../../parts/exact.tsx";
import { Rows } from "../../parts/rows.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { Words } from "../../parts/words.tsx";
import { usePages } from "../../reach/answer.ts";
import { go, withQuery } from "../../reach/place.ts";
import { say } from "../../words/say.ts";
import type { Reading } from "./reading.ts";
import { type Pair, stepsOf, type Version } from "./steps.ts";

/** Characters of the line that tells what changed. */
const MOST = 400;

/** What became of the words between two versions. */
export function Changes({ reading: { read }, pair }: { reading: Reading; pair: Pair }) {
  const { versions } = read;
  const list = usePages<Change>("changes", { report: read.id });
  const { whole, waiting, more } = list;
  // Steps are told version by version: only all of them show that two versions differ in nothing.
  useEffect(() => {
    if (!whole && !waiting) more();
  }, [whole, waiting, more]);
  const steps = stepsOf(list.data ?? [], versions, pair);
  return (
    <section class="changes" aria-label={say("versions.changes")}>
      <form class="pair screen-only" onSubmit={(event) => event.preventDefault()}>
        <Choice name="from" versions={versions} at={pair.from} not={pair.to} />
        <Choice name="to" versions={versions} at={pair.to} not={pair.from} />
      </form>
      {list.problem ? <Trouble problem={list.problem} again={list.again} /> : null}
      {whole && list.data ? <Tally steps={steps} /> : <p class="waiting">{say("rows.more")}</p>}
      <Rows
        items={steps}
        label={say("versions.changes")}
        keyOf={keyOf}
        row={(change, n) => (
          <ChangeRow
            change={change}
            versions={versions}
            opens={steps[n - 1]?.to.version !== change.to.version && pair.to - pair.from > 1}
          />
        )}
      />
    </section>
  );
}

function keyOf({ kind, before, after, to, what }: Change): string {
  return [to.version, kind, before?.claim, before?.span, after?.claim, after?.span, what].join(" ");
}

function Choice({
  name,
  versions,
  at,
  not,
}: {
  name: "from" | "to";
  versions: readonly Version[];
  at: number;
  not: number;
}) {
  return (
    <label>
      {say(`versions.${name}`)}
      <select
        value={versions[at].version}
        onChange={({ currentTarget }) => go(withQuery({ [name]: currentTarget.value }), true)}
      >
        {versions.map(({ version, read }, n) => (
          <option key={version} value={version} disabled={n === not}>
            {say("versions.one", { n: n + 1, day: shortDay(read) })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** "2 softened, 1 figure": how much changed, at a glance. */
function Tally({ steps }: { steps: readonly Change[] }) {
  if (steps.length === 0) return <p class="waiting">{say("changes.none")}</p>;
  const counts = new Map<Change["kind"], number>();
  for (const { kind } of steps) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const words = [...counts].map(([kind, n]) => say(`changes.count.${kind}`, { n }));
  return <p class="tally">{words.join(", ")}</p>;
}

/** One change: what it is, and the words before and after side by side. */
function ChangeRow({
  change: { report, kind, before, after, what, from, to },
  versions,
  opens,
}: {
  change: Change;
  versions: readonly Version[];
  /** It is the first of its step. */
  opens: boolean;
}) {
  const side = (name: "before" | "after", words: Change["before"], version: string) => (
    <div>
      <h4>{say(`changes.${name}`)}</h4>
      {words ? (
        <Words text={words.text} report={report} claim={words.claim} version={version} />
      ) : (
        <p class="quiet">{say(`changes.${name}.nothing`)}</p>
      )}
    </div>
  );
  const number = versions.findIndex(({ version }) => version === to.version) + 1;
  return (
    <article class="change">
      {opens ? <h2>{say("versions.one", { n: number, day: shortDay(to.read) })}</h2> : null}
      <h3>{say(`changes.kind.${kind}`)}</h3>
      <p dir="auto">
        <Exact text={what} most={MOST} />
      </p>
      <div class="sides">
        {side("before", before, from.version)}
        {side("after", after, to.version)}
      </div>
    </article>
  );
}
