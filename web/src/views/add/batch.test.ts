import { expect, test } from "vitest";
import { batchOf, pasted } from "./batch.ts";

test("a file's name tells whether it is one report or one a line", () => {
  expect(batchOf(new File(["{}"], "wire.JSONL")).form).toBe("lines");
  expect(batchOf(new File(["A fire."], "fire.txt")).form).toBe("report");
});

test("pasted text goes as it stands, unless something is said beside it", () => {
  const text = "Title: A fire\n\nA mill burned.";
  expect(pasted(text, { title: " ", published: "" })).toMatchObject({
    form: "report",
    body: text,
    name: "Title: A fire",
  });
  const stated = pasted(text, { published: "2025-04-28", publisher: "" });
  expect(JSON.parse(stated.body as string)).toEqual({ text, published: "2025-04-28" });
});

test("the name of a long text is its first words", () => {
  const { name } = pasted(`${"word ".repeat(50)}\nmore`, {});
  expect(name).toMatch(/^(word )+…$/);
  expect(name.length).toBeLessThan(64);
});
