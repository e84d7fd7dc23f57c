import type { Analysis, Report } from "../analysis.ts";
import { hex, sha256 } from "../digest/sha256.ts";
import { decode, located } from "./bytes.ts";
import type { Format } from "./commands.ts";
import { conlluOf } from "./conllu.ts";
import type { Engine } from "./engine.ts";
import { Failure, reasonOf } from "./failure.ts";
import { reportOfLine } from "./report-line.ts";
import type { Job } from "./sources.ts";

/** How reports are to be read and shown; plain data, so that it can be sent to a thread. */
export interface Settings {
  format: Format;
  /** Columns and colour of the format "text". */
  columns: number;
  colour: boolean;
  /** How many claims of a report the format "text" shows at most. */
  top: number;
  defaults: Pick<Partial<Report>, "published" | "publisher">;
}

/** What became of a report: what is to be printed, or the message that says why there is nothing. */
export type Outcome = { output: string } | { failure: string };

export type Reader = (job: Job) => Outcome;

/** A function that reads one report from bytes to what is printed. It never throws. */
export async function createReader(settings: Settings, engine: Engine): Promise<Reader> {
  const render = await rendererOf(settings, engine);
  return (job) => {
    try {
      return { output: render(reportOf(job, settings, engine), job) };
    } catch (error) {
      const failure =
        error instanceof Failure
          ? error
          : new Failure("H902", { where: job.where, reason: reasonOf(error).slice(0, 200) });
      return { failure: failure.message };
    }
  };
}

type Heads = Pick<Engine, "report">;

/** @throws {Failure} H204 to H206, H209, H210, H301 to H305 */
export function reportOf(
  job: Job,
  { defaults }: Pick<Settings, "defaults">,
  engine: Heads,
): Report {
  const text = decode(job.bytes, job.where);
  const report =
    job.kind === "line"
      ? statedReport(text, job.where, defaults, engine)
      : located(job.where, () => engine.report(text, defaults));
  if (report.text.trim() === "") throw new Failure("H206", { where: job.where });
  return report.id === "" ? { ...report, id: hex(sha256(report.text)) } : report;
}

/** What the line states outright goes before what its text says in header lines. */
function statedReport(
  line: string,
  where: string,
  defaults: Settings["defaults"],
  engine: Heads,
): Report {
  const { text, ...stated } = reportOfLine(line, where);
  const known = { ...defaults, ...stated };
  return { ...located(where, () => engine.report(text, known)), ...stated };
}

type Render = (report: Report, job: Job) => string;

async function rendererOf(settings: Settings, engine: Engine): Promise<Render> {
  const analysed = (show: (analysis: Analysis, job: Job) => string): Render => {
    return (report, job) => show(engine.analyze(report), job);
  };
  switch (settings.format) {
    case "json":
      return analysed((analysis) => JSON.stringify(analysis, null, 2));
    case "jsonl":
      return analysed((analysis) => `${JSON.stringify(analysis)}\n`);
    case "conllu":
      return (report) => conlluOf(report.id, engine.trees(report.text));
    case "html": {
      const { article } = await import("../page/article.ts");
      return analysed((analysis, job) => article(analysis, `r${job.index + 1}`));
    }
    case "text": {
      const { terminalView } = await import("./terminal/view.ts");
      return analysed((analysis) => terminalView(analysis, settings));
    }
  }
}
