import type { Digest } from "../digest/digest.ts";
import { digestOf } from "../digest/digests.ts";
import { Passages } from "../digest/passage.ts";
import { folded } from "../digest/names.ts";
import type { Access } from "../store/access.ts";
import { type DigestRows, rowsOf } from "../store/digest-rows.ts";
import type { Row } from "../store/tables.ts";
import { threadIdOfEvent } from "../threads/identity.ts";
import type { Placed } from "../threads/members.ts";
import { nextNumber, takeIn } from "./arrivals.ts";
import { noteCopies } from "./copying.ts";
import { readCorrections } from "./corrections.ts";
import type { Added } from "../answers.ts";
import type { Entry } from "./ledger.ts";
import { judgementsOf } from "./judgements.ts";
import { linkEvents } from "./linking.ts";
import { noteNaming } from "./naming.ts";
import { refresh } from "./refresh.ts";
import { noteDays } from "./told-days.ts";
import { noteStories } from "./stories.ts";
import { weaveEvents } from "./weaving.ts";

/** What stands with all that is added at once. */
export interface Adding {
  /** Version of the analyser. */
  analyser: string;
  /** When (RFC 3339, UTC). */
  at: string;
}

/**
 * Adds analysed reports, inside one writing transaction. What the ledger holds afterwards is the same for any
 * order and any batches.
 */
export async function addEntries(
  access: Access,
  entries: readonly Entry[],
  { analyser, at }: Adding,
): Promise<Added[]> {
  const { outcomes, arrivals } = await takeIn(access, entries, analyser, at);
  const next = {
    event: await nextNumber(access, "event"),
    claim: await nextNumber(access, "claim"),
  };
  const rows: DigestRows = { event: [], role: [], claim: [], holder: [], figure: [], entity: [] };
  const created = new Map<number, Placed>();
  const names = new Map<string, Row<"name">>();
  for (const { entry, analysis, head, about } of arrivals) {
    const whole = { ...entry.analysis, report: entry.report };
    const digest = digestOf(whole);
    const passages = new Passages(whole);
    const passageOf = (offset: number) => passages.of(offset);
    const more = rowsOf(digest, analysis, (table) => next[table]++, {
      threadOf: threadIdOfEvent,
      passageOf,
    });
    for (const [table, list] of Object.entries(more))
      for (const row of list) (rows[table as keyof DigestRows] as unknown[]).push(row);
    for (const [i, event] of digest.events.entries())
      created.set(more.event[i].no, { event, head, passage: passageOf(event.trigger[0]), about });
    for (const row of namesOf(digest)) names.set(JSON.stringify(row), row);
  }
  for (const table of ["event", "role", "claim", "holder", "figure", "entity"] as const)
    await access.insert(table, rows[table] as never);
  await access.insert("name", [...names.values()], true);
  await noteNaming(access, arrivals);
  await noteDays(access, arrivals);
  const texts = arrivals.filter(({ isNew }) => isNew);
  await noteCopies(
    access,
    new Map(texts.map(({ version, entry }) => [version, entry.report.text])),
  );
  await noteStories(
    access,
    new Map(
      texts.map(({ version, head, entry: { report } }) => [
        version,
        { text: report.text, title: head.title, read: head.read, report: head.id },
      ]),
    ),
  );
  const links = await linkEvents(access, created);
  const gone = await silenced(access, arrivals);
  const touched = await weaveEvents(access, created, links, gone);
  await refresh(access, touched, judgementsOf(await readCorrections(access)));
  return outcomes.map((outcome, i) => ({ ...outcome, claims: entries[i].analysis.claims.length }));
}

/** Events that earlier analyses found in versions which have been read again: the last one speaks. */
async function silenced(
  { db, among }: Access,
  arrivals: readonly { version: number; analysis: number; isNew: boolean }[],
): Promise<number[]> {
  const again = arrivals.filter(({ isNew }) => !isNew);
  if (again.length === 0) return [];
  const rows = await db
    .selectFrom("analysis")
    .innerJoin("event", "event.analysis", "analysis.no")
    .innerJoin("strand", "strand.event", "event.no")
    .select("event.no")
    .where(
      among(
        "analysis.version",
        again.map(({ version }) => version),
      ),
    )
    .execute();
  return rows.map(({ no }) => no);
}

/** Names that entities and holders go by; persons by the last word too. */
function namesOf({ entities, claims }: Digest): Row<"name">[] {
  const holders = claims.flatMap((claim) => claim.holders);
  const out: Row<"name">[] = [];
  for (const { key, name } of [...entities, ...holders]) {
    const fold = folded(name);
    if (key === null || fold === "") continue;
    out.push({ fold, key });
    const last = fold.slice(fold.lastIndexOf(" ") + 1);
    if (key.startsWith("person:") && last !== fold) out.push({ fold: last, key });
  }
  return out;
}
