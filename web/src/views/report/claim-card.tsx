import type { Claim } from "../../../../src/analysis.ts";
import { clip } from "../../../../src/clip.ts";
import { fieldWords } from "../../../../src/summary/fields.ts";
import { Exact } from "../../parts/exact.tsx";
import { Standing } from "../../parts/standing.tsx";
import { Why } from "../../parts/why.tsx";
import { threadHref, withQuery } from "../../reach/place.ts";
import { say } from "../../words/say.ts";
import { Correct } from "../review/correct.tsx";
import { Chain } from "./chain.tsx";
import type { Changed } from "./changed.ts";
import type { Kept, Reading } from "./reading.ts";

/** Characters of a claim's words that are shown; the text beside it has them all. */
const MOST = 320;

interface Props {
  reading: Reading;
  claim: Claim;
  kept: Kept;
  changed: ReturnType<Changed["get"]>;
  chosen: boolean;
}

/** One claim: who holds it, how, in which words, and where it stands; the chosen one says why. */
export function ClaimCard({ reading, claim, kept, changed, chosen }: Props) {
  const { read, names } = reading;
  const text = clip(read.text.slice(...claim.evidence), MOST);
  const holder = changed?.get("holder");
  const corrected = changed === undefined ? null : <small> {say("why.corrected")}</small>;
  return (
    <article class={chosen ? "claim chosen" : "claim"} data-claim={kept.claim}>
      {holder === undefined ? (
        <Chain holders={claim.holders} names={names} />
      ) : (
        <b>
          <bdi>
            <Exact text={holder || say("holder.report")} most={MOST} />
          </bdi>
        </b>
      )}
      <p class="act">
        <b>{fieldWords("act", changed?.get("act") ?? claim.act)}</b>{" "}
        <span>{fieldWords("factuality", changed?.get("factuality") ?? claim.factuality)}</span>
        {read.analysis.main === claim.event ? <span>{say("claim.main")}</span> : null}
        {corrected}
      </p>
      <blockquote class="words" dir="auto">
        <a href={withQuery({ claim: kept.claim })} aria-current={chosen ? "true" : undefined}>
          <Exact text={text} />
        </a>
      </blockquote>
      <Stands kept={kept} />
      {chosen ? (
        <>
          <Why claim={kept.claim} />
          <Correct subject={{ kind: "claim", id: kept.claim, thread: kept.thread, text }} />
        </>
      ) : null}
    </article>
  );
}

function Stands({ kept: { thread, title, standing } }: { kept: Kept }) {
  if (thread === null) return <p class="stands quiet">{say("claim.nowhere")}</p>;
  return (
    <p class="stands">
      {standing ? <Standing of={standing} /> : null}{" "}
      <a href={threadHref(thread)} dir="auto">
        <Exact text={title ?? thread} most={MOST} />
      </a>
    </p>
  );
}
