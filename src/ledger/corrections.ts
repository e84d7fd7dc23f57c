import type { Access } from "../store/access.ts";
import type { Correction } from "../answers.ts";
import { type Judgements, judgementsOf } from "./judgements.ts";

/** All that people decided, in the order in which they did; what was taken back says by what. */
export async function readCorrections({ db }: Access): Promise<Correction[]> {
  const rows = await db.selectFrom("correction").selectAll().orderBy("no").execute();
  const undone = new Map<string, string>();
  for (const { action, target, id } of rows) if (action === "undo") undone.set(target, id);
  return rows
    .filter(({ action }) => action !== "undo")
    .map(({ id, action, target, field, value, author, reason, at }) => ({
      id,
      action: action as Correction["action"],
      target,
      ...(field === null ? {} : { field }),
      ...(value === null ? {} : { value }),
      author,
      reason,
      at,
      undone: undone.get(id) ?? null,
    }));
}

const known = new WeakMap<Access, Promise<Judgements>>();

/** What people decided, read once for each question; not for a transaction that decides something itself. */
export function judgementsIn(access: Access): Promise<Judgements> {
  let judgements = known.get(access);
  if (!judgements) known.set(access, (judgements = readCorrections(access).then(judgementsOf)));
  return judgements;
}
