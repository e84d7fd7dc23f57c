import type { ReportHead } from "../digest/digest.ts";
import { changesBetween } from "../lineage/versions.ts";
import { compare } from "../order.ts";
import { openingOf } from "../report/opening.ts";
import type { Access } from "../store/access.ts";
import { readDigest } from "../store/digests.ts";
import type { Change, Page, StoredReport } from "../answers.ts";
import type { Paging } from "./ledger.ts";
import { afterOf, cursorOf, limitOf } from "./page.ts";

/** A version of a report, word for word: the one with this SHA-256, else the last; null where there is none. */
export async function readReport(
  access: Access,
  id: string,
  version?: string,
): Promise<StoredReport | null> {
  const found = await findVersion(access, id, version);
  if (!found) return null;
  const { title, publisher, url, read, text } = found;
  return {
    id: found.id,
    version: found.version,
    title,
    ...openingOf(title, text),
    publisher,
    url,
    read,
    text,
  };
}

/** The same with the store's numbers of version and report. The last version is the one read last. */
export async function findVersion({ db }: Access, id: string, version?: string) {
  let query = db
    .selectFrom("version")
    .innerJoin("report", "report.no", "version.report")
    .select(["version.no", "version.report", "report.id", "version.sha256 as version"])
    .select(["version.title", "version.publisher", "version.url", "version.author"])
    .select(["version.read", "version.text"])
    .where("report.id", "=", id)
    .orderBy("version.read", "desc")
    .orderBy("version.number", "desc");
  if (version !== undefined) query = query.where("version.sha256", "=", version);
  return query.executeTakeFirst();
}

interface Versioned {
  no: number;
  report: number;
  number: number;
  head: ReportHead;
  text: string;
}

/**
 * What changed between the versions of reports, report by report in the order of their ids. A place in the list
 * is the report's and how many of its changes were given already.
 */
export async function listChanges(
  access: Access,
  filter: Paging & { report?: string },
): Promise<Page<Change>> {
  const limit = limitOf(filter);
  const [from, given] = afterOf(filter, 2) ?? ["", "0"];
  let skip = Number(given);
  const items: Change[] = [];
  let query = access.db
    .selectFrom("report")
    .innerJoin("version", "version.report", "report.no")
    .select("report.id")
    .where("version.number", "=", 2)
    .where("report.id", ">=", from)
    .orderBy("report.id");
  if (filter.report !== undefined) query = query.where("report.id", "=", filter.report);
  for (const { id } of await query.execute()) {
    const changes = await changesOf(access, id);
    for (const [i, change] of changes.entries()) {
      if (id === from && i < skip) continue;
      if (items.length === limit) return { items, next: cursorOf([id, i]) };
      items.push(change);
    }
    skip = 0;
  }
  return { items, next: null };
}

async function changesOf(access: Access, id: string): Promise<Change[]> {
  const rows = await access.db
    .selectFrom("version")
    .innerJoin("report", "report.no", "version.report")
    .select(["version.no", "version.report", "version.number", "version.text"])
    .select(["report.id", "version.sha256", "version.title"])
    .select(["version.publisher", "version.url", "version.read"])
    .where("report.id", "=", id)
    .execute();
  const versions = rows
    .map(
      ({ no, report, number, text, sha256: version, title, publisher, url, read }): Versioned => ({
        no,
        report,
        number,
        text,
        head: { id, version, title, publisher, url, read },
      }),
    )
    .sort((a, b) => compare(a.head.read, b.head.read) || a.number - b.number);
  const out: Change[] = [];
  for (let i = 1; i < versions.length; i++) {
    const [before, after] = [versions[i - 1], versions[i]];
    out.push(
      ...changesBetween(
        { head: before.head, text: before.text, digest: await readDigest(access, before.no) },
        { head: after.head, text: after.text, digest: await readDigest(access, after.no) },
      ),
    );
  }
  return out;
}
