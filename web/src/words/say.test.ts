import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rows } from "../../../src/table.ts";
import table from "./english.tsv";
import { say } from "./say.ts";

const SOURCES = new URL("..", import.meta.url).pathname;

const code = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".test.ts"))
  .map((file) => readFileSync(join(SOURCES, file), "utf8"))
  .join("\n");

/** All that the code has in quotation marks that could be a key, and the beginnings of keys that it completes. */
const quoted = new Set([...code.matchAll(/"([a-z][\w.-]*)"/g)].map(([, key]) => key));
const begun = [...code.matchAll(/`([a-z]\w*\.(?:[\w-]+\.)*)\$\{/g)].map(([, start]) => start);

test("every text is used, and every text that is asked for is there", () => {
  const keys = rows(table).map(([key]) => key);
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  const used = (key: string): boolean =>
    quoted.has(key) || begun.some((start) => key.startsWith(start));
  expect(keys.filter((key) => !used(key))).toEqual([]);
  const asked = [...code.matchAll(/\bsay\(\s*"([^"]+)"/g)].map(([, key]) => key);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
});

test("a number chooses the form", () => {
  expect(say("count.reports", { n: 1 })).toBe("1 report");
  expect(say("count.reports", { n: 0 })).toBe("0 reports");
  expect(() => say("no.such")).toThrow(RangeError);
});
