import { ReportError } from "./error.ts";

/** Front matter as a list of scalar entries in order. */
export interface FrontMatter {
  entries: [name: string, value: string][];
  /** One past the line that closes it. */
  end: number;
}

const FENCE = /---[^\S\r\n]*(?:\r\n|\r|\n)/y;
const CLOSE = /^(?:---|\.\.\.)[^\S\r\n]*$/;
const ENTRY = /^([A-Za-z][\w -]*?)\s*:(?:\s+(.*))?$/;
/** Longer blocks are no front matter but a text that opens with a rule. */
const MAX_LINES = 200;

const ESCAPES: Record<string, string> = {
  n: "\n",
  t: "\t",
  r: "\r",
  '"': '"',
  "\\": "\\",
  "/": "/",
  " ": " ",
};

/**
 * Reads YAML front matter at `at`: `key: value` lines between `---` lines, with plain, 'single' and
 * "double" quoted scalars and remarks. Lists and nested maps are read over. Returns null where there is
 * none; throws ReportError "front-matter" where a value uses more of YAML than that.
 */
export function readFrontMatter(text: string, at: number): FrontMatter | null {
  FENCE.lastIndex = at;
  if (!FENCE.test(text)) return null;
  const entries: FrontMatter["entries"] = [];
  let start = FENCE.lastIndex;
  const lines: string[] = [];
  for (let n = 0; n < MAX_LINES; n++) {
    if (start >= text.length) return null;
    const stop = lineStop(text, start);
    const line = text.slice(start, stop);
    start = text.startsWith("\r\n", stop) ? stop + 2 : stop + 1;
    if (CLOSE.test(line)) {
      // Only a closed block is front matter; until then a rule may simply open the text.
      lines.forEach((each, i) => readEntry(each, i + 2, entries));
      return { entries, end: Math.min(start, text.length) };
    }
    lines.push(line);
  }
  return null;
}

function lineStop(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return text.length;
}

function readEntry(line: string, number: number, entries: FrontMatter["entries"]): void {
  if (line.trim() === "" || /^\s*#/.test(line) || /^\s/.test(line) || line.startsWith("-")) return;
  const found = ENTRY.exec(line);
  if (!found) throw unreadable(number, `"${line.slice(0, 40)}" is no "key: value"`);
  const value = scalar(found[2] ?? "", number);
  if (value !== null) entries.push([found[1], value]);
}

function scalar(raw: string, number: number): string | null {
  const value = raw.trim();
  if (value === "" || value.startsWith("#")) return null;
  if (value.startsWith('"')) {
    const found = /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/.exec(value);
    if (!found) throw unreadable(number, "a double quote is not closed");
    return found[1].replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (whole, hex, char) =>
      hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (ESCAPES[char] ?? whole),
    );
  }
  if (value.startsWith("'")) {
    const found = /^'((?:[^']|'')*)'\s*(?:#.*)?$/.exec(value);
    if (!found) throw unreadable(number, "a single quote is not closed");
    return found[1].replaceAll("''", "'");
  }
  if (/^[[{]/.test(value)) return null;
  if (/^[|>&*!%@`]/.test(value))
    throw unreadable(number, `a value may not start with "${value[0]}"`);
  return value.replace(/\s+#.*$/, "");
}

function unreadable(line: number, what: string): ReportError {
  return new ReportError(
    "front-matter",
    `Front matter, line ${line}: ${what}. Write each value on one line, in quotes where it holds special characters.`,
  );
}
