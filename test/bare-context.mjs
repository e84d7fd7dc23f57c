/**
 * Analyses a report in a context that has the language itself, WebAssembly and what every browser has,
 * but nothing of Node.js: `node --experimental-vm-modules test/bare-context.mjs REPORT`. Prints the
 * analysis as JSON.
 */
import { readFileSync } from "node:fs";
import vm from "node:vm";

const root = new URL("..", import.meta.url);
const context = vm.createContext({ TextDecoder, TextEncoder, atob });
const modules = new Map();

function load(url) {
  if (!modules.has(url.href)) {
    const source = readFileSync(url, "utf8");
    modules.set(url.href, new vm.SourceTextModule(source, { context, identifier: url.href }));
  }
  return modules.get(url.href);
}

function link(specifier, from) {
  if (!specifier.startsWith(".")) throw new Error(`${from.identifier} imports ${specifier}`);
  return load(new URL(specifier, from.identifier));
}

const hearsay = load(new URL("dist/index.js", root));
await hearsay.link(link);
await hearsay.evaluate();

// Bytes of the context's own kind, as a page would have them from fetch.
const bytes = readFileSync(new URL("models/english.bin", root));
const model = vm.runInContext("(length) => new Uint8Array(length)", context)(bytes.length);
model.set(bytes);

const { analyze, createParser, readReport } = hearsay.namespace;
const report = readReport(readFileSync(process.argv[2], "utf8"));
process.stdout.write(JSON.stringify(analyze(report, createParser(model))));
