import { readWholeDate } from "../report/header.ts";
import { Failure } from "./failure.ts";
import type { Io } from "./io.ts";

/** Threads that may be asked for. */
export const MOST_JOBS = 64;

/** The values of options as they were given; the functions here check them. */
export type Options = ReadonlyMap<string, string>;

/** @throws {Failure} H109 */
export function wholeNumber(
  options: Options,
  name: string,
  otherwise: number,
  most: number,
): number {
  const value = options.get(name);
  if (value === undefined) return otherwise;
  const number = /^\d{1,7}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > most) throw new Failure("H109", { option: `--${name}`, value, most });
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

/** What holds for reports that do not say it themselves. @throws {Failure} H110 */
export function defaultsOf(options: Options): { published?: string; publisher?: string } {
  const published = dateOf(options, "published");
  const publisher = options.get("publisher");
  return {
    ...(published === undefined ? {} : { published }),
    ...(publisher === undefined ? {} : { publisher }),
  };
}

/** How wide text for people is, and whether it may be painted. */
export function surfaceOf(options: Options, io: Io): { columns: number; colour: boolean } {
  const terminal = io.out.terminal && !options.has("output");
  return {
    columns: terminal ? Math.min(100, Math.max(40, io.out.columns)) : 80,
    colour: colourOf(options.get("color") ?? "auto", terminal, io.env),
  };
}

/** What was asked for; else FORCE_COLOR and NO_COLOR (no-color.org); else whether it is a terminal. */
function colourOf(when: string, terminal: boolean, env: Io["env"]): boolean {
  if (when !== "auto") return when === "always";
  const forced = env["FORCE_COLOR"];
  if (env["NO_COLOR"]) return false;
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  return terminal && env["TERM"] !== "dumb";
}
