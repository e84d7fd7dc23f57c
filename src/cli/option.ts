/** One option of a command. The tables of options drive parsing, help and the test that guards the documentation. */
export interface Option {
  /** Without the dashes. */
  name: string;
  short?: string;
  /** What stands for its value in the help; an option without one is a switch. */
  value?: string;
  /** Taken in upper or lower case. */
  choices?: readonly string[];
  help: string;
}

export interface Command {
  name: string;
  /** Under which heading the list of commands has it. */
  group: "reports" | "ledger";
  summary: string;
  usage: string;
  details: string;
  options: readonly Option[];
  examples: readonly (readonly [command: string, what: string])[];
}

export const HELP: Option = { name: "help", short: "h", help: "Show this help." };

export const OUTPUT: Option = {
  name: "output",
  short: "o",
  value: "FILE",
  help: "Write there instead of to standard output.",
};

export const COLOR: Option = {
  name: "color",
  value: "WHEN",
  choices: ["auto", "always", "never"],
  help: "Colour in text (default auto: on a terminal, unless NO_COLOR is set).",
};

export const JOBS: Option = {
  name: "jobs",
  short: "j",
  value: "N",
  help: "Read on N threads (default 1). The outcome is the same for every N.",
};

export const PUBLISHED: Option = {
  name: "published",
  value: "DATE",
  help: "The date of the reports that name none: 2025-04-28. Relative dates count from it.",
};

export const PUBLISHER: Option = {
  name: "publisher",
  value: "NAME",
  help: "The publisher of the reports that name none.",
};

export const PROGRESS: Option = {
  name: "progress",
  help: "Show progress on standard error, even if it is no terminal.",
};
