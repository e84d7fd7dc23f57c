import { useState } from "preact/hooks";
import { say } from "../../words/say.ts";
import type { Facts } from "./batch.ts";

/** Takes the text of one report, and what its header lines leave out. */
export function Paste({ start }: { start(text: string, facts: Facts): void }) {
  const [text, setText] = useState("");
  const [facts, setFacts] = useState<Facts>({});
  const fact = (name: keyof Facts, type: "text" | "date" = "text") => {
    const shared = {
      value: facts[name] ?? "",
      onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
        setFacts({ ...facts, [name]: currentTarget.value }),
    };
    return (
      <label>
        {say(`add.fact.${name}`)}
        {type === "date" ? <input type="date" {...shared} /> : <input dir="auto" {...shared} />}
      </label>
    );
  };
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === "") return;
        start(text, facts);
        setText("");
        setFacts({});
      }}
    >
      <label>
        {say("add.paste")}
        <textarea
          class="words"
          dir="auto"
          rows={12}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <details>
        <summary>{say("add.facts")}</summary>
        <div class="facts">
          {fact("title")}
          {fact("publisher")}
          {fact("published", "date")}
          {fact("url")}
        </div>
      </details>
      <p>
        <button type="submit" class="main" disabled={text.trim() === ""}>
          {say("add.start")}
        </button>
      </p>
    </form>
  );
}
