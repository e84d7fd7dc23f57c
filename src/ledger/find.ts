import type { Access } from "../store/access.ts";
import { readBody } from "../store/body.ts";
import type { Position } from "../answers.ts";
import { judgementsIn } from "./corrections.ts";
import type { AsOf } from "./ledger.ts";
import { tell, type Told } from "./tell.ts";

/**
 * The thread that an id leads to: its own, or that of any thread which it took in since. Null where no
 * event ever founded it, or where nothing of it had been read by the day.
 */
export async function findThread(
  access: Access,
  id: string,
  { asOf }: AsOf = {},
): Promise<Told | null> {
  const { db } = access;
  const founders = await db
    .selectFrom("event")
    .innerJoin("component", "component.event", "event.no")
    .select(["event.id", "component.component"])
    .where("event.thread", "=", id)
    .orderBy("event.no", "desc")
    .execute();
  if (founders.length === 0) return null;
  const ids = new Set(founders.map((founder) => founder.id));
  // Several analyses of one version tell of one event; only the last one's are in a body.
  for (const component of new Set(founders.map((founder) => founder.component))) {
    const threads = await threadsIn(access, component, asOf);
    const told = threads.find(({ events }) => events.some((event) => ids.has(event)));
    if (told) return worded(access, told);
  }
  return null;
}

const known = new WeakMap<Access, Map<string, Promise<Told[]>>>();

/** The threads of a component, told once for each question: a page may show many of one component. */
export function threadsIn(access: Access, component: number, asOf?: string): Promise<Told[]> {
  const told = known.get(access) ?? new Map<string, Promise<Told[]>>();
  known.set(access, told);
  const key = `${component} ${asOf}`;
  const before = told.get(key);
  if (before) return before;
  const threads = (async () => {
    const { body } = await readBody(access, component);
    return tell(body, await judgementsIn(access), asOf);
  })();
  told.set(key, threads);
  return threads;
}

/** A thread with the words that its positions rest on. */
export async function worded({ db, among }: Access, told: Told): Promise<Told> {
  const versions = new Map(told.tellings.map(({ claim, report }) => [claim.id, report.version]));
  const rows = await db
    .selectFrom("version")
    .innerJoin("report", "report.no", "version.report")
    .select(["version.sha256", "version.text"])
    .where(among("report.id", told.thread.reports))
    .execute();
  const texts = new Map(rows.map(({ sha256, text }) => [sha256, text]));
  const positions = told.thread.positions.map((position): Position => {
    const { span } = position.evidence;
    const text = texts.get(versions.get(position.claim) ?? "") ?? "";
    return { ...position, evidence: { span, text: text.slice(...span) } };
  });
  return { ...told, thread: { ...told.thread, positions } };
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
