import type { Access } from "../store/access.ts";
import { readBodies } from "../store/body.ts";
import type { Position } from "../answers.ts";
import { judgementsIn } from "./corrections.ts";
import type { AsOf } from "./ledger.ts";
import { familiesOf } from "./merged.ts";
import { tell, type Told } from "./tell.ts";
import { giveOpenings } from "./untitled.ts";

/**
 * The thread that an id leads to: its own, or that of any thread which it took in since. Null where no
 * event ever founded it, or where nothing of it had been read by the day.
 */
export async function findThread(
  access: Access,
  id: string,
  view: AsOf = {},
): Promise<Told | null> {
  return (await findThreads(access, [id], view)).get(id) ?? null;
}

/** The same for several, in as few queries as for one. */
export async function findThreads(
  access: Access,
  ids: readonly string[],
  { asOf }: AsOf = {},
): Promise<Map<string, Told>> {
  const { db, among } = access;
  if (ids.length === 0) return new Map();
  const founders = await db
    .selectFrom("event")
    .innerJoin("strand", "strand.event", "event.no")
    .select(["event.id", "event.thread", "strand.root"])
    .where(among("event.thread", ids))
    .orderBy("event.no")
    .execute();
  const judgements = await judgementsIn(access);
  const families = await familiesOf(
    access,
    founders.map(({ root }) => root),
    judgements,
  );
  const bodies = await readBodies(access, new Map(families.map((roots) => [roots, roots])));
  const versions = [...bodies.values()].flatMap(({ body }) => body.versions);
  await giveOpenings(
    access,
    versions.map(({ head }) => head),
  );
  const found = new Map<string, Told>();
  for (const [roots, { body }] of bodies) {
    const mine = founders.filter(({ root }) => roots.includes(root));
    const threads = tell(body, judgements, asOf);
    for (const { id, thread } of mine) {
      const told = threads.find(({ events }) => events.includes(id));
      if (told) found.set(thread, told);
    }
  }
  return worded(access, found);
}

/** Threads with the words that their positions rest on. */
async function worded(
  { db, among }: Access,
  found: ReadonlyMap<string, Told>,
): Promise<Map<string, Told>> {
  const reports = new Set([...found.values()].flatMap(({ thread }) => thread.reports));
  if (reports.size === 0) return new Map(found);
  const rows = await db
    .selectFrom("report")
    .innerJoin("version", "version.report", "report.no")
    .select(["report.id", "version.sha256", "version.text"])
    .where(among("report.id", [...reports]))
    .execute();
  const texts = new Map(rows.map(({ id, sha256, text }) => [`${id} ${sha256}`, text]));
  const out = new Map<string, Told>();
  for (const [id, told] of found) {
    const versions = new Map(
      told.tellings.map(({ claim, report }) => [claim.id, `${report.id} ${report.version}`]),
    );
    const positions = told.thread.positions.map((position): Position => {
      const { span } = position.evidence;
      const text = texts.get(versions.get(position.claim) ?? "") ?? "";
      return { ...position, evidence: { span, text: text.slice(...span) } };
    });
    out.set(id, { ...told, thread: { ...told.thread, positions } });
  }
  return out;
}

const COLUMNS = {
  thread: "event",
  claim: "claim",
  report: "report",
  correction: "correction",
} as const;
const MOST = 10;

/** Ids of a kind that start so, at most ten, in order. */
export async function idsStarting(
  { db }: Access,
  kind: keyof typeof COLUMNS,
  start: string,
): Promise<string[]> {
  const end = `${start}\u{10ffff}`;
  const rows =
    kind === "thread"
      ? await db
          .selectFrom("event")
          .select("thread as id")
          .distinct()
          .where("thread", ">=", start)
          .where("thread", "<", end)
          .orderBy("thread")
          .limit(MOST)
          .execute()
      : await db
          .selectFrom(COLUMNS[kind])
          .select("id")
          .distinct()
          .where("id", ">=", start)
          .where("id", "<", end)
          .orderBy("id")
          .limit(MOST)
          .execute();
  return rows.map(({ id }) => id);
}
