import { useState } from "preact/hooks";
import { Heading } from "../../parts/heading.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { send } from "../../reach/api.ts";
import { revision } from "../../reach/live.ts";
import type { Problem } from "../../reach/problem.ts";
import { mayWrite, session } from "../../reach/session.ts";
import { say } from "../../words/say.ts";

/** What an empty ledger shows: what this is, a worked example, and how to add reports of one's own. */
export function Greeting() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const fill = (): void => {
    setBusy(true);
    send("example", {}).then(
      () => revision.value++,
      (error: Problem) => {
        setBusy(false);
        setProblem(error);
      },
    );
  };
  return (
    <div class="greeting">
      <Heading title={say("greeting.title")} />
      <p>{say("greeting.what")}</p>
      {mayWrite() ? (
        <>
          <p>
            <button type="button" class="main" disabled={busy} onClick={fill}>
              {busy ? say("greeting.reading") : say("greeting.example")}
            </button>{" "}
            <a href="/add">{say("greeting.own")}</a>
          </p>
          <p class="quiet">{say("greeting.about")}</p>
        </>
      ) : null}
      <p class="quiet">{say("greeting.command")}</p>
      <pre>
        <code>hearsay add --ledger {session.value?.ledger ?? "hearsay.ledger"} reports/</code>
      </pre>
      {problem ? <Trouble problem={problem} again={fill} /> : null}
    </div>
  );
}
