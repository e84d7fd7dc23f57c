import type { Days } from "../digest/digest.ts";
import { rangeWords } from "../summary/amounts.ts";
import { countedWords } from "../summary/counted.ts";
import { type Leaf, type Stand, standsOf } from "./leaf.ts";

const COLUMNS = [
  "thread",
  "title",
  "standing",
  "type",
  "claim",
  "holders",
  "kinds",
  "act",
  "factuality",
  "said_from",
  "said_to",
  "happened_from",
  "happened_to",
  "actors",
  "recipients",
  "places",
  "figures",
  "words",
  "report",
  "report_title",
  "publisher",
  "url",
  "read",
];

/**
 * A claim a row, after RFC 4180: cells parted by commas, quoted where they must be, lines ended by CR LF.
 * In front stands a byte-order mark: without one, Excel takes UTF-8 for the machine's old code page.
 */
export function csvHead(): string {
  return `\ufeff${row(COLUMNS)}`;
}

/** The rows of a thread, in the order of its positions. */
export function csvRows(leaf: Leaf): string {
  return standsOf(leaf)
    .map((stand) => row(cellsOf(leaf, stand)))
    .join("");
}

/** Between several names in a cell. */
const AND = "; ";

function cellsOf({ thread }: Leaf, { position, telling, figures }: Stand): string[] {
  const roles = (name: string): string =>
    (telling?.event.roles ?? [])
      .filter(({ role }) => role === name)
      .map(({ text }) => text)
      .join(AND);
  return [
    thread.id,
    thread.title,
    thread.standing,
    thread.type,
    position.claim,
    position.holders.map(({ text }) => text).join(AND),
    position.holders.map(({ kind }) => kind).join(AND),
    position.act,
    position.factuality,
    ...bounds(position.said),
    ...bounds(telling?.event.when ?? null),
    roles("actor"),
    roles("recipient"),
    roles("place"),
    figures
      .map(({ low, high, of, measure }) => `${rangeWords(low, high)} ${countedWords(of, measure)}`)
      .join(AND),
    position.evidence.text,
    position.report,
    telling?.report.title ?? "",
    telling?.report.publisher ?? "",
    telling?.report.url ?? "",
    position.read,
  ];
}

function bounds(days: Days | null): [string, string] {
  return [days?.earliest ?? "", days?.latest ?? ""];
}

function row(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

/** What a spreadsheet takes for the start of a formula (OWASP, "CSV injection"), in full width too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const UNFIT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A cell that a spreadsheet shows and never runs: an apostrophe, which spreadsheets take to mean "this is
 * text", stands before what would start a formula; nothing is taken away.
 */
function cell(words: string): string {
  const safe = (FORMULA.test(words) ? `'${words}` : words).replace(UNFIT, "\ufffd");
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
