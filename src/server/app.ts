import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { Failure } from "../failure/failure.ts";
import { demandHost, demandSameOrigin, isSafe, type Names } from "./hosts.ts";
import { optionsOf } from "./parameters.ts";
import { POLICY } from "./policy.ts";
import { refusal, refused } from "./problem.ts";
import { ROUTES } from "./routes/routes.ts";
import type { Services } from "./services.ts";
import { type Site, siteAnswer } from "./site.ts";

/** What a server is made of. */
export interface Setup {
  services: Services;
  site: Site;
  names: Names;
  /** Who asks, as far as limits are concerned: an address. */
  clientOf(context: Context): string;
  /** Is told what nobody foresaw. */
  note(error: unknown): void;
}

const BASE = "/api/v1";

/** The whole server as one function from requests to answers. */
export function createApp({ services, site, names, clientOf, note }: Setup): Hono {
  const app = new Hono();
  app.use(compress({ encoding: "gzip" }));
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(POLICY)) context.header(name, value);
  });
  app.use(async (context, next) => {
    const request = context.req.raw;
    demandHost(request, names);
    demandSameOrigin(request);
    if (!isSafe(request)) {
      const seconds = services.turns.take(clientOf(context));
      if (seconds > 0) throw new Failure("H716", { seconds });
    }
    await next();
  });
  for (const route of ROUTES)
    app.on(route.method, honoPath(route.path), async (context) => {
      const request = context.req.raw;
      const client = clientOf(context);
      if (!route.open) await demandSignIn(request, client, services);
      const options = optionsOf(new URL(request.url).searchParams, route.query);
      return route.handle({ request, parts: context.req.param(), options, client, services });
    });
  for (const path of new Set(ROUTES.map((route) => route.path)))
    app.all(honoPath(path), ({ req }) => otherMethod(req.raw, methodsAt(path)));
  app.all("/api/:rest{.+}", ({ req }) => {
    throw new Failure("H701", { path: req.path });
  });
  app.get("*", ({ req }) => siteAnswer(req.raw, site));
  app.all("*", ({ req }) => otherMethod(req.raw, ["GET"]));
  app.onError((error) => {
    const answer = refusal(error);
    if (answer.status === 500) note(error);
    return answer;
  });
  return app;
}

/** "/threads/{id}" as the router writes it. */
function honoPath(path: string): string {
  return BASE + path.replace(/\{(\w+)\}/g, ":$1");
}

function methodsAt(path: string): string[] {
  return ROUTES.filter((route) => route.path === path).map(({ method }) => method);
}

/** @throws {Failure} H714 to H716 */
async function demandSignIn(request: Request, client: string, services: Services): Promise<void> {
  const { gate, attempts } = services;
  if (await gate.admits(request)) return;
  if (!request.headers.has("authorization")) throw new Failure("H714");
  const seconds = attempts.take(client);
  throw seconds > 0 ? new Failure("H716", { seconds }) : new Failure("H715");
}

/** What may be asked is told to those who ask for it, and to those who ask for something else. */
function otherMethod(request: Request, methods: readonly string[]): Response {
  const withHead = methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
  const allowed = [...withHead, "OPTIONS"].join(", ");
  if (request.method === "OPTIONS")
    return new Response(null, { status: 204, headers: { allow: allowed } });
  const path = new URL(request.url).pathname;
  const failure = new Failure("H702", { path, method: request.method, allowed });
  return refused(failure.told, { allow: allowed });
}
