import type { Figure } from "../../../../src/answers.ts";
import { clip } from "../../../../src/clip.ts";
import { rangeWords } from "../../../../src/summary/amounts.ts";
import { verdictWords } from "../../../../src/summary/words.ts";
import { Day } from "../../parts/day.tsx";
import { Name } from "../../parts/name.tsx";
import { VERDICT_MARKS } from "../../picture/figures/verdict.ts";
import { place } from "../../reach/place.ts";
import { ruleWords } from "../../words/rules.ts";
import { say } from "../../words/say.ts";
import { ClaimLink } from "./claim-link.tsx";

/** Figures line by line, each with its verdict, the rule that gave it, and the one that it was judged against. */
export function FigureTable({ figures, what }: { figures: readonly Figure[]; what: string }) {
  const chosen = place.value.query.get("claim");
  const byClaim = new Map(figures.map((figure) => [figure.claim, figure]));
  return (
    <div class="scrolls" role="region" aria-label={say("figures.table", { what })} tabIndex={0}>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{say("figures.day")}</th>
            <th scope="col" class="number">
              {say("figures.amount")}
            </th>
            <th scope="col">{say("figures.of")}</th>
            <th scope="col">{say("figures.holder")}</th>
            <th scope="col">{say("figures.verdict")}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ asOf, low, high, of, holder, claim, verdict, because, against }) => {
            const old = against ? byClaim.get(against) : undefined;
            return (
              <tr key={`${claim} ${of} ${low}`} class={claim === chosen ? "chosen" : undefined}>
                <td>{asOf ? <Day of={asOf} /> : say("day.unknown")}</td>
                <td class="number">
                  <ClaimLink claim={claim}>{rangeWords(low, high)}</ClaimLink>
                </td>
                <td>
                  <Name of={of} />
                </td>
                <td>
                  <Name of={holder} />
                </td>
                <td>
                  <b>
                    <span aria-hidden="true">{VERDICT_MARKS[verdict]}</span> {verdictWords(verdict)}
                  </b>{" "}
                  {against ? (
                    <ClaimLink claim={against}>
                      {old
                        ? `${rangeWords(old.low, old.high)}, ${clip(old.holder, 80)}`
                        : say("thread.claim")}
                    </ClaimLink>
                  ) : null}
                  {because ? (
                    <small>
                      {" "}
                      {ruleWords(because)} {because}
                    </small>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
