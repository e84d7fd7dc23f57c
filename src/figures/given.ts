import type { FigureDigest } from "../digest/digest.ts";
import type { Statement } from "../standing/statement.ts";
import type { Scope } from "./scope.ts";

/** A figure as one voice gives it, with all that it is judged by. */
export interface Given {
  digest: FigureDigest;
  statement: Statement;
  scope: Scope;
  /** How counts of its measure go with time: measures.tsv. */
  trend: string;
}
