import type { Analysis, Report } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";

/** What the commands need of the analyser; tests hand in one of their own. */
export interface Engine {
  /** A report with what its header lines say; `stated` fills in what they leave out. */
  report(text: string, defaults: Partial<Report>): Report;
  analyze(report: Report): Analysis;
  /** Tokens and trees of a text. */
  trees(text: string): Doc;
  /** CoNLL-U with columns 3 to 8 filled out. @throws ConlluError */
  annotate(conllu: string): string;
}

export type LoadEngine = () => Promise<Engine>;
