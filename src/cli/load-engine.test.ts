import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadEngine } from "./load-engine.ts";
import { folder } from "./world.fixture.ts";

describe("a model that cannot be read is an error of its own", () => {
  test.each([
    ["HSAYNLP0 and more", "it starts with"],
    ["", "it starts with"],
    ["HSAYNLP1", "its header is damaged"],
    ["HSAYNLP1\u0002\u0000\u0000\u0000{]", "its header is damaged"],
    ["HSAYNLP1\u0002\u0000\u0000\u0000{}", "its header is damaged"],
  ])("%j", async (content, reason) => {
    const model = join(folder({ "english.bin": content }), "english.bin");
    await expect(loadEngine(model)).rejects.toMatchObject({
      code: "H903",
      message: expect.stringContaining(reason),
    });
  });

  test("a missing one is named with its place", async () => {
    const model = join(folder({}), "none.bin");
    await expect(loadEngine(model)).rejects.toMatchObject({
      code: "H903",
      message: expect.stringContaining(`${model} cannot be read (no such file or directory)`),
    });
  });
});
