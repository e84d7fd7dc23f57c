import "./claims.css";
import { useEffect, useRef } from "preact/hooks";
import { say } from "../../words/say.ts";
import type { Changed } from "./changed.ts";
import { ClaimCard } from "./claim-card.tsx";
import { useNear } from "./near.ts";
import type { Reading } from "./reading.ts";

/** Lists of so many claims are drawn whole; of longer ones only what is near. */
const WHOLE = 200;

interface Props {
  reading: Reading;
  changed: Changed;
  /** In the analysis. */
  chosen: string | null;
  /** The list stands below the text, and a sheet shows the chosen claim. */
  narrow: boolean;
  choose(claim: string | null): void;
}

/** What the report claims, in the order of its words. */
export function Claims({ reading, changed, chosen, narrow, choose }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const { claims } = reading.choices;
  const long = claims.length > WHOLE;
  const near = useNear(list, long ? claims.length : 0, !narrow);
  const at = claims.findIndex(({ id }) => id === chosen);
  useEffect(() => {
    if (narrow || at < 0) return;
    list.current?.children[at].scrollIntoView({ block: "nearest" });
  }, [at, narrow]);
  return (
    <section class="report-claims" aria-labelledby="claims-head">
      <h2 id="claims-head">
        {say("claims.head")} <small>{claims.length}</small>
      </h2>
      {claims.length === 0 ? <p class="waiting">{say("claims.none")}</p> : null}
      <ol ref={list}>
        {claims.map((claim, n) => {
          const kept = reading.keptOf.get(claim.id);
          return (
            <li
              key={claim.id}
              onClick={(event) => {
                if ((event.target as Element).closest("button, summary, dialog, .why")) return;
                const link = (event.target as Element).closest("a");
                if (link && !link.closest(".words")) return;
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                if (String(getSelection()) !== "") return;
                event.preventDefault();
                choose(claim.id === chosen ? null : claim.id);
              }}
            >
              {kept && (!long || near(n) || n === at) ? (
                <ClaimCard
                  reading={reading}
                  claim={claim}
                  kept={kept}
                  changed={changed.get(kept.claim)}
                  chosen={n === at && !narrow}
                />
              ) : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
