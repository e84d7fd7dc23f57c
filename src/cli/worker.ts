import { parentPort, workerData } from "node:worker_threads";
import { loadEngine } from "./load-engine.ts";
import { createReader, type Settings } from "./reading.ts";
import type { Job } from "../intake/job.ts";

const reader = loadEngine().then((engine) => createReader(workerData as Settings, engine));

parentPort!.on("message", async (job: Job) => {
  const read = await reader;
  const outcome = read(job);
  // An array, since nothing that is yet to run can be sent to another thread.
  parentPort!.postMessage("output" in outcome ? { output: [...outcome.output] } : outcome);
});
