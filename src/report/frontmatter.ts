/** Front matter as a list of scalar entries in order. */
export interface FrontMatter {
  entries: [name: string, value: string][];
  /** One past the line that closes it. */
  end: number;
  /** What cannot be read in it, and where; null where all can. */
  problem: string | null;
}

const FENCE = /---[^\S\r\n]*(?:\r\n|\r|\n)/y;
const CLOSE = /^(?:---|\.\.\.)[^\S\r\n]*$/;
const ENTRY = /^([A-Za-z][\w -]{0,40}):(?:\s+(.*))?$/;
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
 * none: where the lines are not closed, or are no such lines but a text between two rules.
 */
export function readFrontMatter(text: string, at: number): FrontMatter | null {
  FENCE.lastIndex = at;
  if (!FENCE.test(text)) return null;
  let start = FENCE.lastIndex;
  const lines: string[] = [];
  for (let n = 0; n < MAX_LINES; n++) {
    if (start >= text.length) return null;
    const stop = lineStop(text, start);
    const line = text.slice(start, stop);
    start = text.startsWith("\r\n", stop) ? stop + 2 : stop + 1;
    if (CLOSE.test(line)) {
      return lines.every(isMatter) ? entriesOf(lines, Math.min(start, text.length)) : null;
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

function isMatter(line: string): boolean {
  return isReadOver(line) || ENTRY.test(line);
}

/** Blank lines, remarks, and what belongs to lists and nested maps. */
function isReadOver(line: string): boolean {
  return line.trim() === "" || /^[\s#-]/.test(line);
}

function entriesOf(lines: readonly string[], end: number): FrontMatter {
  const matter: FrontMatter = { entries: [], end, problem: null };
  lines.forEach((line, i) => {
    const found = isReadOver(line) ? null : ENTRY.exec(line);
    const value = found ? scalar((found[2] ?? "").trim()) : null;
    if (!found || value === null) return;
    if ("value" in value) matter.entries.push([found[1], value.value]);
    else matter.problem ??= `front matter, line ${i + 2}: ${value.problem}`;
  });
  return matter;
}

/** A plain or quoted value, what is wrong with it, or null where there is none that is read. */
function scalar(raw: string): { value: string } | { problem: string } | null {
  if (raw === "" || /^[#[{]/.test(raw)) return null;
  if (raw.startsWith('"')) {
    const found = /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/.exec(raw);
    if (!found) return { problem: "a double quote is not closed" };
    return { value: found[1].replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, unescaped) };
  }
  if (raw.startsWith("'")) {
    const found = /^'((?:[^']|'')*)'\s*(?:#.*)?$/.exec(raw);
    return found
      ? { value: found[1].replaceAll("''", "'") }
      : { problem: "a single quote is not closed" };
  }
  if (/^[|>&*!%@`]/.test(raw)) return { problem: `a value may not start with "${raw[0]}"` };
  return { value: raw.replace(/ #.*$/, "").trim() };
}

function unescaped(whole: string, hex: string | undefined, char: string): string {
  return hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (ESCAPES[char] ?? whole);
}
