import type { Matrix as Table } from "../../../../src/answers.ts";
import { actWords } from "../../../../src/summary/words.ts";
import { Day } from "../../parts/day.tsx";
import { Mark } from "../../picture/mark.tsx";
import { markOf } from "../../picture/statement.ts";
import { nameHref } from "../../reach/place.ts";
import { say } from "../../words/say.ts";
import { ClaimLink } from "./claim-link.tsx";

/** What a stance comes to where it is drawn as a mark. */
const SURE = { affirms: "CT+", denies: "CT-", unsure: "PS+" } as const;

/** Who takes which position on which variant of what happened; whoever says nothing is there, too. */
export function Matrix({ matrix }: { matrix: Table }) {
  const { parties, claims, cells } = matrix;
  if (parties.length === 0 || claims.length === 0) return null;
  return (
    <section aria-labelledby="thread-matrix">
      <h2 id="thread-matrix">{say("thread.matrix")}</h2>
      <p class="quiet">{say("matrix.what")}</p>
      <div class="scrolls" role="region" aria-labelledby="thread-matrix" tabIndex={0}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{say("matrix.party")}</th>
              {claims.map(({ key, text }) => (
                <th key={key} scope="col" dir="auto">
                  {text}
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
                      <bdi>{name}</bdi>
                    </a>
                  ) : (
                    <bdi>{name}</bdi>
                  )}
                  <br />
                  <small>{say(`matrix.${role}`)}</small>
                </th>
                {claims.map((claim, column) => (
                  <td key={claim.key}>
                    <Cell cell={cells[party][column]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Cell({ cell }: { cell: Table["cells"][number][number] }) {
  if (cell.length === 0) return <small>{say("matrix.silent")}</small>;
  return (
    <ol>
      {cell.map(({ stance, act, on, claim }) => (
        <li key={claim}>
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
        </li>
      ))}
    </ol>
  );
}
