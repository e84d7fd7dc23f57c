import { areSeveral } from "../../../../src/digest/plural.ts";
import type { Figure, Position, TimelineEntry } from "../../../../src/answers.ts";
import { rangeWords } from "../../../../src/summary/amounts.ts";
import { countedWords } from "../../../../src/summary/counted.ts";
import { doneWords, sureWords, verdictWords } from "../../../../src/summary/words.ts";
import { Day, DaySpan } from "../../parts/day.tsx";
import { Exact } from "../../parts/exact.tsx";
import { Holder } from "../../parts/holder.tsx";
import { Standing } from "../../parts/standing.tsx";
import { Words } from "../../parts/words.tsx";
import { reportHref, threadHref } from "../../reach/place.ts";

/** Characters of a title, a measure, a holder that are shown. */
const MOST = 200;

/** One claim: the day from which it could be known, who holds it and how, and its words. */
export function SaidRow({ position }: { position: Position }) {
  const { claim, report, holders, act, factuality, read, evidence } = position;
  return (
    <article class="said-row">
      <Day of={read} />
      <div>
        <p>
          <Holder holders={holders} /> <b>{doneWords(act, areSeveral(holders))}</b>{" "}
          <small>{sureWords(factuality)}</small>
        </p>
        <Words text={evidence.text} report={report} claim={claim} />
      </div>
    </article>
  );
}

export function TimelineRow({ entry }: { entry: TimelineEntry }) {
  const { happened, thread, title, standing } = entry;
  return (
    <article class="said-row">
      <DaySpan of={happened} />
      <div>
        <h2 dir="auto">
          <a href={threadHref(thread)}>
            <Exact text={title} most={MOST} />
          </a>
        </h2>
        <p>
          <Standing of={standing} />
        </p>
      </div>
    </article>
  );
}

/** One figure: the day it speaks for, how many of what, who gives it, and how it stands to the one before. */
export function FigureRow({ figure }: { figure: Figure & { thread: string } }) {
  const { measure, of, low, high, holder, asOf, claim, report, verdict } = figure;
  return (
    <article class="said-row">
      {asOf ? <Day of={asOf} /> : <DaySpan of={null} />}
      <div>
        <h2 dir="auto">
          <a href={reportHref(report, { claim })}>
            {rangeWords(low, high)} <Exact text={countedWords(of, measure)} most={MOST} />
          </a>
        </h2>
        <p>
          <bdi>
            <Exact text={holder} most={MOST} />
          </bdi>{" "}
          <small>
            <a href={threadHref(figure.thread)}>{verdictWords(verdict)}</a>
          </small>
        </p>
      </div>
    </article>
  );
}
