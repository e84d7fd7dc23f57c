import { areSeveral } from "../../../../src/digest/plural.ts";
import type { Position } from "../../../../src/answers.ts";
import { daysWords, shortDays, tellingDays } from "../../../../src/summary/days.ts";
import { doneWords } from "../../../../src/summary/words.ts";
import { Day } from "../../parts/day.tsx";
import { Holder } from "../../parts/holder.tsx";
import { Name } from "../../parts/name.tsx";
import { Words } from "../../parts/words.tsx";
import { say } from "../../words/say.ts";
import { type Background, calledOf } from "./background.ts";
import { ClaimLink } from "./claim-link.tsx";

/** Other tellings that a card leads to; the list has them all. */
const MOST = 6;

/** What lies behind a mark: the words, the three clocks, and where else the same was told. */
export function ClaimCard({
  position,
  others,
  background,
}: {
  position: Position;
  others: readonly Position[];
  background: Background;
}) {
  const { claim, report, holders, act, said, read, evidence } = position;
  const happened = background.happened.get(claim);
  const saidWords = said ? tellingDays(said, read) : "";
  return (
    <>
      <p>
        <Holder holders={holders} /> <b class="act">{doneWords(act, areSeveral(holders))}</b>
      </p>
      <Words text={evidence.text} report={report} claim={claim} />
      <dl class="three-clocks">
        {happened ? (
          <div>
            <dt>{say("clock.happened")}</dt>
            <dd>{daysWords(happened)}</dd>
          </div>
        ) : null}
        {saidWords === "" ? null : (
          <div>
            <dt>{say("clock.said")}</dt>
            <dd>{shortDays(said!)}</dd>
          </div>
        )}
        <div>
          <dt>{say("clock.read")}</dt>
          <dd>
            <Day of={read} /> <Name of={calledOf(background.reports.get(report), report)} />
          </dd>
        </div>
      </dl>
      <p>
        <ClaimLink claim={claim}>{say("card.list")}</ClaimLink>
      </p>
      {others.length === 0 ? null : (
        <p class="quiet">
          {say("card.again", { n: others.length })}{" "}
          {others.slice(0, MOST).map((other) => (
            <ClaimLink key={other.claim} claim={other.claim}>
              <Day of={other.read} />
            </ClaimLink>
          ))}
        </p>
      )}
    </>
  );
}
