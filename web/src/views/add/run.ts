import type { Added } from "../../../../src/answers.ts";
import { reach } from "../../reach/api.ts";
import { revision } from "../../reach/live.ts";
import type { Problem } from "../../reach/problem.ts";
import { type Batch, type Failed, MEDIA } from "./batch.ts";
import { eventReader } from "./events.ts";

/** Hands a batch to the server and tells of every step; it never throws, and ends when the batch is dealt with. */
export async function run(batch: Batch, tell: (batch: Batch) => void): Promise<void> {
  let now: Batch = { ...batch, state: "running" };
  const set = (changes: Partial<Batch>): void => {
    now = { ...now, ...changes };
    tell(now);
  };
  set({});
  try {
    const answer = await reach("reports", {
      method: "POST",
      headers: {
        "content-type": MEDIA[batch.form],
        accept: batch.form === "lines" ? "text/event-stream" : "application/json",
      },
      body: batch.body,
    });
    if (batch.form === "lines") await follow(answer, () => now, set);
    else set({ added: [(await answer.json()) as Added], progress: { done: 1, of: 1 } });
  } catch (error) {
    const { detail, next, code } = error as Problem;
    const told = detail ?? String(error);
    set({
      failed: [...now.failed, { line: null, detail: told, next: next ?? "", code: code ?? "" }],
    });
  }
  set({ state: "done" });
  revision.value++;
}

async function follow(
  answer: Response,
  now: () => Batch,
  set: (changes: Partial<Batch>) => void,
): Promise<void> {
  const read = eventReader();
  const pieces = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await pieces.read(); !piece.done; piece = await pieces.read())
    for (const { event, data } of read(piece.value)) {
      const told: unknown = JSON.parse(data);
      if (event === "progress") set({ progress: told as Batch["progress"] });
      if (event === "added") set({ added: [...now().added, told as Added] });
      if (event === "failed") set({ failed: [...now().failed, failedOf(told)] });
    }
}

function failedOf(told: unknown): Failed {
  const { line, problem } = told as {
    line?: number;
    problem?: { detail?: string; next?: string; code?: string };
  };
  return {
    line: line ?? null,
    detail: problem?.detail ?? "",
    next: problem?.next ?? "",
    code: problem?.code ?? "",
  };
}
