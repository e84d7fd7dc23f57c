import { dayWords } from "../../../src/summary/days.ts";
import { online } from "../reach/live.ts";
import { go, hrefOf, place, withQuery } from "../reach/place.ts";
import { mayWrite, session } from "../reach/session.ts";
import { say } from "../words/say.ts";
import { showHelp, useKeys } from "./keys.ts";
import { VIEWS, viewAt } from "./views.ts";

/** What needs a ledger that can be written. */
const WRITING: ReadonlySet<string> = new Set(["/add"]);

/** The way to every view, the search, and what holds for the whole page: a past day, a lost server. */
export function Masthead() {
  const here = viewAt(place.value.path)?.view;
  const asOf = place.value.query.get("asOf");
  useKeys("keys.anywhere", [
    { keys: ["/"], label: "keys.search", run: () => document.getElementById("search")?.focus() },
    { keys: ["?"], label: "keys.help", run: showHelp },
    ...VIEWS.flatMap(({ label, href }) =>
      label && href && (mayWrite() || !WRITING.has(href))
        ? [{ keys: ["g", href[1]], label, run: () => go(hrefOf(href)) }]
        : [],
    ),
  ]);
  return (
    <header class="masthead">
      <a class="brand" href={hrefOf("/threads")}>
        Hearsay
      </a>
      <nav aria-label={say("nav.label")}>
        {VIEWS.map(({ label, href, pattern }) =>
          label && href && (mayWrite() || !WRITING.has(href)) ? (
            <a
              key={href}
              href={hrefOf(href)}
              aria-current={here?.pattern === pattern ? "page" : undefined}
            >
              {say(label)}
            </a>
          ) : null,
        )}
      </nav>
      <Search />
      {session.value?.readOnly ? <p class="state">{say("shell.readOnly")}</p> : null}
      <p class={online.value ? "state hidden" : "state lost"} role="status">
        {online.value ? "" : say("shell.lost")}
      </p>
      {asOf ? (
        <p class="past">
          <span>{say("shell.asOf", { day: dayWords(asOf) })}</span>{" "}
          <a href={withQuery({ asOf: null })}>{say("shell.today")}</a>
        </p>
      ) : null}
    </header>
  );
}

/** Words to look for; the list of threads shows what they find as they are typed. */
function Search() {
  const words = place.value.query.get("q") ?? "";
  const onThreads = /^\/(?:threads\/?)?$/.test(place.value.path);
  return (
    <form
      class="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        document.getElementById("main")?.focus();
      }}
    >
      <label class="quiet-label" for="search">
        {say("search.label")}
      </label>
      <input
        id="search"
        type="search"
        value={onThreads ? words : ""}
        placeholder={say("search.placeholder")}
        autocomplete="off"
        spellcheck={false}
        maxLength={300}
        onInput={({ currentTarget }) => {
          const q = currentTarget.value;
          if (onThreads) go(withQuery({ q }), true);
          else go(hrefOf("/threads", { q }));
        }}
      />
    </form>
  );
}
