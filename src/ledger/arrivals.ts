import { createHash } from "node:crypto";
import type { ReportHead } from "../digest/digest.ts";
import { aboutOf } from "../digest/passage.ts";
import { packedAnalysis } from "../store/analysis.ts";
import type { Access } from "../store/access.ts";
import type { Row } from "../store/tables.ts";
import { searchWords } from "../store/words.ts";
import type { Added } from "../answers.ts";
import type { Entry } from "./ledger.ts";
import { type Identity, identityOf } from "./same-report.ts";

/** An analysis that is new to the ledger, and the version that it is of. */
export interface Arrival {
  entry: Entry;
  head: ReportHead;
  /** What its text is about. */
  about: string[];
  /** The store's numbers. */
  report: number;
  version: number;
  analysis: number;
  /** Whether the version is new too. */
  isNew: boolean;
}

export interface Arrivals {
  /** One for each entry, in order. */
  outcomes: Omit<Added, "claims">[];
  arrivals: Arrival[];
}

interface KnownReport {
  no: number;
  id: string;
  /** Numbers of its versions by SHA-256. */
  versions: Map<string, number>;
}

/** What of these entries is new: writes reports, versions, their words and analyses. */
export async function takeIn(
  access: Access,
  entries: readonly Entry[],
  analyser: string,
  added: string,
): Promise<Arrivals> {
  const identities = entries.map(({ report }) => identityOf(report));
  const reports = await Reports.of(access, identities);
  const analysed = await analysedBy(access, analyser, reports.versionNumbers());
  const next = {
    version: await nextNumber(access, "version"),
    analysis: await nextNumber(access, "analysis"),
  };
  const shelves = new Shelves();
  const rows = { version: [] as Row<"version">[], analysis: [] as Row<"analysis">[] };
  const out: Arrivals = { outcomes: [], arrivals: [] };
  for (const [i, entry] of entries.entries()) {
    const identity = identities[i];
    const before = reports.find(identity);
    const report = before ?? reports.add(identity);
    const there = report.versions.get(identity.sha256);
    const outcome = !before ? "new" : there === undefined ? "version" : "known";
    out.outcomes.push({ report: report.id, outcome });
    if (there !== undefined && analysed.has(there)) continue;
    const version = there ?? next.version++;
    if (there === undefined) {
      report.versions.set(identity.sha256, version);
      rows.version.push(versionRow(entry, report, version, identity.sha256, added));
    }
    analysed.add(version);
    const analysis = next.analysis++;
    const about = aboutOf(entry.report.text);
    rows.analysis.push({
      no: analysis,
      version,
      analyser,
      added,
      about: about.join(" "),
      body: packedAnalysis(entry.analysis),
    });
    const { title = null, publisher = null, url = null } = entry.report;
    const read = readDay(entry.report.published, added);
    const head = { id: report.id, version: identity.sha256, title, publisher, url, read };
    const isNew = there === undefined;
    out.arrivals.push({ entry, head, about, report: report.no, version, analysis, isNew });
  }
  await shelves.give(access, rows.version, (no) => reports.idOf(no));
  await access.insert("report", reports.added);
  await access.insert("version", rows.version);
  await access.insert("analysis", rows.analysis);
  for (const { shelf, title, text } of rows.version)
    await access.index(shelf, searchWords(title === null ? text : `${title}\n${text}`));
  return out;
}

/** Reports by all that tells them apart. */
class Reports {
  readonly added: Row<"report">[] = [];
  readonly #byKey = new Map<string, KnownReport>();
  readonly #ids = new Map<number, string>();
  #next: number;

  private constructor(next: number) {
    this.#next = next;
  }

  static async of(access: Access, identities: readonly Identity[]): Promise<Reports> {
    const { db, among } = access;
    const out = new Reports(await nextNumber(access, "report"));
    const ids = identities.map(({ id }) => id);
    const urls = identities.flatMap(({ url }) => (url === null ? [] : [url]));
    const givens = identities.flatMap(({ given }) => (given === null ? [] : [given]));
    const rows = new Map<number, Row<"report">>();
    for (const [column, values] of [
      ["report.id", ids],
      ["report.given", givens],
      ["report.url", urls],
    ] as const) {
      if (values.length === 0) continue;
      const found = await db
        .selectFrom("report")
        .selectAll()
        .where(among(column, values))
        .execute();
      for (const row of found) rows.set(row.no, row);
    }
    const reports = new Map<number, KnownReport>();
    for (const row of [...rows.values()].sort((a, b) => a.no - b.no))
      reports.set(row.no, out.#note(row));
    if (rows.size === 0) return out;
    const versions = await db
      .selectFrom("version")
      .select(["no", "report", "sha256"])
      .where(among("version.report", [...rows.keys()]))
      .orderBy("no")
      .execute();
    for (const { no, report, sha256 } of versions) reports.get(report)!.versions.set(sha256, no);
    return out;
  }

  /** By the caller's id before the address. */
  find({ given, url, id }: Identity): KnownReport | undefined {
    return (
      (given === null ? undefined : this.#byKey.get(`given ${given}`)) ??
      (url === null ? undefined : this.#byKey.get(`url ${url}`)) ??
      this.#byKey.get(`id ${id}`)
    );
  }

  add({ id, given, url }: Identity): KnownReport {
    const row = { no: this.#next++, id, given, url };
    this.added.push(row);
    return this.#note(row);
  }

  idOf(no: number): string {
    return this.#ids.get(no)!;
  }

  versionNumbers(): number[] {
    return [...new Set(this.#byKey.values())].flatMap(({ versions }) => [...versions.values()]);
  }

  #note({ no, id, given, url }: Row<"report">): KnownReport {
    const known: KnownReport = { no, id, versions: new Map() };
    this.#ids.set(no, id);
    this.#byKey.set(`id ${id}`, known);
    if (given !== null) this.#byKey.set(`given ${given}`, known);
    if (url !== null && !this.#byKey.has(`url ${url}`)) this.#byKey.set(`url ${url}`, known);
    return known;
  }
}

/** Which of these versions such an analyser has read. */
async function analysedBy(
  { db, among }: Access,
  analyser: string,
  versions: readonly number[],
): Promise<Set<number>> {
  if (versions.length === 0) return new Set();
  const rows = await db
    .selectFrom("analysis")
    .select("version")
    .where(among("analysis.version", versions))
    .where("analyser", "=", analyser)
    .execute();
  return new Set(rows.map(({ version }) => version));
}

/** Under which id this very version stands there, read by such an analyser, and with how many claims; else null. */
export async function knownAs(
  access: Access,
  entry: Entry["report"],
  analyser: string,
): Promise<Added | null> {
  const identity = identityOf(entry);
  const report = (await Reports.of(access, [identity])).find(identity);
  const version = report?.versions.get(identity.sha256);
  if (!report || version === undefined) return null;
  const { analysis, claims } = (await access.db
    .selectFrom("analysis")
    .leftJoin("event", "event.analysis", "analysis.no")
    .leftJoin("claim", "claim.event", "event.no")
    .select(({ fn }) => ["analysis.no as analysis", fn.count("claim.no").as("claims")])
    .where("analysis.version", "=", version)
    .where("analysis.analyser", "=", analyser)
    .groupBy("analysis.no")
    .executeTakeFirst()) ?? { analysis: null, claims: 0 };
  if (analysis === null) return null;
  return { report: report.id, outcome: "known", claims: Number(claims) };
}

function versionRow(
  { report }: Entry,
  { no, versions }: KnownReport,
  version: number,
  sha256: string,
  added: string,
): Row<"version"> {
  return {
    no: version,
    report: no,
    number: versions.size,
    shelf: 0,
    sha256,
    title: report.title ?? null,
    url: report.url ?? null,
    publisher: report.publisher ?? null,
    author: report.author ?? null,
    language: report.language ?? null,
    published: report.published ?? null,
    read: readDay(report.published, added),
    added,
    text: report.text,
  };
}

/** The day from which a report could be known: that of publication, else the one on which it was added. */
function readDay(published: string | undefined, added: string): string {
  const day = /^\d{4}-\d\d-\d\d/.exec(published ?? "")?.[0];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : added.slice(0, 10);
}

const DAY = 2 ** 32;

/** The place below which the search index has all versions read by a day. */
export function shelfAfter(day: string): number {
  return (Date.parse(day) / 86_400_000 + 1) * DAY;
}

/** Places in the search index: by day, and within it by what depends on the version alone. */
class Shelves {
  async give(
    { db, among }: Access,
    rows: Row<"version">[],
    idOf: (report: number) => string,
  ): Promise<void> {
    if (rows.length === 0) return;
    for (const row of rows) {
      const hash = createHash("sha256")
        .update(`${idOf(row.report)} ${row.sha256}`)
        .digest();
      row.shelf = shelfAfter(row.read) - DAY + hash.readUInt32BE(0);
    }
    const found = await db
      .selectFrom("version")
      .select("shelf")
      .where(
        among(
          "version.shelf",
          rows.map(({ shelf }) => shelf),
        ),
      )
      .execute();
    const taken = new Set(found.map(({ shelf }) => shelf));
    for (const row of rows) {
      while (taken.has(row.shelf)) row.shelf++;
      taken.add(row.shelf);
    }
  }
}

/** The number after the last one of a table. */
export async function nextNumber(
  { db }: Access,
  table: "report" | "version" | "analysis" | "event" | "claim",
): Promise<number> {
  const { last } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.max("no").as("last"))
    .executeTakeFirstOrThrow();
  return ((last as number | null) ?? 0) + 1;
}
