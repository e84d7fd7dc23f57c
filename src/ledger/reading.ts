import type { Analysis } from "../analysis.ts";
import type { ReadReport, Standing } from "../answers.ts";
import { openingOf } from "../report/opening.ts";
import type { Access } from "../store/access.ts";
import { readAnalysis } from "../store/analysis.ts";
import { entityOf } from "../store/digest-rows.ts";
import { judgementsIn } from "./corrections.ts";
import { findVersion } from "./reports.ts";
import { FOREVER } from "./states.ts";

/** A version with what its last analysis found, tied to the claims, threads and names of the ledger. */
export async function readReading(
  access: Access,
  id: string,
  version?: string,
): Promise<ReadReport | null> {
  const found = await findVersion(access, id, version);
  if (!found) return null;
  const { no, report, author, ...stored } = found;
  const { no: analysis } = await access.db
    .selectFrom("analysis")
    .select("no")
    .where("version", "=", no)
    .orderBy("no", "desc")
    .executeTakeFirstOrThrow();
  const whole = await readAnalysis(access, analysis);
  return {
    ...stored,
    ...openingOf(stored.title, stored.text),
    author,
    versions: await versionsOf(access, report),
    analysis: whole,
    claims: await claimsOf(access, analysis),
    entities: await entitiesOf(access, analysis, whole),
  };
}

async function versionsOf({ db }: Access, report: number): Promise<ReadReport["versions"]> {
  return db
    .selectFrom("version")
    .select(["sha256 as version", "read", "number"])
    .where("report", "=", report)
    .orderBy("read")
    .orderBy("number")
    .execute();
}

/** Where the claims of an analysis stand; a claim that somebody rejected stands nowhere. */
async function claimsOf(access: Access, analysis: number): Promise<ReadReport["claims"]> {
  const { rejected } = await judgementsIn(access);
  const rows = await access.db
    .selectFrom("event")
    .innerJoin("claim", "claim.event", "event.no")
    .leftJoin("thread_event", (on) =>
      on.onRef("thread_event.event", "=", "event.no").on("thread_event.until", "=", FOREVER),
    )
    .leftJoin("thread", (on) =>
      on.onRef("thread.founder", "=", "thread_event.founder").on("thread.until", "=", FOREVER),
    )
    .select(["claim.id", "claim.local", "thread.id as thread", "thread.title", "thread.standing"])
    .where("event.analysis", "=", analysis)
    .orderBy("claim.no")
    .execute();
  return rows.map(({ id: claim, local, thread, title, standing }) =>
    rejected.has(claim)
      ? { local, claim, thread: null, title: null, standing: null }
      : { local, claim, thread, title, standing: standing as Standing | null },
  );
}

/** The keys that were kept when it was added: one stands for all mentions of the entities that share it. */
async function entitiesOf(
  { db }: Access,
  analysis: number,
  { entities }: Analysis,
): Promise<ReadReport["entities"]> {
  const rows = await db
    .selectFrom("entity")
    .selectAll()
    .where("analysis", "=", analysis)
    .orderBy("nth")
    .execute();
  const keys = new Map<string, string>();
  for (const row of rows) for (const span of entityOf(row).mentions) keys.set(span.join(), row.key);
  return entities.flatMap(({ id, mentions: [first] }) => {
    const key = first && keys.get(first.span.join());
    return key === undefined ? [] : [{ local: id, key }];
  });
}
