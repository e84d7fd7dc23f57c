import { describe, expect, test } from "vitest";
import { testServer, type TestServer } from "./app.fixture.ts";
import { ROUTES } from "./routes/routes.ts";

const TOKEN = "wTrZ0XcQ3k9vBnM5yLpA1sDfGhJ7uIeO2xWq8RtYbNc";

const guarded = (): Promise<TestServer> => testServer({ token: TOKEN });

describe("where a token is asked for", () => {
  test("nothing is told without it, save what the server is", async () => {
    const { ask } = await guarded();
    for (const { method, path, open } of ROUTES) {
      const answer = await ask(path.replace(/\{\w+\}/, "x"), { method });
      if (open) expect(answer.status).not.toBe(401);
      else {
        expect([path, answer.status]).toEqual([path, 401]);
        expect(answer.headers.get("www-authenticate")).toBe("Bearer");
        expect(await answer.json()).toMatchObject({ code: "H714" });
      }
    }
    expect(await (await ask("/session")).json()).toEqual({
      version: "1.2.3",
      readOnly: false,
      signedIn: false,
      needsToken: true,
      ledger: "",
      author: "",
    });
  });

  test("a program sends it along", async () => {
    const { ask } = await guarded();
    const bearing = (authorization: string): Promise<Response> =>
      ask("/stats", { headers: { authorization } });
    expect((await bearing(`Bearer ${TOKEN}`)).status).toBe(200);
    for (const wrong of [
      `Bearer ${TOKEN}x`,
      "Bearer ",
      `Basic ${TOKEN}`,
      `Bearer ${TOKEN} ${TOKEN}`,
    ])
      expect((await bearing(wrong)).status).toBe(401);
  });

  test("a browser shows it once and keeps it where no script and no other site can use it", async () => {
    const { ask, post } = await guarded();
    const answer = await post("/session", { token: TOKEN });
    expect(answer.status).toBe(204);
    const cookie = answer.headers.get("set-cookie")!;
    expect(cookie).toBe(
      `hearsay-4977=${TOKEN}; Max-Age=31536000; Path=/; HttpOnly; SameSite=Strict`,
    );
    const kept = { cookie: `other=1; ${cookie.split(";", 1)[0]}` };
    expect((await ask("/stats", { headers: kept })).status).toBe(200);
    expect(await (await ask("/session", { headers: kept })).json()).toMatchObject({
      signedIn: true,
      ledger: "sample.ledger",
      author: "Ines Carro",
    });
    const forged = { cookie: "hearsay-4977=x" };
    expect((await ask("/stats", { headers: forged })).status).toBe(401);
  });

  test("signing out takes it away", async () => {
    const { ask } = await guarded();
    const answer = await ask("/session", { method: "DELETE" });
    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([
      204,
      "hearsay-4977=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict",
    ]);
  });

  test("who guesses must wait after a few; others need not, and what is right is not held up for long", async () => {
    const { post, ask, pass } = await guarded();
    const guess = (client: string, token = "x"): Promise<Response> =>
      post("/session", { token }, { "x-client": client });
    for (let n = 0; n < 5; n++) expect((await guess("a")).status).toBe(401);
    const sixth = await guess("a", TOKEN);
    expect([sixth.status, sixth.headers.get("retry-after")]).toEqual([429, "10"]);
    expect((await guess("b", TOKEN)).status).toBe(204);
    const bearer = { authorization: "Bearer y", "x-client": "a" };
    expect((await ask("/stats", { headers: bearer })).status).toBe(429);
    pass(10_000);
    expect((await guess("a", TOKEN)).status).toBe(204);
  });
});

test("where none is asked for, everybody is signed in", async () => {
  const { ask, post } = await testServer();
  expect(await (await ask("/session")).json()).toMatchObject({ signedIn: true, needsToken: false });
  expect((await post("/session", { token: "x" })).status).toBe(204);
});
