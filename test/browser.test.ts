import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = new URL("..", import.meta.url);
const example = fileURLToPath(new URL("examples/2024-10-18-orrery-news.txt", root));

/** The source of every module that the entry for browsers loads, by address. */
function bundle(entry = new URL("dist/index.js", root), found = new Map<string, string>()) {
  if (found.has(entry.href)) return found;
  const source = readFileSync(entry, "utf8");
  found.set(entry.href, source);
  for (const specifier of specifiersOf(source))
    if (specifier.startsWith(".")) bundle(new URL(specifier, entry), found);
  return found;
}

function specifiersOf(source: string): string[] {
  const imports = /^(?:import|export)\b[^;"']*["']([^"']+)["']|\bimport\(["']([^"']+)["']\)/gm;
  return [...source.matchAll(imports)].map((match) => match[1] ?? match[2]);
}

test("what a browser loads imports nothing but its own modules", () => {
  for (const [file, source] of bundle())
    for (const specifier of specifiersOf(source)) expect(specifier, file).toMatch(/^\.\.?\//);
});

test("what a browser loads names no global of Node.js", () => {
  const node =
    /\b(?:process\.(?:env|argv|cwd|exit|hrtime|memoryUsage|nextTick|platform|std\w+|versions?)|Buffer\.(?:alloc|byteLength|concat|from|is)\w*|new Buffer|require\(|__dirname|__filename|setImmediate)\b/;
  for (const [file, source] of bundle()) expect(node.exec(source)?.[0], file).toBeUndefined();
});

test("a report is analysed without anything of Node.js, to the same bytes", async () => {
  const script = fileURLToPath(new URL("test/bare-context.mjs", root));
  const args = ["--experimental-vm-modules", "--no-warnings", script, example];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect(stderr).toBe("");
  const { analyze, createParser, readReport } = await import(new URL("dist/index.js", root).href);
  const parser = createParser(readFileSync(new URL("models/english.bin", root)));
  const analysis = analyze(readReport(readFileSync(example, "utf8")), parser);
  expect(stdout).toBe(JSON.stringify(analysis));
  expect(analysis.claims.length).toBeGreaterThan(0);
});
