import { EXPORTS } from "../../question/choices.ts";
import {
  COLOR,
  type Command,
  HELP,
  JOBS,
  OUTPUT,
  PROGRESS,
  PUBLISHED,
  PUBLISHER,
} from "../option.ts";
import { AFTER, AS_OF, JSON_OUT, LEDGER, LIMIT, THREAD_FILTERS } from "./options.ts";

/** The commands that fill a ledger, correct it, look after it and take things out. */
export const KEEPING_COMMANDS: readonly Command[] = [
  {
    name: "add",
    group: "ledger",
    summary: "Read reports into a ledger.",
    usage: "hearsay add [OPTIONS] [FILE|DIRECTORY…]",
    details:
      "A FILE is one report, as for read; one that ends in .jsonl holds a report a line. Of a " +
      "DIRECTORY all .txt and .jsonl files are taken, those in folders too, in order of their names; " +
      "- or nothing is standard input. What the ledger knows already is passed over, so that the " +
      "same command goes on after an interruption. A known report with other text is a new version " +
      "of it. What cannot be read is reported, the rest goes on, and the exit code is 2.",
    options: [
      { name: "jsonl", help: "Take one report a line, whatever the files are called." },
      JOBS,
      PUBLISHED,
      PUBLISHER,
      PROGRESS,
      JSON_OUT,
      LEDGER,
      HELP,
    ],
    examples: [
      ["hearsay add reports/", "all reports of a folder, into hearsay.ledger"],
      ["hearsay add --jobs 2 news.jsonl", "a batch, one report a line, on two threads"],
      ["hearsay add --ledger postgres://localhost/news reports/", "into a server's database"],
    ],
  },
  {
    name: "serve",
    group: "ledger",
    summary: "Open a ledger in a browser: read, add, correct, export.",
    usage: "hearsay serve [OPTIONS]",
    details:
      "A web app and an HTTP interface (/api/v1, described at /api/v1/openapi.json) on this machine, " +
      "until Ctrl+C ends them. A ledger that is not there yet is made. At an address that other " +
      "machines can reach, whoever comes needs a token: it is shown once, in a link, and only its hash " +
      "is kept (in $XDG_CONFIG_HOME/hearsay, or else ~/.config/hearsay). There is no TLS: outside a " +
      "network that you trust, put a server that speaks it in front.",
    options: [
      {
        name: "port",
        short: "p",
        value: "N",
        help: "Listen there (default 4977); 0 takes any that is free.",
      },
      {
        name: "host",
        value: "HOST",
        help: "Listen at this address (default 127.0.0.1: only this machine).",
      },
      { name: "read-only", help: "Nothing can be added or corrected." },
      { name: "no-open", help: "Do not open a browser." },
      { name: "new-token", help: "Make another token; the one before holds no longer." },
      JOBS,
      LEDGER,
      HELP,
    ],
    examples: [
      ["hearsay serve", "the ledger hearsay.ledger, in a browser"],
      ["hearsay serve --read-only --ledger news.ledger --port 8080", "to look, not to touch"],
      ["hearsay serve --host 0.0.0.0", "for a team, with a token"],
    ],
  },
  {
    name: "correct",
    group: "ledger",
    summary: "Set a human judgement over what was found; both are kept.",
    usage: "hearsay correct ACTION TARGET [OPTIONS]",
    details:
      "ACTION TARGET is one of: accept CLAIM|THREAD, reject CLAIM, change CLAIM --field F --value V, " +
      "merge THREAD --value THREAD, split THREAD --value CLAIM,CLAIM…, alias ENTITY --value ENTITY, " +
      "undo CORRECTION. A correction holds from then on, after a new analysis too, until it is " +
      "undone. Entities are named by their keys, as the field entity of --json has them.",
    options: [
      { name: "field", value: "FIELD", help: "The field to change: act, factuality, said …" },
      { name: "value", value: "VALUE", help: "What it is to be." },
      { name: "reason", value: "WHY", help: "Why; it is kept with the correction." },
      {
        name: "author",
        value: "WHO",
        help: "By whom (default: the name that git knows you by, or else $USER).",
      },
      JSON_OUT,
      LEDGER,
      COLOR,
      HELP,
    ],
    examples: [
      ['hearsay correct reject c07be --reason "A quotation out of a film"', "a claim that is none"],
      [
        'hearsay correct change c07be --field act --value deny --reason "He denies it"',
        "a field, set right",
      ],
      ['hearsay correct undo x5d0 --reason "It was right"', "back to what it was"],
    ],
  },
  {
    name: "corrections",
    group: "ledger",
    summary: "List corrections, with author, reason and time.",
    usage: "hearsay corrections [TARGET] [OPTIONS]",
    details:
      "TARGET is the claim, thread or entity that they are about. Undone ones are listed too.",
    options: [LIMIT, AFTER, JSON_OUT, LEDGER, COLOR, HELP],
    examples: [["hearsay corrections", "who changed what, and why"]],
  },
  {
    name: "export",
    group: "ledger",
    summary: "Write threads for spreadsheets, maps, timelines, or as a dossier to pass on.",
    usage: "hearsay export --format FORMAT [OPTIONS]",
    details:
      "jsonl is a thread a line, in full. csv is a claim a row, for spreadsheets. timelinejs is the " +
      "JSON of TimelineJS, geojson a feature for each thread and place. html is a dossier in one " +
      "file that needs no network: timeline, threads, the reports' words, and the SHA-256 of every " +
      "text. All threads are written unless options narrow them.",
    options: [
      {
        name: "format",
        short: "f",
        value: "FORMAT",
        choices: EXPORTS,
        help: "jsonl, csv, timelinejs, geojson or html.",
      },
      OUTPUT,
      { name: "thread", value: "ID", help: "Only this thread." },
      ...THREAD_FILTERS,
      AS_OF,
      LEDGER,
      HELP,
    ],
    examples: [
      ["hearsay export --format csv -o claims.csv", "every claim, for a spreadsheet"],
      ["hearsay export --format html --about Kursk -o dossier.html", "a dossier on one place"],
      ["hearsay export --format geojson --type assault -o attacks.geojson", "attacks, for a map"],
    ],
  },
  {
    name: "verify",
    group: "ledger",
    summary: "Check every stored word against the stored texts and their SHA-256.",
    usage: "hearsay verify [OPTIONS]",
    details: "Where anything does not match it lists the faults, and the exit code is 2.",
    options: [PROGRESS, JSON_OUT, LEDGER, COLOR, HELP],
    examples: [["hearsay verify", "is the ledger whole?"]],
  },
  {
    name: "stats",
    group: "ledger",
    summary: "Count what the ledger holds.",
    usage: "hearsay stats [OPTIONS]",
    details: "Reports, versions, events, claims, threads, corrections, days, and bytes.",
    options: [JSON_OUT, LEDGER, COLOR, HELP],
    examples: [["hearsay stats", "how much there is"]],
  },
];
