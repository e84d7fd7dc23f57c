import { COMMANDS, GLOBAL_OPTIONS } from "../src/cli/commands.ts";
import { errorKinds } from "../src/failure/failure.ts";
import type { Command, Option } from "../src/cli/option.ts";

/** The reference pages, made from the tables that drive the program; `npx vitest run test/docs -u` writes them. */

const NOTE = "<!-- Made from the program's own tables: run `npx vitest run test/docs -u`. -->";

export function commandsPage(): string {
  return [
    NOTE,
    "# Commands",
    "`hearsay COMMAND [OPTIONS] [FILE…]`. The exit code is 0, or 2 where anything asked for could not be done.",
    optionTable(GLOBAL_OPTIONS),
    ...COMMANDS.map(section),
    "",
  ].join("\n\n");
}

export function errorsPage(): string {
  const rows = errorKinds().map(
    ({ code, sentence, next }) => `| ${code} | ${cell(sentence)} | ${cell(next)} |`,
  );
  return [
    NOTE,
    "# Errors",
    "Each error is one line on standard error: its number, what is wrong and where, and what to do next. H1xx concern the command line, H2xx files, H3xx lines of reports, H4xx CoNLL-U, H5xx where a ledger is kept, H6xx what is asked of it, H7xx its server, H9xx hearsay itself. Over HTTP the same errors come as `application/problem+json` (RFC 9457).",
    ["| Code | What and where | What to do next |", "| --- | --- | --- |", ...rows].join("\n"),
    "",
  ].join("\n\n");
}

/** @param contract the text of `src/analysis.ts`, whose comments are the documentation */
export function analysisPage(contract: string): string {
  return [
    NOTE,
    "# The shape of an analysis",
    "One report read, as `hearsay read --format json` prints it, as `--format jsonl` prints it on one line, and as `analyze` returns it. Every field rests on a span of the text.",
    ["```ts", contract.trimEnd(), "```"].join("\n"),
    "",
  ].join("\n\n");
}

function section(command: Command): string {
  const examples = command.examples.map(([line, what]) => `# ${what}\n${line}`);
  return [
    `## hearsay ${command.name}`,
    command.summary,
    `\`${command.usage}\``,
    command.details,
    optionTable(command.options),
    ["```sh", examples.join("\n\n"), "```"].join("\n"),
  ].join("\n\n");
}

function optionTable(options: readonly Option[]): string {
  const rows = options.map(({ name, short, value, choices, help }) => {
    const names = [...(short ? [`-${short}`] : []), `--${name}${value ? ` ${value}` : ""}`];
    const values = choices ? ` Values: ${choices.join(", ")}.` : "";
    return `| ${names.map((written) => `\`${written}\``).join(", ")} | ${cell(help + values)} |`;
  });
  return ["| Option | Meaning |", "| --- | --- |", ...rows].join("\n");
}

function cell(text: string): string {
  return text.replace(/\|/g, "\\|").replace(/\{(\w+)\}/g, "*$1*");
}
