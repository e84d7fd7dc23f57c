import type { Problem } from "../reach/problem.ts";
import { say } from "../words/say.ts";

/** What went wrong, where, and what to do next. */
export function Trouble({ problem, again }: { problem: Problem; again: () => void }) {
  return (
    <section class="trouble" role="alert">
      <h2>{problem.detail}</h2>
      {problem.next ? <p>{problem.next}</p> : null}
      <p>
        <button type="button" onClick={again}>
          {say("problem.again")}
        </button>{" "}
        <small>{problem.code}</small>
      </p>
    </section>
  );
}
