import "./why.css";
import type { Explanation } from "../../../src/answers.ts";
import { clip } from "../../../src/clip.ts";
import { fieldWords } from "../../../src/summary/fields.ts";
import { useAnswer } from "../reach/answer.ts";
import { reportHref } from "../reach/place.ts";
import { say } from "../words/say.ts";
import { Exact } from "./exact.tsx";
import { Trouble } from "./trouble.tsx";
import { Words } from "./words.tsx";

type Field = Explanation["fields"][number];

/** Characters of a value that are shown. */
const MOST = 160;

/** Every field of a claim, and behind each one why: its words and rule, and what a person put in its place. */
export function Why({ claim }: { claim: string }) {
  const { data, problem, again } = useAnswer<Explanation>(`claims/${encodeURIComponent(claim)}`);
  if (problem) return <Trouble problem={problem} again={again} />;
  if (data?.claim !== claim) return <p class="waiting">{say("why.waiting")}</p>;
  return (
    <>
      <dl class="why">
        {data.fields.map((field, n) => (
          // A claim can have several figures; the order of the fields is fixed.
          <div key={`${field.field} ${n}`}>
            <dt>{say(`field.${field.field}`)}</dt>
            <dd>
              <Because field={field} of={data} />
            </dd>
          </div>
        ))}
      </dl>
      {data.links.length > 0 ? (
        <details class="why-links">
          <summary>{say("why.thread")}</summary>
          <ol>
            {data.links.map(({ event, report, text, score, because }) => (
              <li key={event}>
                <a href={reportHref(report)} dir="auto">
                  <Exact text={text} most={MOST} />
                </a>{" "}
                <small>{[score.toFixed(1), ...because].join(" · ")}</small>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}

function Because({ field, of }: { field: Field; of: Explanation }) {
  const { field: name, value, machine, why, rule, words } = field;
  const shown = (told: string): string =>
    clip(fieldWords(name, told), MOST) || say(name === "holder" ? "holder.report" : "why.nothing");
  const changed = of.corrections.find(
    ({ action, field: of, undone }) => action === "change" && of === name && undone === null,
  );
  return (
    <details>
      <summary dir="auto">
        <Exact text={shown(value)} />
        {machine === undefined ? null : <small> {say("why.corrected")}</small>}
      </summary>
      {machine === undefined ? null : (
        <p>
          {say("why.machine")}{" "}
          <bdi>
            <Exact text={shown(machine)} />
          </bdi>
        </p>
      )}
      {changed ? (
        <p>
          <bdi>{changed.author}</bdi>: <bdi>{changed.reason}</bdi>
        </p>
      ) : null}
      <p>{why}</p>
      {words.map(({ span, text }) => (
        <Words key={span[0]} text={text} report={of.report} claim={of.claim} />
      ))}
      {rule === null ? null : (
        <p>
          <small>
            {say("why.rule")} <code>{rule}</code>
          </small>
        </p>
      )}
    </details>
  );
}
