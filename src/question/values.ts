import { Failure } from "../failure/failure.ts";
import { readWholeDate } from "../report/header.ts";

/** The values of options as they were given; the functions here check them. */
export type Options = ReadonlyMap<string, string>;

/** @throws {Failure} H109 */
export function wholeNumber(
  options: Options,
  name: string,
  otherwise: number,
  most: number,
  least = 1,
): number {
  const value = options.get(name);
  if (value === undefined) return otherwise;
  const number = /^\d{1,7}$/.test(value) ? Number(value) : -1;
  if (number < least || number > most)
    throw new Failure("H109", { option: `--${name}`, value, least, most, example: otherwise });
  return number;
}

/** A date or date-time. @throws {Failure} H110 */
export function dateOf(options: Options, name: string): string | undefined {
  const given = options.get(name);
  if (given === undefined) return undefined;
  const date = readWholeDate(given);
  if (typeof date === "string") throw new Failure("H110", { option: `--${name}`, reason: date });
  return date.value;
}
