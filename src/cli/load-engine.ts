import { analyze, parse } from "../analyze.ts";
import { fillConllu, layTokens, readConllu } from "../language/conllu.ts";
import { ModelError } from "../language/model.ts";
import type { Parser } from "../language/parser.ts";
import { loadParser } from "../node.ts";
import { readReport } from "../report/read.ts";
import type { Engine } from "./engine.ts";
import { Failure, reasonOf } from "../failure/failure.ts";
import { sparing } from "./heap.ts";

/** The analyser with the model that comes with it, or another. @throws {Failure} H903 */
export async function loadEngine(model?: string): Promise<Engine> {
  const parser = await parserFrom(model);
  return {
    report: readReport,
    analyze: (report) => sparing(report.text, () => analyze(report, parser)),
    trees: (text) => parse(text, parser),
    annotate(conllu) {
      const { text, segmentation } = layTokens(readConllu(conllu));
      return fillConllu(conllu, parser.parse(text, segmentation));
    },
  };
}

async function parserFrom(model: string | undefined): Promise<Parser> {
  try {
    return await loadParser(model);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (!(error instanceof ModelError) && code === undefined) throw error;
    const where = path ?? model ?? "models/english.bin";
    throw new Failure("H903", { where, reason: reasonOf(error) });
  }
}
