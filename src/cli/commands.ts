import { ANSWER_COMMANDS } from "./ledger/answer-commands.ts";
import { KEEPING_COMMANDS } from "./ledger/keeping-commands.ts";
import {
  COLOR,
  type Command,
  HELP,
  JOBS,
  type Option,
  OUTPUT,
  PROGRESS,
  PUBLISHED,
  PUBLISHER,
} from "./option.ts";

export const FORMATS = ["text", "json", "jsonl", "conllu", "html"] as const;
export type Format = (typeof FORMATS)[number];

/** Options that stand before any command. */
export const GLOBAL_OPTIONS: readonly Option[] = [
  HELP,
  { name: "version", short: "V", help: "Show the version." },
];

const REPORT_COMMANDS: readonly Command[] = [
  {
    name: "read",
    group: "reports",
    summary: "Read reports and show what they say, who says it, and how sure they are.",
    usage: "hearsay read [OPTIONS] [FILE…]",
    details:
      "A FILE is one English report in plain UTF-8 text, with or without header lines " +
      "(Date:, Title:, Publisher:, URL:) or YAML front matter; - is standard input, and so is " +
      "no FILE at all. With --jsonl each line is a report of its own: a JSON object with the " +
      'field "text" and, if known, id, title, publisher, author, url, published and language. ' +
      "What cannot be read is reported on standard error, the rest goes on, and the exit code is 2.",
    options: [
      {
        name: "format",
        short: "f",
        value: "FORMAT",
        choices: FORMATS,
        help: "text for people (the default), json, jsonl (the default with --jsonl), conllu (the trees), or html (one page).",
      },
      { name: "jsonl", help: "Take one report a line instead of one a file." },
      JOBS,
      OUTPUT,
      PUBLISHED,
      PUBLISHER,
      {
        name: "top",
        short: "n",
        value: "N",
        help: "In text, show the N claims of each report that matter most (default 12).",
      },
      COLOR,
      PROGRESS,
      HELP,
    ],
    examples: [
      ["hearsay read report.txt", "what one report says, for reading"],
      ["hearsay read --format html -o page.html *.txt", "a page to open in a browser"],
      ["hearsay read --published 2025-04-28 - < wire.txt", "text without a date line"],
      ["hearsay read --jsonl --jobs 2 news.jsonl > claims.jsonl", "a batch, one report a line"],
    ],
  },
  {
    name: "parse",
    group: "reports",
    summary: "Show the words and dependency trees of a text as CoNLL-U.",
    usage: "hearsay parse [OPTIONS] [FILE…]",
    details:
      "A FILE is plain English text; - or no FILE is standard input. With --conllu it is CoNLL-U " +
      "instead: its tokens and sentences are kept as they are, columns 3 to 8 (lemma, tags, " +
      "features, head and relation) are filled out anew, and all else comes back unchanged. " +
      "Tags, features and relations are those of Universal Dependencies.",
    options: [
      {
        name: "conllu",
        help: "The input is CoNLL-U with tokens; keep them and fill out the rest.",
      },
      OUTPUT,
      HELP,
    ],
    examples: [
      ["hearsay parse report.txt", "trees of a text"],
      ["hearsay parse --conllu tokens.conllu > trees.conllu", "trees for tokens you have"],
    ],
  },
];

const HELP_COMMAND: Command = {
  name: "help",
  group: "reports",
  summary: "Show help for a command.",
  usage: "hearsay help [COMMAND]",
  details: "Without COMMAND it lists the commands.",
  options: [HELP],
  examples: [["hearsay help read", "the options of read"]],
};

export const COMMANDS: readonly Command[] = [
  ...REPORT_COMMANDS,
  HELP_COMMAND,
  ...KEEPING_COMMANDS.slice(0, 1),
  ...ANSWER_COMMANDS,
  ...KEEPING_COMMANDS.slice(1),
];
