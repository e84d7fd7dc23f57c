import { Failure } from "../../failure/failure.ts";
import { answered, answerIn } from "../answer.ts";
import { bodyIn } from "../body.ts";
import { parameters, type Route } from "../route.ts";
import { Session, SignIn } from "../shapes/session.ts";

const state: Route = {
  method: "GET",
  path: "/session",
  summary: "What the server is, and what may be done here",
  query: parameters(),
  open: true,
  replies: {
    200: {
      description: "Never refused; ledger and author are empty for those who have not signed in.",
      content: { "application/json": Session },
    },
  },
  async handle({ request, services: { about, desk, gate } }) {
    const signedIn = await gate.admits(request);
    const state = {
      version: about.version,
      readOnly: desk === null,
      signedIn,
      needsToken: gate.needsToken,
      ledger: signedIn ? about.ledger : "",
      author: signedIn ? about.author : "",
    };
    return answerIn(request, await answered(state));
  },
};

const signIn: Route = {
  method: "POST",
  path: "/session",
  summary: "Sign in with the token; a cookie keeps it",
  query: parameters(),
  open: true,
  body: { "application/json": SignIn },
  replies: { 204: { description: "Signed in." } },
  async handle({ request, client, services: { gate, attempts } }) {
    const seconds = attempts.wait(client);
    if (seconds > 0) throw new Failure("H716", { seconds });
    const { token } = await bodyIn(request, SignIn);
    const cookie = await gate.signIn(token);
    if (cookie === null) {
      attempts.take(client);
      throw new Failure("H715");
    }
    return new Response(null, { status: 204, headers: { "set-cookie": cookie } });
  },
};

const signOut: Route = {
  method: "DELETE",
  path: "/session",
  summary: "Sign out: the cookie is taken away",
  query: parameters(),
  open: true,
  replies: { 204: { description: "Signed out." } },
  handle: async ({ services: { gate } }) =>
    new Response(null, { status: 204, headers: { "set-cookie": gate.signOut() } }),
};

export const SESSION: readonly Route[] = [state, signIn, signOut];
