import { counted } from "../../summary/words.ts";
import { Failure } from "../../failure/failure.ts";
import type { Io } from "../io.ts";
import { progressOn } from "../progress.ts";
import { visible } from "../../failure/visible.ts";
import { noMore } from "./operands.ts";
import type { Task } from "./task.ts";

/** `hearsay verify`: the exit code is 2 where anything does not match, and where that cannot be told. */
export async function verify(task: Task, io: Io): Promise<number> {
  noMore(task, 0);
  const progress = progressOn(io, task.options.has("progress"), "versions");
  let checked = 0;
  let shown: Promise<void> = Promise.resolve();
  const faults = await task.ledger.verify((done) => {
    for (; checked < done; checked++) shown = shown.then(() => progress.step(false));
  });
  await shown;
  await progress.done();
  if (task.options.has("json")) await io.out.write(`${JSON.stringify(faults, null, 2)}\n`);
  else
    for (const { report, version, where, what } of faults) {
      const place = `report ${report}, version ${version.slice(0, 12)}, ${where}`;
      await io.out.write(`${visible(`${place}: ${what}`)}\n`);
    }
  if (faults.length > 0) throw new Failure("H611", { count: counted(faults.length, "thing") });
  if (!task.options.has("json"))
    await io.out.write(`All is as it was read: ${counted(checked, "version")} checked.\n`);
  return 0;
}
