import { useEffect, useState } from "preact/hooks";
import { listen } from "../reach/live.ts";
import type { Problem } from "../reach/problem.ts";
import { arrive, session } from "../reach/session.ts";
import { Trouble } from "../parts/trouble.tsx";
import { say } from "../words/say.ts";
import { Help } from "./help.tsx";
import { Masthead } from "./masthead.tsx";
import { Notices } from "./notices.tsx";
import { SignIn } from "./sign-in.tsx";
import { Stage } from "./stage.tsx";

/** The whole page: masthead, the view that the address names, and what may lie over them. */
export function App() {
  const [problem, setProblem] = useState<Problem | null>(null);
  const enter = (): void => {
    arrive().then(
      () => setProblem(null),
      (error: unknown) => setProblem(error as Problem),
    );
  };
  useEffect(enter, []);
  const { value: known } = session;
  const inside = known !== null && known.signedIn;
  useEffect(() => (inside ? listen() : undefined), [inside]);
  if (problem && !known) return <Trouble problem={problem} again={enter} />;
  if (known === null) return null;
  if (!inside) return <SignIn />;
  return (
    <>
      <a class="skip" href="#main">
        {say("shell.skip")}
      </a>
      <Masthead />
      <main id="main" tabIndex={-1}>
        <Stage />
      </main>
      <Notices />
      <Help />
    </>
  );
}
