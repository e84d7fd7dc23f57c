import type { Thread } from "../../../../src/answers.ts";
import { Day } from "../../parts/day.tsx";
import { Standing } from "../../parts/standing.tsx";
import { ruleWords } from "../../words/rules.ts";
import { say } from "../../words/say.ts";
import { ClaimLink } from "./claim-link.tsx";

/** How the standing came about: each change, its day, the rule that made it, and the claim that brought it. */
export function History({ history }: Pick<Thread, "history">) {
  return (
    <section class="history" aria-labelledby="thread-history">
      <h2 id="thread-history">{say("thread.history")}</h2>
      <ol>
        {history.map(({ on, standing, because, claim }) => (
          <li key={on}>
            <Day of={on} />
            <Standing of={standing} />
            <p>
              {ruleWords(because)} <ClaimLink claim={claim}>{say("thread.claim")}</ClaimLink>{" "}
              <small>{because}</small>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
