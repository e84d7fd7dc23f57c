import { useEffect } from "preact/hooks";
import { clip } from "../../../../src/clip.ts";
import { webAddress } from "../../../../src/page/link.ts";
import { dayWords, shortDay } from "../../../../src/summary/days.ts";
import { Exact } from "../../parts/exact.tsx";
import { withoutOdd } from "../../parts/odd.ts";
import { place, reportHref, withQuery } from "../../reach/place.ts";
import { say } from "../../words/say.ts";
import { LineageLine } from "./lineage-line.tsx";
import type { Reading } from "./reading.ts";
import { comparing } from "./steps.ts";

/** Characters of a title, a publisher, an author that are shown. */
const MOST = 300;

/** What the report is: its title, who published it when and where, what it goes back to, and its versions. */
export function Head({ reading }: { reading: Reading }) {
  const { read, title } = reading;
  const name = clip(title.words, MOST);
  useEffect(() => {
    document.title = `${withoutOdd(name)} – Hearsay`;
  }, [name]);
  const address = webAddress(read.url);
  return (
    <header class="heading report-head">
      <h1 dir="auto">
        <Exact text={name} />
      </h1>
      <p class="byline">
        {read.publisher ? (
          <bdi>
            <Exact text={read.publisher} most={MOST} />
          </bdi>
        ) : null}
        {read.author ? (
          <bdi>
            <Exact text={read.author} most={MOST} />
          </bdi>
        ) : null}
        <time dateTime={read.read}>{dayWords(read.read)}</time>
        {address ? (
          <a href={address.href} rel="noopener noreferrer">
            <bdi>
              <Exact text={address.host} most={MOST} />
            </bdi>
          </a>
        ) : read.url ? (
          <bdi class="address">
            <Exact text={read.url} most={MOST} />
          </bdi>
        ) : null}
      </p>
      <LineageLine reading={reading} />
      <p class="sha">
        SHA-256 <code>{read.version}</code>
      </p>
      {read.versions.length > 1 ? <Versions reading={reading} /> : null}
    </header>
  );
}

function Versions({ reading: { read } }: { reading: Reading }) {
  const { versions } = read;
  const pair = comparing(versions, place.value.query);
  const [before, last] = versions.slice(-2);
  return (
    <nav class="tabs screen-only" aria-label={say("versions.label")}>
      {versions.map(({ version, read: day }, n) => (
        <a
          key={version}
          href={reportHref(read.id, n === versions.length - 1 ? {} : { version })}
          aria-current={!pair && version === read.version ? "page" : undefined}
        >
          {say("versions.one", { n: n + 1, day: shortDay(day) })}
        </a>
      ))}
      <a
        href={withQuery({
          from: before.version,
          to: last.version,
          claim: null,
          version: null,
          without: null,
        })}
        aria-current={pair ? "page" : undefined}
      >
        {say("versions.changes")}
      </a>
    </nav>
  );
}
