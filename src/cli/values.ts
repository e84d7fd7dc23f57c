import type { Defaults } from "../intake/reading.ts";
import { dateOf, type Options } from "../question/values.ts";
import type { Io } from "./io.ts";

/** Threads that may be asked for. */
export const MOST_JOBS = 64;

/** What holds for reports that do not say it themselves. @throws {Failure} H110 */
export function defaultsOf(options: Options): Defaults {
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
