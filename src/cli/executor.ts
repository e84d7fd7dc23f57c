import type { LoadEngine } from "./engine.ts";
import { createReader, type Outcome, type Settings } from "./reading.ts";
import type { Job } from "./sources.ts";

/** Something that reads reports, here or on other threads. */
export interface Executor {
  /** How many reports it reads at a time. */
  readonly width: number;
  read(job: Job): Promise<Outcome>;
  close(): Promise<void>;
}

/** Reads in this thread, one report after the other. */
export async function inlineExecutor(settings: Settings, load: LoadEngine): Promise<Executor> {
  const read = await createReader(settings, await load());
  return { width: 1, read: async (job) => read(job), close: async () => {} };
}
