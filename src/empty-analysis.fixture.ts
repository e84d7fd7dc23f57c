import type { Analysis, Report } from "./analysis.ts";

/** An analysis that finds nothing but the report itself. */
export function emptyAnalysis(report: Report): Analysis {
  return {
    report,
    sentences: [],
    times: [],
    entities: [],
    quantities: [],
    attributions: [],
    events: [],
    claims: [],
    main: null,
  };
}
