import { expect, test } from "vitest";
import { standingPage } from "./standing-page.ts";

test("docs/standing.md says what the tables say", async () => {
  await expect(standingPage()).toMatchFileSnapshot("../docs/standing.md");
});
