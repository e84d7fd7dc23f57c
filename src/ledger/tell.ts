import type { EventDigest, FigureDigest, ReportHead, Telling } from "../digest/digest.ts";
import { figuresOf } from "../figures/figures.ts";
import { originsOf } from "../lineage/origins.ts";
import { compare } from "../order.ts";
import { standingOf } from "../standing/standing.ts";
import { groupsOf } from "../threads/strands.ts";
import { threadIdOf, threadIdOfEvent } from "../threads/identity.ts";
import { titleOf } from "../threads/title.ts";
import type { Origin, Thread } from "../answers.ts";
import { type Body, versionsBy } from "../digest/body.ts";
import { happeningOf } from "./happening.ts";
import { judged, type Judgements } from "./judgements.ts";

/** A thread with what its answers are made of. */
export interface Told {
  thread: Thread;
  tellings: Telling[];
  figures: FigureDigest[];
  origins: Origin[];
  /** Ids of its events. */
  events: string[];
  firstRead: string;
  lastRead: string;
  /** Holders that deny it or are unsure, against those that affirm it; the lesser number of the two. */
  contested: number;
}

interface Placed {
  event: EventDigest;
  head: ReportHead;
}

/**
 * The threads of a body as they stood on a day, in the light of what people decided: a pure function of
 * the set of reports, whatever their order or batches. A report speaks in a thread through its last version
 * that still tells of it: what a later version drops stays on the record.
 */
export function tell(body: Body, judgements: Judgements, asOf?: string): Told[] {
  const versions = versionsBy(body.versions, asOf).map((version) => judged(version, judgements));
  const placed = new Map<string, Placed>();
  for (const { head, events } of versions)
    for (const event of events) placed.set(event.id, { event, head });
  const copies = body.copies.filter(({ since }) => asOf === undefined || since <= asOf);
  const groups = decided(groupsOf(body.strands, asOf), placed, versions, judgements);
  return groups
    .flatMap((ids) => told(ids, placed, versions, copies) ?? [])
    .sort((a, b) => compare(a.thread.id, b.thread.id));
}

type Versions = ReturnType<typeof judged>[];

/** Groups after people's splits and merges, splits first. */
function decided(
  groups: string[][],
  placed: ReadonlyMap<string, Placed>,
  versions: Versions,
  { splits, merges }: Judgements,
): string[][] {
  let out = groups;
  if (splits.length > 0) {
    const eventOf = new Map(versions.flatMap((v) => v.claims.map((c) => [c.id, c.event])));
    for (const { claims } of splits) {
      const apart = new Set(claims.map((id) => eventOf.get(id)));
      out = out.flatMap((ids) => {
        const off = ids.filter((id) => apart.has(id));
        return off.length === 0 || off.length === ids.length
          ? [ids]
          : [ids.filter((id) => !apart.has(id)), off];
      });
    }
  }
  if (merges.length === 0) return out;
  const byThread = new Map([...placed.keys()].map((id) => [threadIdOfEvent(id), id]));
  for (const { a, b } of merges) {
    const [one, other] = [a, b].map((id) => {
      const event = byThread.get(id);
      return event === undefined ? undefined : out.find((ids) => ids.includes(event));
    });
    if (!one || !other || one === other) continue;
    out = [...out.filter((ids) => ids !== one && ids !== other), [...one, ...other]];
  }
  return out;
}

/** Null where no claim tells of the events, so that there is nobody who says so. */
function told(
  ids: readonly string[],
  placed: ReadonlyMap<string, Placed>,
  versions: Versions,
  copies: Body["copies"],
): Told | null {
  const mine = new Set(ids);
  const all = ids.map((id) => placed.get(id)!);
  const tellings: Telling[] = [];
  const figures: FigureDigest[] = [];
  const reports: { head: ReportHead; tellings: Telling[] }[] = [];
  const telling = versions.filter(({ claims }) => claims.some(({ event }) => mine.has(event)));
  const last = new Map(telling.map((version) => [version.head.id, version]));
  for (const version of telling) {
    const { head, claims, figures: counted } = version;
    if (last.get(head.id) !== version) continue;
    const own = claims
      .filter(({ event }) => mine.has(event))
      .map((claim): Telling => ({ claim, event: placed.get(claim.event)!.event, report: head }));
    if (own.length === 0) continue;
    reports.push({ head, tellings: own });
    tellings.push(...own);
    figures.push(...counted.filter(({ event }) => mine.has(event)));
  }
  if (tellings.length === 0) return null;
  const said = new Set(tellings.map(({ event }) => event.id));
  const members = all.filter(({ event }) => said.has(event.id));
  const among = new Set(reports.map(({ head }) => head.id));
  const origins = originsOf(
    reports,
    copies.filter(({ a, b }) => among.has(a) && among.has(b)),
  );
  const { standing, history, positions } = standingOf(tellings);
  const thread: Thread = {
    id: threadIdOf(all),
    title: titleOf(members),
    type: typeOf(members),
    standing,
    happened: happeningOf(dating(tellings).map(({ event }) => event.when)),
    reports: reports.map(({ head }) => head.id),
    origins: origins.length,
    positions,
    figures: figuresOf(tellings, figures),
    history,
  };
  return {
    thread,
    tellings,
    figures,
    origins,
    events: [...ids].sort(compare),
    firstRead: telling[0].head.read,
    lastRead: telling.at(-1)!.head.read,
    contested: contest(tellings),
  };
}

/** Acts that tell of what is to come, or may. */
const AHEAD = new Set<string>(["predict", "promise", "threaten", "demand", "propose", "speculate"]);

/** The tellings whose days count: those that say it happened; where none does, all. */
function dating(tellings: readonly Telling[]): readonly Telling[] {
  const happened = tellings.filter(
    ({ claim: { act, factuality } }) => factuality.endsWith("+") && !AHEAD.has(act),
  );
  return happened.length > 0 ? happened : tellings;
}

/** The type that most of the events have; of several the first by name. */
function typeOf(members: readonly Placed[]): Thread["type"] {
  const counts = new Map<Thread["type"], number>();
  for (const { event } of members) counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0][0];
}

function contest(tellings: readonly Telling[]): number {
  const holders = { for: new Set<string>(), against: new Set<string>() };
  for (const { claim, report } of tellings) {
    const last = claim.holders.at(-1);
    const who = last ? (last.key ?? last.name) : `report:${report.id}`;
    holders[claim.factuality.endsWith("-") ? "against" : "for"].add(who);
  }
  return Math.min(holders.for.size, holders.against.size);
}
