export type * from "./analysis.ts";
export { analyze, parse } from "./analyze.ts";
export type { Doc } from "./language/doc.ts";
export { createParser, type Parser } from "./language/parser.ts";
export { readReport } from "./report/read.ts";
