import type { Analysis, Report } from "../analysis.ts";
import type { Format } from "./commands.ts";
import { conlluOf } from "./conllu.ts";
import type { Engine } from "./engine.ts";
import { Failure, reasonOf } from "../failure/failure.ts";
import type { Job, Outcome } from "../intake/job.ts";
import { type Defaults, reportOf } from "../intake/reading.ts";
import { sparingPieces } from "./heap.ts";
import { jsonPieces } from "./json-pieces.ts";

/** How reports are to be read and shown; plain data, so that it can be sent to a thread. */
export interface Settings {
  format: Format;
  /** Columns and colour of the format "text". */
  columns: number;
  colour: boolean;
  /** How many claims of a report the format "text" shows at most. */
  top: number;
  defaults: Defaults;
}

export type Reader = (job: Job) => Outcome;

/** A function that reads one report from bytes to what is printed. It never throws. */
export async function createReader(settings: Settings, engine: Engine): Promise<Reader> {
  const render = await rendererOf(settings, engine);
  return (job) => {
    try {
      return { output: render(reportOf(job, settings.defaults, engine), job) };
    } catch (error) {
      const failure =
        error instanceof Failure
          ? error
          : new Failure("H902", { where: job.where, reason: reasonOf(error).slice(0, 200) });
      return { failure: failure.told };
    }
  };
}

type Render = (report: Report, job: Job) => Iterable<string>;

async function rendererOf(settings: Settings, engine: Engine): Promise<Render> {
  const analysed = (show: (analysis: Analysis, job: Job) => Iterable<string>): Render => {
    return (report, job) => sparingPieces(report.text, show(engine.analyze(report), job));
  };
  switch (settings.format) {
    case "json":
      return analysed((analysis) => jsonPieces(analysis, 2));
    case "jsonl":
      return analysed((analysis) => lineOf(analysis));
    case "conllu":
      return (report) => [conlluOf(report.id, engine.trees(report.text))];
    case "html": {
      const { article } = await import("../page/article.ts");
      return analysed((analysis, job) => [article(analysis, `r${job.index + 1}`)]);
    }
    case "text": {
      const { terminalView } = await import("./terminal/view.ts");
      return analysed((analysis) => [terminalView(analysis, settings)]);
    }
  }
}

function* lineOf(analysis: Analysis): Generator<string> {
  yield* jsonPieces(analysis, 0);
  yield "\n";
}
