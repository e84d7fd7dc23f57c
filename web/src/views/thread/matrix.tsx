import { useState } from "preact/hooks";
import type { Matrix as Table } from "../../../../src/answers.ts";
import { actWords } from "../../../../src/summary/words.ts";
import { Day } from "../../parts/day.tsx";
import { Name } from "../../parts/name.tsx";
import { usePaper } from "../../parts/paper.ts";
import { Mark } from "../../picture/mark.tsx";
import { markOf } from "../../picture/statement.ts";
import { nameHref } from "../../reach/place.ts";
import { say } from "../../words/say.ts";
import { ClaimLink } from "./claim-link.tsx";

/** Parties and ways of telling that are shown before all are asked for; on paper they all are. */
const MOST_PARTIES = 40;
const MOST_CLAIMS = 24;

/** What a stance comes to where it is drawn as a mark. */
const SURE = { affirms: "CT+", denies: "CT-", unsure: "PS+" } as const;

/** Who takes which position on which variant of what happened; whoever says nothing is there, too. */
export function Matrix({ matrix }: { matrix: Table }) {
  const { cells } = matrix;
  const [whole, setWhole] = useState(false);
  const all = usePaper() || whole;
  const parties = all ? matrix.parties : matrix.parties.slice(0, MOST_PARTIES);
  const claims = all ? matrix.claims : matrix.claims.slice(0, MOST_CLAIMS);
  const more = parties.length < matrix.parties.length || claims.length < matrix.claims.length;
  if (parties.length === 0 || claims.length === 0) return null;
  return (
    <section aria-labelledby="thread-matrix">
      <h2 id="thread-matrix">{say("thread.matrix")}</h2>
      <p class="quiet">{say("matrix.what")}</p>
      <div class="scrolls" role="region" aria-label={say("matrix.table")} tabIndex={0}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{say("matrix.party")}</th>
              {claims.map(({ key, text }) => (
                <th key={key} scope="col">
                  <Name of={text} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parties.map(({ name, key, role }, party) => (
              <tr key={`${key} ${name}`}>
                <th scope="row">
                  {key ? (
                    <a href={nameHref(key)}>
                      <Name of={name} />
                    </a>
                  ) : (
                    <Name of={name} />
                  )}
                  <br />
                  <small>{say(`matrix.${role}`)}</small>
                </th>
                {claims.map((claim, column) => (
                  <Cell key={claim.key} cell={cells[party][column]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more ? (
        <p>
          <button type="button" onClick={() => setWhole(true)}>
            {say("matrix.all", { n: matrix.parties.length })}
          </button>
        </p>
      ) : null}
    </section>
  );
}

function Cell({ cell }: { cell: Table["cells"][number][number] }) {
  if (cell.length === 0) return <td class="silent">{say("matrix.silent")}</td>;
  return (
    <td>
      {cell.map(({ stance, act, on, claim }) => (
        <p key={claim}>
          <ClaimLink claim={claim}>
            <svg width="16" height="16" aria-hidden="true">
              <Mark of={markOf({ act, factuality: SURE[stance] })} x={8} y={8} />
            </svg>{" "}
            {actWords(act)}
          </ClaimLink>{" "}
          {/* What the act does not show by itself. */}
          {stance === "denies" && act !== "deny" ? <small>{say("matrix.denied")} </small> : null}
          {stance === "unsure" ? <small>{say("matrix.unsure")} </small> : null}
          <Day of={on} />
        </p>
      ))}
    </td>
  );
}
