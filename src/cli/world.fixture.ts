import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { emptyAnalysis } from "../empty-analysis.fixture.ts";
import { readReport } from "../report/read.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Engine } from "./engine.ts";
import type { Io, Sink } from "./io.ts";
import { main } from "./main.ts";

export interface Run {
  code: number;
  out: string;
  err: string;
}

export interface Surroundings {
  input?: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
  inputIsTerminal?: boolean;
  terminal?: boolean;
  columns?: number;
  env?: Record<string, string>;
  engine?: Partial<Engine>;
  ledger?: Ledger;
}

/** Runs a command line with streams and an analyser of the test's own. */
export async function run(argv: readonly string[], around: Surroundings = {}): Promise<Run> {
  const [out, err] = [collector(around), collector({})];
  const io: Io = {
    input: bytesOf(around.input ?? []),
    inputIsTerminal: around.inputIsTerminal ?? false,
    out,
    err,
    env: around.env ?? {},
    now: () => 0,
  };
  const load = async (): Promise<Engine> => ({ ...plainEngine, ...around.engine });
  const { ledger } = around;
  const code = await (ledger ? main(argv, io, load, async () => ledger) : main(argv, io, load));
  return { code, out: out.text(), err: err.text() };
}

/** Writes files into a folder that is gone after the test, and gives the folder's path. */
export function folder(files: Record<string, string | Uint8Array>): string {
  const path = mkdtempSync(join(tmpdir(), "hearsay-"));
  onTestFinished(() => rmSync(path, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}

/** Finds nothing but the report itself: for tests of what goes in and comes out. */
const plainEngine: Engine = {
  report: readReport,
  analyze: emptyAnalysis,
  trees: () => {
    throw new Error("This analyser has no trees");
  },
  annotate: (conllu) => conllu,
};

function collector({ terminal, columns }: Surroundings): Sink & { text(): string } {
  const parts: string[] = [];
  return {
    terminal: terminal ?? false,
    columns: columns ?? 80,
    write: async (text) => void parts.push(text),
    text: () => parts.join(""),
  };
}

async function* bytesOf(input: NonNullable<Surroundings["input"]>): AsyncGenerator<Uint8Array> {
  for await (const part of input)
    yield typeof part === "string" ? new TextEncoder().encode(part) : part;
}
