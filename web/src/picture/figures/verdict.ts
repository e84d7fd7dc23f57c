import type { Figure } from "../../../../src/answers.ts";

/** A mark beside a verdict's words, and in their place where there is no room for them. */
export const VERDICT_MARKS: Record<Figure["verdict"], string> = {
  first: "",
  agrees: "=",
  supersedes: "→",
  "differs-in-scope": "∥",
  contradicts: "≠",
};
