import { Worker } from "node:worker_threads";
import { Failure, reasonOf } from "../failure/failure.ts";
import type { Executor, Job, Outcome } from "../intake/job.ts";
import type { Settings } from "./reading.ts";

interface Task {
  job: Job;
  settle(outcome: Outcome): void;
}

/**
 * Reads on worker threads, one report a thread at a time. A thread that dies (out of memory, say) takes
 * only its own report with it: that one is reported as failed and a new thread takes its place.
 */
export function poolExecutor(settings: Settings, size: number): Executor {
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const busy = new Map<Worker, Task>();

  const finish = (worker: Worker, outcome: Outcome): void => {
    const task = busy.get(worker);
    busy.delete(worker);
    task?.settle(outcome);
  };
  const start = (): void => {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: settings });
    all.add(worker);
    worker.on("message", (outcome: Outcome) => {
      finish(worker, outcome);
      idle.push(worker);
      dispatch();
    });
    worker.on("error", (error) => {
      all.delete(worker);
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
      const where = busy.get(worker)?.job.where ?? "A report";
      const reason = reasonOf(error).slice(0, 200);
      finish(worker, { failure: new Failure("H902", { where, reason }).told });
      dispatch();
    });
    idle.push(worker);
  };
  const dispatch = (): void => {
    while (waiting.length > 0) {
      if (idle.length === 0 && all.size < size) start();
      const worker = idle.pop();
      if (!worker) return;
      const task = waiting.shift()!;
      busy.set(worker, task);
      worker.postMessage(task.job, [task.job.bytes.buffer as ArrayBuffer]);
    }
  };

  return {
    width: size,
    read: (job) =>
      new Promise((settle) => {
        waiting.push({ job, settle });
        dispatch();
      }),
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
