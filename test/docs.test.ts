import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { COMMANDS, GLOBAL_OPTIONS } from "../src/cli/commands.ts";
import { errorKinds } from "../src/failure/failure.ts";
import { analysisPage, commandsPage, errorsPage } from "./reference.ts";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

const PAGES = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"].filter((page) =>
  existsSync(join(ROOT, page)),
);
if (existsSync(join(ROOT, "docs")))
  PAGES.push(
    ...readdirSync(join(ROOT, "docs"))
      .filter((page) => page.endsWith(".md"))
      .map((page) => `docs/${page}`),
  );
const documented = PAGES.map(read).join("\n");

/** True where a word of code stands in the documentation as a word of its own. */
function mentions(page: string, word: string): boolean {
  return new RegExp(`(?<![\\w-])${word.replace(/[$]/g, "\\$")}(?![\\w-])`).test(page);
}

test("the reference pages say what the program does", async () => {
  await expect(commandsPage()).toMatchFileSnapshot("../docs/commands.md");
  await expect(errorsPage()).toMatchFileSnapshot("../docs/errors.md");
  const contract = read("src/analysis.ts");
  await expect(analysisPage(contract)).toMatchFileSnapshot("../docs/analysis.md");
});

test("every command is in the README", () => {
  const readme = read("README.md");
  const missing = COMMANDS.filter(({ name }) => !mentions(readme, `hearsay ${name}`));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test("every option and error is documented", () => {
  const options = [...GLOBAL_OPTIONS, ...COMMANDS.flatMap((command) => command.options)];
  const missing = [
    ...options.map(({ name }) => `--${name}`),
    ...errorKinds().map(({ code }) => code),
  ].filter((word) => !mentions(documented, word));
  expect(missing).toEqual([]);
});

test("every public export is documented", () => {
  const exported = ["src/index.ts", "src/node.ts", "src/analysis.ts"].map(read).join("\n");
  const declared = /^export (?:async )?(?:interface|type|class|function|const) (\w+)/gm;
  const listed = /^export (?:type )?\{([^}]*)\}/gm;
  const names = [
    ...[...exported.matchAll(declared)].map(([, name]) => name),
    ...[...exported.matchAll(listed)].flatMap(([, list]) =>
      list.split(",").map((name) => name.trim().replace(/^type /, "")),
    ),
  ].filter(Boolean);
  expect(names).toContain("analyze");
  expect(names.filter((name) => !mentions(documented, name))).toEqual([]);
});

test("documents link only to files that there are", () => {
  const broken = PAGES.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)]
      .map(([, target]) => join(dirname(page), target))
      .filter((target) => !existsSync(join(ROOT, target))),
  );
  expect(broken).toEqual([]);
});
