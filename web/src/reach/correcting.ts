import type { Correction, NewCorrection } from "../../../src/answers.ts";
import { say } from "../words/say.ts";
import { send } from "./api.ts";
import { revision } from "./live.ts";
import { notify } from "./notices.ts";
import { session } from "./session.ts";

const AUTHOR = "hearsay.author";

/** Whose name stands under corrections made here: the one last given, else the one that the server knows. */
export function author(): string {
  return localStorage.getItem(AUTHOR) ?? session.value?.author ?? "";
}

/** Writes a correction down; a notice tells of it and can take it back. @throws {Problem} */
export async function correct(given: NewCorrection): Promise<Correction> {
  localStorage.setItem(AUTHOR, given.author);
  const made = await send<Correction>("corrections", given);
  revision.value++;
  if (given.action === "undo") notify(say("correct.undone"));
  else notify(say("correct.done"), () => void undo(made.id, given.author));
  return made;
}

/** Takes a correction back; that, too, is kept. */
export async function undo(id: string, by: string): Promise<void> {
  try {
    const reason = say("correct.undo.reason");
    await correct({ action: "undo", target: id, author: by, reason });
  } catch (error) {
    notify((error as Error).message);
  }
}
