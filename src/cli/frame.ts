import type { Format } from "./commands.ts";

/** What stands before, between and after the reports in an output. */
export interface Frame {
  open: string;
  between: string;
  close: string;
  /** The whole output where no report could be read. */
  empty: string;
}

/** @param one there is exactly one report, and so no list is needed */
export async function frameOf(format: Format, one: boolean): Promise<Frame> {
  switch (format) {
    case "json":
      return one
        ? { open: "", between: "", close: "\n", empty: "" }
        : { open: "[\n", between: ",\n", close: "\n]\n", empty: "[]\n" };
    case "jsonl":
    case "conllu":
      return { open: "", between: "", close: "", empty: "" };
    case "text":
      return { open: "", between: "\n", close: "", empty: "" };
    case "html": {
      const { pageClose, pageOpen } = await import("../page/page.ts");
      return { open: pageOpen(), between: "\n", close: pageClose(), empty: "" };
    }
  }
}
