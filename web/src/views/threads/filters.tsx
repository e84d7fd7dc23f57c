import "./filters.css";
import type { Standing } from "../../../../src/answers.ts";
import { standingLook } from "../../../../src/summary/standings.ts";
import { go, place, withQuery } from "../../reach/place.ts";
import { say } from "../../words/say.ts";
import { SOURCES, STANDINGS, TYPES } from "./choices.ts";

/** What narrows the list; each is a part of the address. */
export const FILTERS = [
  "about",
  "place",
  "type",
  "standing",
  "source",
  "from",
  "to",
  "asOf",
  "order",
] as const;

/** Pixels of the screen up to which the filters are folded away at first. */
const NARROW = 900;

const NOTHING = Object.fromEntries(FILTERS.map((name) => [name, null]));

/** @param ordered whether the order can be chosen, too */
export function Filters({ narrowed, ordered = true }: { narrowed: boolean; ordered?: boolean }) {
  const { query } = place.value;
  const set = (name: string, value: string): void => go(withQuery({ [name]: value }), true);
  const words = (name: "about" | "place") => (
    <label>
      {say(`filter.${name}`)}
      <input
        value={query.get(name) ?? ""}
        spellcheck={false}
        onChange={({ currentTarget }) => set(name, currentTarget.value)}
      />
    </label>
  );
  const day = (name: "from" | "to" | "asOf") => (
    <label>
      {say(`filter.${name}`)}
      <input
        type="date"
        value={query.get(name) ?? ""}
        onChange={({ currentTarget }) => set(name, currentTarget.value)}
      />
    </label>
  );
  const choice = (
    name: (typeof FILTERS)[number],
    options: readonly (readonly [value: string, words: string])[],
  ) => (
    <label>
      {say(`filter.${name}`)}
      <select
        value={query.get(name) ?? ""}
        onChange={({ currentTarget }) => set(name, currentTarget.value)}
      >
        <option value="">{say("filter.any")}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <details class="filters screen-only" open={narrowed || window.innerWidth > NARROW}>
      <summary>{say("filter.title")}</summary>
      <form onSubmit={(event) => event.preventDefault()}>
        {ordered ? (
          <fieldset class="orders">
            <legend class="hidden">{say("filter.order")}</legend>
            {(["newest", "contested"] as const).map((order) => (
              <label key={order}>
                <input
                  type="radio"
                  name="order"
                  checked={(query.get("order") ?? "newest") === order}
                  onChange={() => set("order", order === "newest" ? "" : order)}
                />
                {say(`order.${order}`)}
              </label>
            ))}
          </fieldset>
        ) : null}
        {words("about")}
        {words("place")}
        {choice(
          "standing",
          STANDINGS.map((name) => [name, `${standingLook(name).mark} ${name satisfies Standing}`]),
        )}
        {choice("type", TYPES)}
        {choice("source", SOURCES)}
        <div class="pair">
          {day("from")}
          {day("to")}
        </div>
        {day("asOf")}
        {narrowed ? (
          <button type="button" onClick={() => go(withQuery(NOTHING))}>
            {say("filter.clear")}
          </button>
        ) : null}
      </form>
    </details>
  );
}
