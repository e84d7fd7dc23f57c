import { expect, test } from "vitest";
import { describe as say, errorKinds, Failure } from "./failure.ts";

test("error codes are unique and each says what to do next", () => {
  const kinds = errorKinds();
  expect(new Set(kinds.map(({ code }) => code)).size).toBe(kinds.length);
  for (const { code, sentence, next } of kinds) {
    expect(code).toMatch(/^H[1-9]\d\d$/);
    expect(sentence).toMatch(/\.$/);
    expect(next).toMatch(/[.}]$/);
  }
});

test("details are filled in and cannot steer the terminal", () => {
  const { message } = new Failure("H201", { where: "a\u001b[2Jb.txt" });
  expect(message).toBe(
    "H201 a[2Jb.txt does not exist. Check the spelling and the folder you are in.",
  );
});

test("a stack is shown only to those who ask for it", () => {
  const error = new TypeError("x is not a function");
  expect(say(error)).toMatch(/^H901 .*x is not a function.*$/);
  expect(say(error)).not.toContain("at ");
  expect(say(error, true)).toContain("failure.test.ts");
});
