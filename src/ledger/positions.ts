import type { Position } from "../answers.ts";
import type { HolderDigest } from "../digest/digest.ts";
import type { Access } from "../store/access.ts";
import { claimOf, holderOf } from "../store/digest-rows.ts";
import { judgementsIn } from "./corrections.ts";
import { under } from "./judgements.ts";

/** Claims as the positions that they are in their threads, by id; changes that people made are not laid over. */
export async function positionsOf(
  access: Access,
  ids: readonly string[],
): Promise<Map<string, Position>> {
  if (ids.length === 0) return new Map();
  const { db, among } = access;
  const rows = await db
    .selectFrom("claim")
    .innerJoin("event", "event.no", "claim.event")
    .innerJoin("analysis", "analysis.no", "event.analysis")
    .innerJoin("version", "version.no", "analysis.version")
    .innerJoin("report", "report.no", "version.report")
    .selectAll("claim")
    .select(["report.id as report", "version.read", "version.text"])
    .where(among("claim.id", ids))
    .orderBy("claim.no")
    .execute();
  const holders = new Map<number, HolderDigest[]>(rows.map(({ no }) => [no, []]));
  const holderRows = await db
    .selectFrom("holder")
    .selectAll()
    .where(among("holder.claim", [...holders.keys()]))
    .orderBy("claim")
    .orderBy("nth")
    .execute();
  for (const row of holderRows) holders.get(row.claim)!.push(holderOf(row));
  const { aliases } = await judgementsIn(access);
  // Of several analyses that found it the last one speaks.
  return new Map(
    rows.map(({ report, read, text, ...row }) => {
      const claim = claimOf(row, "", holders.get(row.no)!);
      const { act, factuality, said, evidence: span } = claim;
      const position: Position = {
        claim: claim.id,
        report,
        holders: claim.holders.map(({ text, key, kind }) => ({
          text,
          entity: under(key, aliases),
          kind,
        })),
        act,
        factuality,
        said,
        read,
        evidence: { span, text: text.slice(...span) },
      };
      return [claim.id, position];
    }),
  );
}
