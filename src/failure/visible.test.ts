import { expect, test } from "vitest";
import { visible } from "./visible.ts";

test("nothing in a report can steer the terminal", () => {
  expect(visible("a\u001b[31mred\u001b]0;title\u0007b\u009b2J")).toBe("a[31mred]0;titleb2J");
  expect(visible("one\r\ntwo\tthree\bfour")).toBe("one two threefour");
  expect(visible("\u202egnp.exe\u2069")).toBe("gnp.exe");
});

test("words in any script stay as they are, and half characters are shown as such", () => {
  expect(visible("Zoë 김정은 👩‍🚀 e\u0301")).toBe("Zoë 김정은 👩‍🚀 e\u0301");
  expect(visible("a\ud83db\ude80")).toBe("a\ufffdb\ufffd");
});
