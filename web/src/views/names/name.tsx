import "./names.css";
import type { ComponentChildren } from "preact";
import type { Figure, NameCard, Position, TimelineEntry } from "../../../../src/answers.ts";
import { Rows } from "../../parts/rows.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { type Pages, useAnswer, usePages } from "../../reach/answer.ts";
import { place, withQuery } from "../../reach/place.ts";
import type { ViewProps } from "../../shell/views.ts";
import { say } from "../../words/say.ts";
import { Card } from "./card.tsx";
import { FigureRow, SaidRow, TimelineRow } from "./rows.tsx";
import { countOf, othersOnly, TABS, tabIn } from "./tabs.ts";

/** One name: who or what it is, what it says, what others say of it, what it was part of, and figures about it. */
export default function Name({ parts: [key] }: ViewProps) {
  const { query } = place.value;
  const asOf = query.get("asOf");
  const card = useAnswer<NameCard>(`names/${encodeURIComponent(key)}`);
  const says = usePages<Position>("claims", { by: key, asOf });
  const about = usePages<Position>("claims", { about: key, asOf });
  const timeline = usePages<TimelineEntry>("timeline", { about: key, asOf });
  const figures = usePages<Figure & { thread: string }>("figures", { about: key, asOf });
  const own = new Set([key, ...(card.data?.same ?? [])]);
  const ofIt = { ...about, data: about.data && othersOnly(about.data, own) };
  const tab = tabIn(query.get("tab"), says.data?.length === 0 && says.whole);
  const lists = { says, about: ofIt, timeline, figures };
  if (card.problem) return <Trouble problem={card.problem} again={card.again} />;
  if (!card.data) return <p class="waiting">{say("name.waiting")}</p>;
  return (
    <>
      <Card card={card.data} />
      <nav class="tabs screen-only" aria-label={say("name.tabs")}>
        {TABS.map((name) => (
          <a
            key={name}
            href={withQuery({ tab: name })}
            aria-current={name === tab ? "page" : undefined}
          >
            {say(`name.${name}`)} <small>{countOf(lists[name])}</small>
          </a>
        ))}
      </nav>
      <section class="name-told" aria-label={say(`name.${tab}`)} key={tab}>
        {tab === "says" ? (
          <List list={says} tab={tab} keyOf={claimOf} row={(one) => <SaidRow position={one} />} />
        ) : tab === "about" ? (
          <List list={ofIt} tab={tab} keyOf={claimOf} row={(one) => <SaidRow position={one} />} />
        ) : tab === "timeline" ? (
          <List
            list={timeline}
            tab={tab}
            keyOf={({ thread }) => thread}
            row={(entry) => <TimelineRow entry={entry} />}
          />
        ) : (
          <List
            list={figures}
            tab={tab}
            keyOf={(one) => [one.claim, one.measure, one.of, one.low, one.high].join(" ")}
            row={(figure) => <FigureRow figure={figure} />}
          />
        )}
      </section>
    </>
  );
}

const claimOf = ({ claim }: Position): string => claim;

function List<T>({
  list,
  tab,
  keyOf,
  row,
}: {
  list: Pages<T>;
  tab: string;
  keyOf(item: T): string;
  row(item: T): ComponentChildren;
}) {
  const { data, problem, waiting, whole } = list;
  if (problem) return <Trouble problem={problem} again={list.again} />;
  if (!data) return <p class="waiting">{say("rows.more")}</p>;
  if (data.length === 0 && whole && !waiting)
    return <p class="waiting">{say(`name.${tab}.none`)}</p>;
  return (
    <Rows
      items={data}
      label={say(`name.${tab}`)}
      keyOf={keyOf}
      row={row}
      more={list.more}
      whole={whole}
    />
  );
}
