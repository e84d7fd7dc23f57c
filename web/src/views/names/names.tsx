import "./names.css";
import type { NameEntry } from "../../../../src/answers.ts";
import { Exact } from "../../parts/exact.tsx";
import { KINDS } from "../../../../src/question/choices.ts";
import { Heading } from "../../parts/heading.tsx";
import { Rows } from "../../parts/rows.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { usePages } from "../../reach/answer.ts";
import { go, nameHref, place, withQuery } from "../../reach/place.ts";
import { useSettled } from "../../reach/settled.ts";
import { countryWords } from "../../words/country.ts";
import { say } from "../../words/say.ts";

/** Characters of a name that are shown. */
const MOST = 200;

/** Who and what the reports name, those first that most of them name; found as their names are typed. */
export default function Names() {
  const { query } = place.value;
  const typed = query.get("q") ?? "";
  const q = useSettled(typed.trim());
  const kind = query.get("kind");
  const list = usePages<NameEntry>("names", { q, kind });
  const { data } = list;
  return (
    <>
      <Heading title={say("nav.names")}>
        <p>{say("names.what")}</p>
      </Heading>
      <form class="names-filter screen-only" onSubmit={(event) => event.preventDefault()}>
        <label>
          {say("names.starting")}
          <input
            type="search"
            value={typed}
            dir="auto"
            autocomplete="off"
            spellcheck={false}
            maxLength={300}
            onInput={({ currentTarget }) => go(withQuery({ q: currentTarget.value }), true)}
          />
        </label>
        <label>
          {say("filter.type")}
          <select
            value={kind ?? ""}
            onChange={({ currentTarget }) => go(withQuery({ kind: currentTarget.value }), true)}
          >
            <option value="">{say("filter.any")}</option>
            {KINDS.map((name) => (
              <option key={name} value={name}>
                {say(`kind.${name}`)}
              </option>
            ))}
          </select>
        </label>
        <p role="status">
          {data && !list.waiting
            ? say(list.whole ? "names.count" : "names.count.more", { n: data.length })
            : ""}
        </p>
      </form>
      {list.problem ? <Trouble problem={list.problem} again={list.again} /> : null}
      {data?.length === 0 && !list.waiting ? <p class="waiting">{say("names.none")}</p> : null}
      {data ? (
        <Rows
          items={data}
          label={say("nav.names")}
          keyOf={({ key }) => key}
          row={(entry) => <NameRow entry={entry} />}
          more={list.more}
          whole={list.whole}
        />
      ) : null}
    </>
  );
}

function NameRow({ entry: { key, name, kind, country, reports } }: { entry: NameEntry }) {
  return (
    <article class="name-row">
      <h2 dir="auto">
        <a href={nameHref(key)}>
          <Exact text={name} most={MOST} />
        </a>
      </h2>
      <p>
        <span>{say(`kind.${kind}`)}</span>
        {country !== null && kind !== "country" ? <span>{countryWords(country)}</span> : null}
      </p>
      <p class="number">{say("count.reports", { n: reports })}</p>
    </article>
  );
}
