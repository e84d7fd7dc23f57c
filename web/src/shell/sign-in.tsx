import { useState } from "preact/hooks";
import type { Problem } from "../reach/problem.ts";
import { signIn } from "../reach/session.ts";
import { say } from "../words/say.ts";

/** Where the server is open to others it asks for the token that it showed when it started. */
export function SignIn() {
  const [problem, setProblem] = useState<Problem | null>(null);
  return (
    <main class="sign-in">
      <h1>{say("signIn.title")}</h1>
      <p>{say("signIn.why")}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const token = new FormData(event.currentTarget).get("token");
          signIn(String(token).trim()).catch((error: Problem) => setProblem(error));
        }}
      >
        <label>
          {say("signIn.token")}
          <input name="token" type="password" autocomplete="current-password" required />
        </label>
        <button type="submit" class="main">
          {say("signIn.enter")}
        </button>
      </form>
      <p role="alert">{problem ? `${problem.detail} ${problem.next}` : ""}</p>
    </main>
  );
}
