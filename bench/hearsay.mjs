/** The built package as the benchmark uses it. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyze, createParser, parse, readReport } from "../dist/index.js";
import { root } from "./corpora.mjs";
import { readConllu } from "./conllu.mjs";

/** @typedef {ReturnType<typeof loadHearsay>} Hearsay */

export function loadHearsay() {
  const parser = createParser(readFileSync(join(root, "models/english.bin")));
  const cache = new Map();

  /** The whole analysis; equal reports are read once, since several sets may share them. */
  function analysis(report) {
    const key = JSON.stringify(report);
    if (!cache.has(key)) cache.set(key, fresh(report));
    return cache.get(key);
  }
  function fresh({ id = "", text, ...stated }) {
    return analyze({ id, text, ...stated }, parser);
  }
  return {
    parser,
    readReport,
    analyze: analysis,
    /** The whole analysis, computed anew. */
    fresh,
    /** Tokens and trees of a text. */
    doc: (text) => parse(text, parser),
    /** Sentences of `{form, lemma, upos, xpos, feats, head, deprel}` as `hearsay parse` prints them. */
    parse: (text) => readConllu(command(["parse"], text)),
    /** The same for the tokens of a CoNLL-U text, as `hearsay parse --conllu` fills them out. */
    annotate: (conllu) => readConllu(command(["parse", "--conllu"], conllu)),
  };
}

/** What `bin/hearsay` prints, given `input` on standard input. */
function command(args, input) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "bin/hearsay"), ...args],
    { input, encoding: "utf8", maxBuffer: 1 << 30 },
  );
  if (status !== 0) throw new Error(`hearsay ${args.join(" ")} failed: ${stderr}`);
  return stdout;
}
