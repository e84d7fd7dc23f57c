import { COMMANDS, GLOBAL_OPTIONS } from "./commands.ts";
import type { Command, Option } from "./option.ts";
import { pad, wrap } from "../summary/width.ts";

const COLUMNS = 80;
const INDENT = "  ";

/** The commands whose first example the list of commands shows. */
const FIRST_STEPS: ReadonlySet<string> = new Set(["read", "add", "threads", "thread", "export"]);

/** What `hearsay --help` prints. */
export function overview(): string {
  return [
    "hearsay reads English news reports and keeps a ledger of what they claim: who",
    "says it since when, who denies or admits it, and the exact words it rests on.",
    "It works offline.",
    "",
    "Usage: hearsay COMMAND [OPTIONS] […]",
    "",
    "One report at a time",
    ...table(COMMANDS.filter(({ group }) => group === "reports").map(commandRow)),
    "",
    "The ledger",
    ...table(COMMANDS.filter(({ group }) => group === "ledger").map(commandRow)),
    "",
    "Options",
    ...table(GLOBAL_OPTIONS.map(optionRow)),
    "",
    "Examples",
    ...COMMANDS.filter(({ name }) => FIRST_STEPS.has(name)).flatMap(({ examples }) =>
      example(examples[0]),
    ),
    "",
    'Run "hearsay help COMMAND" for all options of a command.',
    "",
  ].join("\n");
}

/** What `hearsay help COMMAND` prints. */
export function manual(command: Command): string {
  return [
    ...wrap(command.summary, COLUMNS),
    "",
    `Usage: ${command.usage}`,
    "",
    ...wrap(command.details, COLUMNS),
    "",
    "Options",
    ...table(command.options.map(optionRow)),
    "",
    "Examples",
    ...command.examples.flatMap(example),
    "",
  ].join("\n");
}

function commandRow({ name, summary }: Command): [string, string] {
  return [name, summary];
}

function optionRow(option: Option): [string, string] {
  const short = option.short ? `-${option.short}, ` : "    ";
  const value = option.value ? ` ${option.value}` : "";
  const choices =
    option.choices && option.name !== "format" ? ` ${option.choices.join(", ")}.` : "";
  return [`${short}--${option.name}${value}`, option.help + choices];
}

function table(entries: readonly (readonly [string, string])[]): string[] {
  const left = Math.max(...entries.map(([name]) => name.length)) + INDENT.length;
  return entries.flatMap(([name, text]) =>
    wrap(text, COLUMNS - INDENT.length - left).map(
      (line, i) => INDENT + pad(i === 0 ? name : "", left) + line,
    ),
  );
}

function example([command, what]: readonly [string, string]): string[] {
  return [`${INDENT}${command}`, `${INDENT}${INDENT}${INDENT}${what}`];
}
