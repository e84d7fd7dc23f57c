import { analyze, parse } from "../analyze.ts";
import { fillConllu, layTokens, readConllu } from "../language/conllu.ts";
import { loadParser } from "../node.ts";
import { readReport } from "../report/read.ts";
import type { Engine } from "./engine.ts";

/** The analyser with the model that comes with it. */
export async function loadEngine(): Promise<Engine> {
  const parser = await loadParser();
  return {
    report: readReport,
    analyze: (report) => analyze(report, parser),
    trees: (text) => parse(text, parser),
    annotate(conllu) {
      const { text, segmentation } = layTokens(readConllu(conllu));
      return fillConllu(conllu, parser.parse(text, segmentation));
    },
  };
}
