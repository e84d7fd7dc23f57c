import "./export.css";
import type { Page, ThreadSummary } from "../../../../src/answers.ts";
import { EXPORTS } from "../../../../src/question/choices.ts";
import { Heading } from "../../parts/heading.tsx";
import { useAnswer } from "../../reach/answer.ts";
import { API, question } from "../../reach/api.ts";
import { go, place, threadHref, withQuery } from "../../reach/place.ts";
import { say } from "../../words/say.ts";
import { SaveButtons } from "../../parts/save-buttons.tsx";
import { Filters, FILTERS } from "../threads/filters.tsx";
import { MOST_DRAWN, overviewOf } from "./overview.tsx";

/** Those for reading first. */
const FORMATS = EXPORTS.toReversed();

/** Threads as files: for reading, for spreadsheets, for maps, for programs. What narrows them is part of the address. */
export default function Export() {
  const { query } = place.value;
  const format = FORMATS.find((name) => name === query.get("format")) ?? "html";
  const thread = query.get("thread");
  const filters = Object.fromEntries(
    FILTERS.filter((name) => name !== "order").map((name) => [name, query.get(name)]),
  );
  const narrowed = Object.values(filters).some(Boolean);
  const some = useAnswer<Page<ThreadSummary>>(
    thread ? null : question("threads", { ...filters, limit: 1000 }),
  );
  const href = API + question("export", { format, thread, ...filters });
  return (
    <>
      <Heading title={say("export.title")}>
        <p>{say("export.what")}</p>
      </Heading>
      <div class="export">
        {thread ? null : <Filters narrowed={narrowed} ordered={false} />}
        <div>
          <fieldset class="formats">
            <legend>{say("export.format")}</legend>
            {FORMATS.map((name) => (
              <label key={name}>
                <input
                  type="radio"
                  name="format"
                  checked={name === format}
                  onChange={() => go(withQuery({ format: name }), true)}
                />
                <span>
                  <b>{say(`export.name.${name}`)}</b>
                  <br />
                  <small>{say(`export.about.${name}`)}</small>
                </span>
              </label>
            ))}
          </fieldset>
          <p class="scope">
            {thread ? (
              <>
                <a href={threadHref(thread)}>{say("export.thread", { id: thread })}</a>{" "}
                <a href={withQuery({ thread: null })}>{say("export.all")}</a>
              </>
            ) : (
              scopeWords(some.data)
            )}
          </p>
          <p>
            <a class="button" href={href} download>
              {say("export.save")}
            </a>
          </p>
          <h2>{say("export.picture")}</h2>
          <p class="quiet">{say("export.pictures", { n: MOST_DRAWN })}</p>
          {some.data && some.data.items.length > 0 ? (
            <SaveButtons picture={() => overviewOf(some.data!.items)} name="timeline" />
          ) : null}
        </div>
      </div>
    </>
  );
}

function scopeWords(page: Page<ThreadSummary> | null): string {
  if (!page) return "";
  const n = page.items.length;
  return page.next ? say("export.many", { n }) : say("count.threads", { n });
}
