import { given } from "../../question/filter.ts";
import type { NewCorrection } from "../../answers.ts";
import { nearest } from "../../failure/distance.ts";
import { Failure } from "../../failure/failure.ts";
import type { Io } from "../io.ts";
import { knownAuthor } from "./author.ts";
import { correctionLines } from "./corrections.ts";
import { type IdKind, wholeId } from "../../question/ids.ts";
import { missing, noMore } from "./operands.ts";
import type { Answer, Task } from "./task.ts";

type Action = NewCorrection["action"];

/** What each action is about (nothing: an entity, by its key), what else it needs, and an example. */
const ACTIONS: Record<
  Action,
  { about: readonly IdKind[]; needs: readonly string[]; example: string }
> = {
  accept: { about: ["claim", "thread"], needs: [], example: "hearsay correct accept c07be" },
  reject: { about: ["claim"], needs: [], example: "hearsay correct reject c07be" },
  change: {
    about: ["claim"],
    needs: ["field", "value"],
    example: "hearsay correct change c07be --field act --value deny",
  },
  merge: {
    about: ["thread"],
    needs: ["value"],
    example: "hearsay correct merge t4c1 --value t90d",
  },
  split: {
    about: ["thread"],
    needs: ["value"],
    example: "hearsay correct split t4c1 --value c07be,c19a2",
  },
  alias: {
    about: [],
    needs: ["value"],
    example: 'hearsay correct alias "person:d peskov" --value "person:dmitry peskov"',
  },
  undo: { about: ["correction"], needs: [], example: "hearsay correct undo x5d0" },
};

/** `hearsay correct ACTION TARGET`. */
export async function correct(task: Task, io: Io): Promise<Answer> {
  const { ledger, options, operands } = task;
  const [written, start] = operands;
  if (written === undefined) throw missing(task.command, "an action and what it is about");
  const action = actionOf(written);
  const { about, needs, example } = ACTIONS[action];
  if (start === undefined)
    throw new Failure("H607", {
      action,
      option: about.length > 0 ? `the id of a ${about.join(" or a ")}` : "the key of an entity",
      example,
    });
  noMore(task, 2);
  for (const option of [...needs, "reason"])
    if (!options.get(option)) {
      const full = `${example} --reason "…"`;
      throw new Failure("H607", { action, option: `--${option}`, example: full });
    }
  const correction = await ledger.correct({
    action,
    target: about.length === 0 ? start : await wholeId(ledger, kindOf(start, about), start),
    ...given({ field: options.get("field"), value: await valueOf(action, task) }),
    author: options.get("author") ?? authorOf(action, io),
    reason: options.get("reason")!,
  });
  return { data: correction, lines: (sheet) => correctionLines([correction], sheet) };
}

/** Ids begin with the letter of what they name. */
function kindOf(id: string, about: readonly IdKind[]): IdKind {
  return about.find((kind) => kind[0] === id[0]) ?? about[0];
}

/** @throws {Failure} H608 */
function actionOf(written: string): Action {
  if (Object.hasOwn(ACTIONS, written)) return written as Action;
  const near = nearest(written, Object.keys(ACTIONS));
  throw new Failure("H608", { action: written, near: near ? `Did you mean "${near}"? ` : "" });
}

/** Values that are ids may be cut short, too. */
async function valueOf(action: Action, { ledger, options }: Task): Promise<string | undefined> {
  const value = options.get("value");
  if (value === undefined) return undefined;
  if (action === "merge") return wholeId(ledger, "thread", value);
  if (action !== "split") return value;
  const ids: string[] = [];
  for (const start of value
    .split(",")
    .map((id) => id.trim())
    .filter(Boolean))
    ids.push(await wholeId(ledger, "claim", start));
  return ids.join(",");
}

/** @throws {Failure} H607 */
function authorOf(action: Action, io: Io): string {
  const named = knownAuthor(io);
  if (named !== "") return named;
  throw new Failure("H607", { action, option: "--author", example: '--author "Ines Carro"' });
}
