import type { Span } from "../analysis.ts";
import { hex, sha256 } from "../digest/sha256.ts";
import type { Access } from "../store/access.ts";
import { readAnalysis } from "../store/analysis.ts";
import type { Row } from "../store/tables.ts";
import type { Fault } from "../answers.ts";

/** Versions read at a time. */
const STEP = 200;

/**
 * Compares all that is stored of each version with its text: the text with its SHA-256, every span with the
 * bounds of the text and, where the words are stored, with the words. Gives every fault that it finds.
 */
export async function verifyLedger(
  access: Access,
  tick?: (done: number, of: number) => void,
): Promise<Fault[]> {
  const { db } = access;
  const { of } = await db
    .selectFrom("version")
    .select(({ fn }) => fn.countAll<number | string>().as("of"))
    .executeTakeFirstOrThrow();
  const faults: Fault[] = [];
  let done = 0;
  for (let after = 0; ;) {
    const versions = await db
      .selectFrom("version")
      .innerJoin("report", "report.no", "version.report")
      .select(["version.no", "version.sha256", "version.text", "report.id"])
      .where("version.no", ">", after)
      .orderBy("version.no")
      .limit(STEP)
      .execute();
    if (versions.length === 0) return faults;
    for (const version of versions) {
      const { id: report, sha256: sha } = version;
      const note = (where: string, what: string) =>
        faults.push({ report, version: sha, where, what });
      if (hex(sha256(version.text)) !== sha)
        note("text", "does not have the SHA-256 that is stored");
      await verifyVersion(access, version.no, version.text, note);
      after = version.no;
      tick?.(++done, Number(of));
    }
  }
}

type Note = (where: string, what: string) => void;

async function verifyVersion(
  access: Access,
  version: number,
  text: string,
  note: Note,
): Promise<void> {
  const { db } = access;
  const check = (where: string, span: Span, words?: string) => {
    const [start, end] = span;
    if (!(start >= 0 && start <= end && end <= text.length)) note(where, "lies outside the text");
    else if (words !== undefined && text.slice(start, end) !== words)
      note(where, "does not say what is stored");
  };
  const analyses = await db
    .selectFrom("analysis")
    .select("no")
    .where("version", "=", version)
    .execute();
  for (const { no } of analyses) {
    try {
      await readAnalysis(access, no);
    } catch {
      note(`analysis ${no}`, "cannot be read");
    }
  }
  const mine = db.selectFrom("analysis").select("no").where("version", "=", version);
  const events = await db.selectFrom("event").selectAll().where("analysis", "in", mine).execute();
  const numbers = new Map<number, Row<"event">>();
  for (const event of events) {
    numbers.set(event.no, event);
    check(`event ${event.id}: trigger`, [event.trigger_start, event.trigger_end]);
    check(`event ${event.id}: evidence`, [event.evidence_start, event.evidence_end]);
  }
  const ours = db.selectFrom("event").select("no").where("analysis", "in", mine);
  const named = (event: number) => numbers.get(event)?.id ?? String(event);
  for (const role of await db.selectFrom("role").selectAll().where("event", "in", ours).execute())
    check(`event ${named(role.event)}: ${role.role}`, [role.span_start, role.span_end], role.words);
  for (const row of await db.selectFrom("figure").selectAll().where("event", "in", ours).execute())
    check(`event ${named(row.event)}: figure`, [row.span_start, row.span_end]);
  const claims = await db.selectFrom("claim").selectAll().where("event", "in", ours).execute();
  const claimIds = new Map(claims.map(({ no, id }) => [no, id]));
  for (const row of claims)
    check(`claim ${row.id}: evidence`, [row.evidence_start, row.evidence_end]);
  const held = db.selectFrom("claim").select("no").where("event", "in", ours);
  for (const row of await db.selectFrom("holder").selectAll().where("claim", "in", held).execute())
    if (row.span_start !== null && row.span_end !== null)
      check(
        `claim ${claimIds.get(row.claim) ?? row.claim}: holder`,
        [row.span_start, row.span_end],
        row.words,
      );
}
