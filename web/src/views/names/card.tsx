import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { NameCard } from "../../../../src/answers.ts";
import { clip } from "../../../../src/clip.ts";
import { coordinateWords } from "../../../../src/summary/coordinates.ts";
import { dayWords } from "../../../../src/summary/days.ts";
import { Exact } from "../../parts/exact.tsx";
import { Heading } from "../../parts/heading.tsx";
import { nameHref } from "../../reach/place.ts";
import { mayWrite } from "../../reach/session.ts";
import { countryWords } from "../../words/country.ts";
import { say } from "../../words/say.ts";
import { CorrectDialog } from "../review/correct.tsx";

/** Characters of a name, and other names, that are shown. */
const MOST = 200;
const NAMES = 12;

/** Who or what it is: kind, country, codes, other names, where it lies, and since when it is named. */
export function Card({ card }: { card: NameCard }) {
  const { key, name, kind, country, codes, location, called, same, reports, first, last } = card;
  const others = called.filter((one) => one.name !== name);
  const facts: [label: string, value: ComponentChildren][] = [];
  if (country !== null && kind !== "country")
    facts.push([
      "name.country",
      <a href={nameHref(`country:${country}`)}>{countryWords(country)}</a>,
    ]);
  if (codes)
    facts.push([
      "name.codes",
      Object.entries(codes)
        .map(([system, code]) => `${say(`code.${system}`)} ${code}`)
        .join(", "),
    ]);
  if (others.length > 0)
    facts.push([
      "name.called",
      <Called names={others.slice(0, NAMES)} more={others.length - NAMES} />,
    ]);
  if (same.length > 0)
    facts.push([
      "name.same",
      same.map((other, n) => (
        <span key={other}>
          {n > 0 ? ", " : ""}
          <a href={nameHref(other)}>
            <bdi>
              <Exact text={other.slice(other.indexOf(":") + 1)} most={MOST} />
            </bdi>
          </a>
        </span>
      )),
    ]);
  if (location) facts.push(["name.location", coordinateWords(location)]);
  return (
    <div class="name-card">
      <Heading title={clip(name, MOST)}>
        <p>
          {say("name.named", {
            kind: say(`kind.${kind}`),
            reports: say("count.reports", { n: reports }),
          })}
          {first && last ? <> {span(first, last)}</> : null}
          {mayWrite() ? <SameAs id={key} name={name} /> : null}
        </p>
      </Heading>
      {facts.length > 0 ? (
        <dl class="facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{say(label)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}

function span(first: string, last: string): string {
  return first === last
    ? say("name.day", { day: dayWords(first) })
    : say("name.days", { first: dayWords(first), last: dayWords(last) });
}

function Called({ names, more }: { names: NameCard["called"]; more: number }) {
  return (
    <>
      {names.map(({ name, reports }, n) => (
        <span key={name}>
          {n > 0 ? ", " : ""}
          <bdi>
            <Exact text={name} most={MOST} />
          </bdi>{" "}
          <small>{reports}</small>
        </span>
      ))}
      {more > 0 ? ` ${say("found.more", { n: more })}` : ""}
    </>
  );
}

/** The way to say that two names are one. */
function SameAs({ id, name }: { id: string; name: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {" "}
      <button type="button" class="plain correct screen-only" onClick={() => setOpen(true)}>
        {say("correct.action.alias")}
      </button>
      {open ? (
        <CorrectDialog
          subject={{ kind: "name", id, name }}
          action="alias"
          close={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
