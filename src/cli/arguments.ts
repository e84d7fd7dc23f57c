import { COMMANDS, GLOBAL_OPTIONS } from "./commands.ts";
import { nearest } from "../failure/distance.ts";
import { Failure } from "../failure/failure.ts";
import type { Command, Option } from "./option.ts";

/** A command line taken apart. */
export interface Invocation {
  /** Null where only global options were given. */
  command: Command | null;
  /** By long name; a switch that is on is "". */
  options: ReadonlyMap<string, string>;
  operands: string[];
}

/** @throws {Failure} H101 to H105 */
export function parseArguments(argv: readonly string[]): Invocation {
  const [first] = argv;
  if (first === undefined || (first.startsWith("-") && first !== "-"))
    return { command: null, ...takeApart(argv, "", GLOBAL_OPTIONS) };
  const command = COMMANDS.find((known) => known.name === first);
  if (!command) throw unknownCommand(first);
  return { command, ...takeApart(argv.slice(1), command.name, command.options) };
}

export function unknownCommand(name: string): Failure {
  const near = nearest(
    name,
    COMMANDS.map((known) => known.name),
  );
  if (near) return new Failure("H101", { command: name, near: `Did you mean "${near}"? ` });
  const looksLikeFile = /[./\\]/.test(name);
  const hint = looksLikeFile ? `To read a file: hearsay read ${name}. ` : "";
  return new Failure("H101", { command: name, near: hint });
}

function takeApart(
  argv: readonly string[],
  command: string,
  known: readonly Option[],
): Omit<Invocation, "command"> {
  const options = new Map<string, string>();
  const operands: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i];
    if (argument === "--") {
      operands.push(...argv.slice(i + 1));
      break;
    }
    if (argument === "-" || !argument.startsWith("-")) {
      operands.push(argument);
      continue;
    }
    const equals = argument.indexOf("=");
    const written = equals < 0 ? argument : argument.slice(0, equals);
    const option = known.find((o) => written === `--${o.name}` || written === `-${o.short}`);
    if (!option) throw unknownOption(written, command, known);
    let value = equals < 0 ? undefined : argument.slice(equals + 1);
    if (!option.value) {
      if (value !== undefined) throw new Failure("H105", { option: written, value });
      options.set(option.name, "");
      continue;
    }
    value ??= argv[++i];
    if (value === undefined || value === "")
      throw new Failure("H103", { option: written, placeholder: option.value });
    options.set(option.name, option.choices ? chosen(written, value, option.choices) : value);
  }
  return { options, operands };
}

function unknownOption(written: string, command: string, known: readonly Option[]): Failure {
  const names = known.map((option) => `--${option.name}`);
  const near = nearest(written.startsWith("--") ? written : `-${written}`, names);
  const hint = near ? `Did you mean ${near}? ` : "";
  if (command) return new Failure("H102", { command, option: written, near: hint });
  const owner = COMMANDS.find((c) => c.options.some((o) => `--${o.name}` === written));
  const place = owner ? `It goes with a command: hearsay ${owner.name} ${written}. ` : hint;
  return new Failure("H108", { option: written, near: place });
}

function chosen(option: string, value: string, choices: readonly string[]): string {
  const choice = choices.find((one) => one === value.toLowerCase());
  if (choice !== undefined) return choice;
  const near = nearest(value, choices);
  throw new Failure("H104", {
    option,
    value,
    near: near ? `Did you mean ${near}? ` : "",
    choices: `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`,
  });
}
