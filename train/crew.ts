import { Worker } from "node:worker_threads";
import type { Layout } from "./memory.ts";
import type { Shape } from "./parameters.ts";
import type { Dropout, Prediction } from "./pass.ts";
import type { Example } from "./treebank.ts";

/** What every worker is given at its start. */
export interface Assignment {
  index: number;
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
  layout: Layout;
  shape: Shape;
  learnedRows: number;
  wordCounts: Uint32Array;
  barrier: SharedArrayBuffer;
}

export type Order =
  | { do: "load"; name: string; examples: Example[] }
  | {
      do: "epoch";
      name: string;
      batches: Int32Array[][];
      rates: Float64Array;
      firstStep: number;
      seed: number;
      dropout: Dropout;
    }
  | { do: "predict"; name: string; sentences: Int32Array };

export interface Answer {
  loss: number;
  tokens: number;
  predictions: Prediction[];
}

export type Progress = (done: number, of: number, loss: number) => void;

/** The workers, which share one memory; every order goes to all of them at once. */
export class Crew {
  private readonly workers: Worker[];

  constructor(script: URL, assignments: Assignment[]) {
    this.workers = assignments.map((workerData) => new Worker(script, { workerData }));
  }

  order(orders: Order[], progress: Progress = () => {}): Promise<Answer[]> {
    return Promise.all(
      this.workers.map(
        (worker, i) =>
          new Promise<Answer>((resolve, reject) => {
            const done = (message: Answer | { step: number; of: number; loss: number }) => {
              if ("step" in message) {
                progress(message.step, message.of, message.loss);
                return;
              }
              worker.off("message", done);
              worker.off("error", reject);
              resolve(message);
            };
            worker.on("message", done);
            worker.on("error", reject);
            worker.postMessage(orders[i]);
          }),
      ),
    );
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}
