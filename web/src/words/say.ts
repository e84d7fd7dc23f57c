import { rows } from "../../../src/table.ts";
import table from "./english.tsv";

/** Keys of the table of texts; a test holds that each is used, and that each used one is there. */
const texts: ReadonlyMap<string, string> = new Map(rows(table).map(([key, text]) => [key, text]));

/**
 * A text of the app in the reader's language, with `{name}` filled in. Where a text has two forms, parted by
 * " | ", the value `n` chooses: the first for one, the second for any other number.
 *
 * @throws {RangeError} where there is no such text
 */
export function say(key: string, values: Record<string, string | number> = {}): string {
  const text = texts.get(key);
  if (text === undefined) throw new RangeError(`No text is called ${key}`);
  const [one, many] = text.split(" | ");
  const form = many === undefined || values["n"] === 1 ? one : many;
  return form.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
