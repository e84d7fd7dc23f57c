import { expect, test } from "vitest";
import { Recent } from "./recent.ts";

/** Answers that count how often they were worked out. */
function counted(length = 1) {
  let revision = 1;
  const worked: string[] = [];
  const recent = new Recent(async () => revision);
  return {
    worked,
    change: () => void revision++,
    ask: (question: string) =>
      recent.answer(question, async () => {
        worked.push(question);
        return { body: question.repeat(length), etag: `"${revision}"` };
      }),
  };
}

test("a question is worked out once for all who ask it, until the ledger changes", async () => {
  const { ask, change, worked } = counted();
  await Promise.all([ask("a"), ask("a"), ask("b"), ask("a")]);
  await ask("a");
  expect(worked).toEqual(["a", "b"]);
  change();
  expect((await ask("a")).etag).toBe('"2"');
  expect(worked).toEqual(["a", "b", "a"]);
});

test("what fails is not kept", async () => {
  const recent = new Recent(async () => 1);
  await expect(recent.answer("a", () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
  const answer = { body: "{}", etag: '"x"' };
  expect(await recent.answer("a", async () => answer)).toBe(answer);
});

test("so much is kept and no more: what was asked first goes first", async () => {
  const { ask, worked } = counted(3 * 1024 * 1024);
  for (const question of ["a", "b", "c", "d", "e", "f"]) await ask(question);
  for (const question of ["f", "b"]) await ask(question);
  expect(worked.join("")).toBe("abcdef");
  await ask("a");
  expect(worked.join("")).toBe("abcdefa");
});

test("one that is too long is not kept", async () => {
  const { ask, worked } = counted(5 * 1024 * 1024);
  await ask("a");
  await ask("a");
  expect(worked).toEqual(["a", "a"]);
});
