import { areSeveral } from "../../../../src/digest/plural.ts";
import { useState } from "preact/hooks";
import type { Position } from "../../../../src/answers.ts";
import { shortDays, tellingDays } from "../../../../src/summary/days.ts";
import { doneWords, sureWords } from "../../../../src/summary/words.ts";
import { Day } from "../../parts/day.tsx";
import { Holder } from "../../parts/holder.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Name } from "../../parts/name.tsx";
import { Why } from "../../parts/why.tsx";
import { Words } from "../../parts/words.tsx";
import { Mark } from "../../picture/mark.tsx";
import { markOf } from "../../picture/statement.ts";
import { reportHref } from "../../reach/place.ts";
import { say } from "../../words/say.ts";
import { Correct } from "../review/correct.tsx";
import { type Background, calledOf } from "./background.ts";

/** One claim: who holds it and how, in which words, and on which of the three clocks. */
export function PositionRow({
  position,
  background,
  thread,
  day,
  chosen,
}: {
  position: Position;
  background: Background;
  thread: string;
  /** The day that it was said by, where it is the first of its day. */
  day: string | null;
  chosen: boolean;
}) {
  const { claim, report, holders, act, factuality, said, read, evidence } = position;
  const [asked, ask] = useState(false);
  const saidWords = said ? tellingDays(said, read) : "";
  const happened = background.happened.get(claim);
  return (
    <article
      class={chosen ? "position chosen" : "position"}
      aria-current={chosen ? "true" : undefined}
    >
      {day ? (
        <h3 class="position-day">
          <Day of={day} />
        </h3>
      ) : null}
      <p class="holding">
        <svg width="16" height="16" aria-hidden="true">
          <Mark of={markOf(position)} x={8} y={8} />
        </svg>{" "}
        <Holder holders={holders} /> <b class="act">{doneWords(act, areSeveral(holders))}</b>{" "}
        <small>· {sureWords(factuality)}</small>
      </p>
      <Words text={evidence.text} report={report} claim={claim} />
      <p class="clocks">
        {saidWords === "" ? null : <span>{say("position.said", { days: saidWords })}</span>}
        {happened ? <span>{say("position.happened", { days: shortDays(happened) })}</span> : null}
        <span>
          <a href={reportHref(report, { claim })}>
            <Name of={calledOf(background.reports.get(report), report)} />
          </a>
          , {say("position.read")} <Day of={read} />
        </span>
        <button type="button" class="plain screen-only" onClick={() => ask(true)}>
          {say("position.why")}
        </button>
        <Correct subject={{ kind: "claim", id: claim, thread, text: evidence.text }} />
      </p>
      {asked ? (
        <Dialog title={say("position.why.title")} close={() => ask(false)}>
          <Words text={evidence.text} report={report} claim={claim} />
          <Why claim={claim} />
        </Dialog>
      ) : null}
    </article>
  );
}
