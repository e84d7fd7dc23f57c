import { COMMANDS } from "../commands.ts";
import { Failure } from "../../failure/failure.ts";
import type { Task } from "./task.ts";

/** The one operand of a command. @throws {Failure} H603, H604 */
export function onlyOperand(task: Task, what: string): string {
  const [first] = task.operands;
  if (first === undefined) throw missing(task.command, what);
  noMore(task, 1);
  return first;
}

/** @throws {Failure} H604 */
export function noMore(
  { command, operands }: Pick<Task, "command" | "operands">,
  allowed: number,
): void {
  const surplus = operands[allowed];
  if (surplus !== undefined) throw new Failure("H604", { command, operand: surplus });
}

export function missing(command: string, operand: string): Failure {
  const example = COMMANDS.find(({ name }) => name === command)!.examples[0][0];
  return new Failure("H603", { command, operand, example });
}
