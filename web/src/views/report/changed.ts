import { useMemo } from "preact/hooks";
import type { Correction, Page } from "../../../../src/answers.ts";
import { useAnswer } from "../../reach/answer.ts";
import { question } from "../../reach/api.ts";

/** By claim, the fields that people changed, with their values. */
export type Changed = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** As many corrections as the ledger gives at once. */
const MOST = 1000;

/** @param corrections the latest first */
export function changedBy(corrections: readonly Correction[]): Changed {
  const changed = new Map<string, Map<string, string>>();
  for (const { action, target, field, value, undone } of corrections) {
    if (action !== "change" || undone !== null || field === undefined) continue;
    const fields = changed.get(target) ?? new Map<string, string>();
    if (!fields.has(field)) fields.set(field, value ?? "");
    changed.set(target, fields);
  }
  return changed;
}

export function useChanged(): Changed {
  const { data } = useAnswer<Page<Correction>>(question("corrections", { limit: MOST }));
  return useMemo(() => changedBy(data?.items ?? []), [data]);
}
