import "./review.css";
import { useState } from "preact/hooks";
import type { Correction, ReviewItem } from "../../../../src/answers.ts";
import { Empty } from "../../parts/empty.tsx";
import { Heading } from "../../parts/heading.tsx";
import { Rows } from "../../parts/rows.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { usePages } from "../../reach/answer.ts";
import { go, place, threadHref, withQuery } from "../../reach/place.ts";
import { mayWrite } from "../../reach/session.ts";
import { useKeys } from "../../shell/keys.ts";
import { say } from "../../words/say.ts";
import { CorrectDialog } from "./correct.tsx";
import { CorrectionRow } from "./history.tsx";
import { ItemRow, subjectOf } from "./item-row.tsx";
import type { Action } from "./subject.ts";

/** What a person should look at, what matters most and is least sure first; and what was decided so far. */
export default function Review() {
  const decided = place.value.query.get("tab") === "decided";
  return (
    <>
      <Heading title={say("nav.review")}>
        <p>{say("review.what")}</p>
        <nav class="tabs" aria-label={say("review.parts")}>
          <a href={withQuery({ tab: null })} aria-current={decided ? undefined : "page"}>
            {say("review.queue")}
          </a>
          <a href={withQuery({ tab: "decided" })} aria-current={decided ? "page" : undefined}>
            {say("review.decided")}
          </a>
        </nav>
      </Heading>
      {decided ? <Decided /> : <Queue />}
    </>
  );
}

function Queue() {
  const asOf = place.value.query.get("asOf");
  const queue = usePages<ReviewItem>("review", { asOf });
  const [judging, judge] = useState<{ item: ReviewItem; action: Action } | null>(null);

  /** The row that has the focus, else the first. */
  const current = (): ReviewItem | undefined => {
    const row = document.activeElement?.closest<HTMLElement>("[data-row]");
    return queue.data?.[Number(row?.dataset["row"] ?? 0)];
  };
  const key = (name: string, action: Action, onThread = false) => ({
    keys: [name],
    label: `correct.action.${action}`,
    run: () => {
      const item = current();
      if (item && mayWrite() && (onThread || item.position !== null)) judge({ item, action });
    },
  });
  useKeys("keys.review", [
    key("a", "accept", true),
    key("r", "reject"),
    key("c", "change"),
    key("s", "split"),
    key("m", "merge", true),
    {
      keys: ["o"],
      label: "keys.open",
      run: () => {
        const item = current();
        if (item) go(threadHref(item.thread));
      },
    },
  ]);

  if (queue.problem) return <Trouble problem={queue.problem} again={queue.again} />;
  if (queue.data?.length === 0)
    return (
      <Empty title={say("review.none")}>
        <p>{say("review.none.why")}</p>
      </Empty>
    );
  return (
    <>
      {queue.data ? (
        <Rows
          items={queue.data}
          label={say("review.queue")}
          keyOf={({ thread, position }) => `${thread} ${position?.claim ?? ""}`}
          row={(item) => <ItemRow item={item} judge={(action) => judge({ item, action })} />}
          more={queue.more}
          whole={queue.whole}
        />
      ) : null}
      {judging ? (
        <CorrectDialog
          subject={subjectOf(judging.item, judging.action)}
          action={judging.action}
          close={() => judge(null)}
        />
      ) : null}
    </>
  );
}

function Decided() {
  const made = usePages<Correction>("corrections", {});
  if (made.problem) return <Trouble problem={made.problem} again={made.again} />;
  if (made.data?.length === 0)
    return (
      <Empty title={say("review.undecided")}>
        <p>{say("review.undecided.why")}</p>
      </Empty>
    );
  return made.data ? (
    <Rows
      items={made.data}
      label={say("review.decided")}
      keyOf={({ id }) => id}
      row={(correction) => <CorrectionRow correction={correction} />}
      more={made.more}
      whole={made.whole}
    />
  ) : null;
}
