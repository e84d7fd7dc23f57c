import { KINDS } from "../../question/choices.ts";
import { COLOR, type Command, HELP, type Option } from "../option.ts";
import {
  ABOUT,
  AFTER,
  AS_OF,
  IN_THREAD,
  JSON_OUT,
  LEDGER,
  LIMIT,
  THREAD_FILTERS,
} from "./options.ts";

const ONE: readonly Option[] = [JSON_OUT, LEDGER, COLOR, HELP];
const MANY: readonly Option[] = [LIMIT, AFTER, ...ONE];

const IDS = "An ID may be cut short, as long as no other starts so.";

/** The commands that ask the ledger and change nothing in it. */
export const ANSWER_COMMANDS: readonly Command[] = [
  {
    name: "threads",
    group: "ledger",
    summary: "List events across reports, and how each stands.",
    usage: "hearsay threads [OPTIONS]",
    details:
      "A thread is one event as several claims tell it. Its standing says how it stands by all of " +
      "them: reported (by a third party), claimed (by a party in its own favour), denied, disputed, " +
      "admitted (by a party against its interest), confirmed, withdrawn, announced (promised, " +
      "ordered, threatened, planned) or speculated. Origins are reports that do not repeat each " +
      "other's words and do not all hang on one source.",
    options: [...THREAD_FILTERS, AS_OF, ...MANY],
    examples: [
      ["hearsay threads", "the newest threads"],
      [
        "hearsay threads --about Pyongyang --order contested",
        "what is most disputed about a party",
      ],
      [
        "hearsay threads --type assault --from 2025-01-01 --json",
        "attacks of a period, for programs",
      ],
      ["hearsay threads --as-of 2024-10-20", "what was known on a day, and how it stood then"],
    ],
  },
  {
    name: "thread",
    group: "ledger",
    summary: "Show one thread: who says what since when, and how it came to stand as it does.",
    usage: "hearsay thread ID [OPTIONS]",
    details: `${IDS} The id of a thread that was merged into another leads to that one.`,
    options: [AS_OF, ...ONE],
    examples: [
      ["hearsay thread t4c1", "a thread, by the start of its id"],
      ["hearsay thread t4c1 --as-of 2024-10-20", "the same as it stood on a day"],
    ],
  },
  {
    name: "timeline",
    group: "ledger",
    summary: "List what happened, by the day on which it happened.",
    usage: "hearsay timeline [OPTIONS]",
    details:
      "Each entry is a thread, once; those of unknown day come last. With --events it lists each " +
      "report's own telling of each event instead, which needs --about.",
    options: [
      ABOUT,
      { name: "events", help: "Every event that involves NAME, threads taken apart." },
      AS_OF,
      ...MANY,
    ],
    examples: [
      ["hearsay timeline --about Kursk", "the course of things around a place"],
      ["hearsay timeline --about NATO --events", "every telling, day by day"],
    ],
  },
  {
    name: "figures",
    group: "ledger",
    summary: "Compare numbers: how many, by whom, for which day, and whether they agree.",
    usage: "hearsay figures [OPTIONS]",
    details:
      "Each figure is set against the one before it of the same measure: it agrees, supersedes it " +
      "(the same holder, later, or counts that grew), differs in scope (part of it, another place or " +
      "period), or contradicts it.",
    options: [ABOUT, IN_THREAD, AS_OF, ...MANY],
    examples: [
      ["hearsay figures --about Kursk", "all numbers around a place"],
      ["hearsay figures --thread t4c1", "the numbers of one thread"],
    ],
  },
  {
    name: "sources",
    group: "ledger",
    summary: "Show which reports repeat each other, and how few origins they go back to.",
    usage: "hearsay sources [OPTIONS]",
    details:
      "Reports of one story are listed by date. Copies of one dispatch count as one origin; so do " +
      "reports that all hang on one source.",
    options: [ABOUT, IN_THREAD, AS_OF, ...MANY],
    examples: [
      ["hearsay sources --about Kursk", "where the news about a place comes from"],
      ["hearsay sources --thread t4c1", "where one thread comes from"],
    ],
  },
  {
    name: "matrix",
    group: "ledger",
    summary: "Show who affirms, denies or says nothing about each claim of a thread.",
    usage: "hearsay matrix ID [OPTIONS]",
    details: `A table of parties and claims, silence included. ${IDS}`,
    options: [AS_OF, ...ONE],
    examples: [["hearsay matrix t4c1", "the positions in one thread"]],
  },
  {
    name: "changes",
    group: "ledger",
    summary: "Show what a changed report added, dropped, softened or hardened.",
    usage: "hearsay changes [REPORT] [OPTIONS]",
    details:
      "A report with a known id or URL and other text is a new version of it; both stay. Without " +
      `REPORT it lists the changes of all. ${IDS}`,
    options: [...MANY],
    examples: [["hearsay changes", "what was changed after publication"]],
  },
  {
    name: "search",
    group: "ledger",
    summary: "Find words in the reports, and the threads that rest on them.",
    usage: "hearsay search WORDS… [OPTIONS]",
    details: "It finds the sentences that hold all of the words.",
    options: [AS_OF, ...MANY],
    examples: [["hearsay search border guards", "sentences with both words"]],
  },
  {
    name: "claims",
    group: "ledger",
    summary: "List single claims: who holds what, in which words.",
    usage: "hearsay claims [OPTIONS]",
    details: "By the day on which they were said.",
    options: [
      ABOUT,
      { name: "by", value: "NAME", help: "Only what NAME claims, itself or through others." },
      { name: "report", value: "ID", help: "Only of this report." },
      AS_OF,
      ...MANY,
    ],
    examples: [
      ["hearsay claims --about NATO", "all claims that involve NATO or that it makes"],
      ["hearsay claims --by NATO", "only those that it makes"],
      ["hearsay claims --report r91f --json", "the claims of one report, for programs"],
    ],
  },
  {
    name: "explain",
    group: "ledger",
    summary: "Show for every field of a claim its rule and its words, and why it is in its thread.",
    usage: "hearsay explain CLAIM-ID [OPTIONS]",
    details: `${IDS} Where a correction stands over what was found, both are shown.`,
    options: [...ONE],
    examples: [["hearsay explain c07be", "why a claim reads as it does"]],
  },
  {
    name: "reports",
    group: "ledger",
    summary: "List the reports, those read last first.",
    usage: "hearsay reports [OPTIONS]",
    details: "Each with the number of its claims, and of its versions where it was changed.",
    options: [...MANY],
    examples: [["hearsay reports", "what the ledger has read"]],
  },
  {
    name: "names",
    group: "ledger",
    summary: "List who and what reports name, those first whom most of them name.",
    usage: "hearsay names [WORDS…] [OPTIONS]",
    details:
      "Only names that start with WORDS, where there are any; a person's last name counts too. " +
      "Each has a key, by which reports that call it differently know it as one.",
    options: [
      { name: "kind", value: "KIND", choices: KINDS, help: "Only names of this kind." },
      ...MANY,
    ],
    examples: [
      ["hearsay names --kind person", "whom most reports name"],
      ["hearsay names kim", "all whose first or last name starts so"],
    ],
  },
  {
    name: "name",
    group: "ledger",
    summary: "Show one name: what reports call it, where it lies, since when it is named.",
    usage: "hearsay name KEY [OPTIONS]",
    details:
      'KEY is the key of an entity, as "hearsay names" lists them, or the start of a name that no other has.',
    options: [...ONE],
    examples: [["hearsay name country:KP", "what reports call North Korea"]],
  },
  {
    name: "review",
    group: "ledger",
    summary: "List what is unsure and matters: what a person should look at.",
    usage: "hearsay review [OPTIONS]",
    details:
      "Claims and threads with the rules that put them here, what weighs most first; the rules are " +
      'in docs/standing.md. What "hearsay correct" accepted, rejected or changed is not listed.',
    options: [AS_OF, ...MANY],
    examples: [["hearsay review", "what to look at first"]],
  },
];
