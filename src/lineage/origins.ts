import { sourceName } from "../report/called.ts";
import type { HolderDigest, ReportHead, Telling } from "../digest/digest.ts";
import { idOf } from "../digest/identity.ts";
import type { Origin } from "../answers.ts";
import { compare } from "../order.ts";
import { componentsOf } from "./components.ts";
import { mediumKey, mediumOf } from "./mediums.ts";

/** A report with what it tells of the matter at hand: a thread, or a story. */
export interface Told {
  head: ReportHead;
  tellings: readonly Pick<Telling, "claim">[];
  /** The agency that its text credits (`creditOf`), where that is known. */
  credit?: string | null;
}

/** That one report's words repeat another's, by report id. */
export interface Repeated {
  a: string;
  b: string;
}

/** What a group is called that hangs on no holder, before the number of its dispatch. */
const DISPATCH = "dispatch ";

/**
 * Where reports have what they tell from. Origins inform: no report is left out, and each is in one origin.
 *
 * | what a report does | its origin |
 * | --- | --- |
 * | repeats the words of others, directly or by way of others | theirs: one for all the copies |
 * | says anything in its own voice | itself |
 * | has all from one holder, the innermost of each chain ("A said that B said": B) | that holder, in whatever words |
 * | has all from a state's own media, or from the state by its name | that state: "KCNA" and "North Korea" are one |
 * | has all from a newspaper or agency, and a report of that medium which is its own origin is among them | the first of those reports |
 * | has all from one holder that only its own words name ("officials", "a witness") | itself: two reports' officials need not be the same |
 * | has it from several holders | itself: it has compared them |
 * | is a copy of a report that has more | that report's: what the copies tell counts together |
 *
 * A report's origin is named after the agency that one of its copies credits or is published by, else after
 * the publisher of the earliest of them, else by that one's title.
 */
export function originsOf(told: readonly Told[], copies: Iterable<Repeated>): Origin[] {
  const reports = [...told].sort((a, b) => earlier(a.head, b.head));
  const byId = new Map(reports.map((report) => [report.head.id, report]));
  const dispatches = componentsOf([...byId.keys()], copies).map((ids) =>
    ids.map((id) => byId.get(id)!),
  );
  const sources = dispatches.map((dispatch) => soleHolder(dispatch));
  /** The first dispatch of each medium among those that are origins of their own. */
  const own = new Map<string, number>();
  dispatches.forEach((dispatch, i) => {
    if (sources[i]) return;
    for (const { head } of dispatch)
      if (head.publisher && !own.has(mediumKey(head.publisher)))
        own.set(mediumKey(head.publisher), i);
  });
  const groups = new Map<string, number[]>();
  dispatches.forEach((_, i) => {
    const { holder, key } = sources[i] ?? {};
    const cited = holder && isMedium(holder) ? own.get(mediumKey(holder.name)) : undefined;
    const group = key && cited === undefined ? key : `${DISPATCH}${cited ?? i}`;
    groups.set(group, [...(groups.get(group) ?? []), i]);
  });
  const origins = [...groups].map(([group, members]): { first: ReportHead; origin: Origin } => {
    const among = members.flatMap((i) => dispatches[i]).sort((a, b) => earlier(a.head, b.head));
    const source = group.startsWith(DISPATCH) ? null : sources[members[0]];
    const lead = source ? among : dispatches[Number(group.slice(DISPATCH.length))];
    return {
      first: among[0].head,
      origin: {
        id: source ? idOf("o", "holder", source.key) : idOf("o", "report", lead[0].head.id),
        kind: source ? "holder" : "report",
        name: source ? nameOf(members.map((i) => sources[i]!.holder)) : titleOf(lead),
        reports: among.map(({ head }) => head.id),
      },
    };
  });
  return origins.sort((a, b) => earlier(a.first, b.first)).map(({ origin }) => origin);
}

function earlier(a: ReportHead, b: ReportHead): number {
  return compare(a.read, b.read) || compare(a.id, b.id);
}

/** The one holder on whom all that a dispatch tells hangs; null where there are several, or none. */
function soleHolder(dispatch: readonly Told[]): { holder: HolderDigest; key: string } | null {
  let sole: { holder: HolderDigest; key: string } | null = null;
  for (const { tellings } of dispatch)
    for (const { claim } of tellings) {
      const holder = claim.holders.at(-1);
      const key = holder && keyOf(holder);
      if (!key || (sole && sole.key !== key)) return null;
      sole ??= { holder, key };
    }
  return sole;
}

/** What two reports must share for their holders to be one; null where their words cannot tell. */
function keyOf({ key, kind, country }: HolderDigest): string | null {
  return kind === "state-media" && country ? `country:${country}` : key;
}

function isMedium({ kind, name }: HolderDigest): boolean {
  return kind === "media" || kind === "state-media" || mediumOf(name) !== null;
}

/** What most reports call a holder; of several the shorter, then the first in order. */
function nameOf(holders: readonly HolderDigest[]): string {
  const counts = new Map<string, number>();
  for (const { name } of holders) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.length - b.length || compare(a, b))[0][0];
}

function titleOf(dispatch: readonly Told[]): string {
  const [{ head }] = dispatch;
  for (const { credit, head } of dispatch) {
    const agency = credit ?? (dispatch.length > 1 && head.publisher && mediumOf(head.publisher));
    if (agency) return agency;
  }
  return sourceName(head);
}
