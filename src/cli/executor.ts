import type { LoadEngine } from "./engine.ts";
import type { Executor } from "../intake/job.ts";
import { createReader, type Settings } from "./reading.ts";

/** Reads in this thread, one report after the other. */
export async function inlineExecutor(settings: Settings, load: LoadEngine): Promise<Executor> {
  const read = await createReader(settings, await load());
  return { width: 1, read: async (job) => read(job), close: async () => {} };
}
