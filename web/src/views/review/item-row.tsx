import { areSeveral } from "../../../../src/digest/plural.ts";
import type { ReviewItem } from "../../../../src/answers.ts";
import { doneWords, sureWords } from "../../../../src/summary/words.ts";
import { Day } from "../../parts/day.tsx";
import { Holder } from "../../parts/holder.tsx";
import { Standing } from "../../parts/standing.tsx";
import { Words } from "../../parts/words.tsx";
import { threadHref } from "../../reach/place.ts";
import { mayWrite } from "../../reach/session.ts";
import { say } from "../../words/say.ts";
import type { Action, Subject } from "./subject.ts";

const ON_CLAIM: readonly Action[] = ["accept", "reject", "change", "split"];
const ON_THREAD: readonly Action[] = ["accept"];

/** Something to look at: the thread, the claim, why it is here, and what can be done about it. */
export function ItemRow({ item, judge }: { item: ReviewItem; judge(action: Action): void }) {
  const { thread, title, standing, position, because } = item;
  return (
    <article class="review-item">
      <p class="top">
        <Standing of={standing} />
        <a href={threadHref(thread)} dir="auto">
          {title}
        </a>
      </p>
      {position ? (
        <>
          <p>
            <Holder holders={position.holders} />{" "}
            {doneWords(position.act, areSeveral(position.holders))}{" "}
            <small>
              {sureWords(position.factuality)}, <Day of={position.read} />
            </small>
          </p>
          <Words text={position.evidence.text} report={position.report} claim={position.claim} />
        </>
      ) : null}
      <ul class="because">
        {because.map(({ rule, words }) => (
          <li key={rule}>
            {words} <code>{rule}</code>
          </li>
        ))}
      </ul>
      {mayWrite() ? (
        <p class="doing screen-only">
          {[...(position ? ON_CLAIM : ON_THREAD), "merge" as const].map((action) => (
            <button key={action} type="button" onClick={() => judge(action)}>
              {say(`correct.action.${action}`)}
            </button>
          ))}
        </p>
      ) : null}
    </article>
  );
}

/** What an action is about: a merge is about the thread, all else about the claim. */
export function subjectOf({ thread, title, position }: ReviewItem, action: Action): Subject {
  if (position === null || action === "merge")
    return { kind: "thread", id: thread, title, claims: [] };
  return { kind: "claim", id: position.claim, thread, text: position.evidence.text };
}
