import { type Command, COMMANDS, GLOBAL_OPTIONS, type Option } from "./commands.ts";
import { pad, wrap } from "../summary/width.ts";

const COLUMNS = 80;
const INDENT = "  ";

/** What `hearsay --help` prints. */
export function overview(): string {
  return [
    "hearsay reads English news reports and shows what they claim: who says it, how",
    "sure they are, and the exact words it rests on. It works offline.",
    "",
    "Usage: hearsay COMMAND [OPTIONS] [FILE…]",
    "",
    "Commands",
    ...table(COMMANDS.map((command) => [command.name, command.summary])),
    "",
    "Options",
    ...table(GLOBAL_OPTIONS.map(optionRow)),
    "",
    "Examples",
    ...COMMANDS.flatMap(({ examples }) => examples.slice(0, 2)).flatMap(example),
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
