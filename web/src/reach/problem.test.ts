import { expect, test } from "vitest";
import { problemOf } from "./problem.ts";

test("a hint at a command becomes one at the app's own view", async () => {
  const told = async (next: string): Promise<string> =>
    (await problemOf(new Response(JSON.stringify({ code: "H601", next }), { status: 404 }))).next;
  expect(await told('Did you mean t1? "hearsay threads" lists them.')).toBe(
    "Did you mean t1? The view “Threads” lists what there is.",
  );
  expect(await told('"hearsay names" lists them.')).toBe("The view “Names” lists what there is.");
  expect(await told("Ask for fewer.")).toBe("Ask for fewer.");
});
