import type { ClaimDigest, EventDigest, FigureDigest, Key, ReportHead } from "./digest.ts";
import { compare } from "../order.ts";

/** All that a ledger holds on one or more threads. */
export interface Body {
  versions: BodyVersion[];
  strands: Strand[];
  /** Reports that repeat each other's words, by report id, and the day from which both could be read. */
  copies: { a: string; b: string; since: string }[];
}

/** How an event was woven into a thread. Ids of events. */
export interface Strand {
  event: string;
  /** The day on which it was read. */
  read: string;
  /** The event that founded the thread it joined: itself where it joined none. */
  home: string;
  /** Of a founder: that of the thread which took its own in, and the place of the event that joined the two. */
  taken: { by: string; at: string } | null;
}

/** A version of a report with those of its events that belong to the body. */
export interface BodyVersion {
  head: ReportHead;
  /** From 1, in the order of arrival. */
  number: number;
  events: EventDigest[];
  claims: ClaimDigest[];
  figures: FigureDigest[];
  /** Kinds and names of the entities that its roles and holders point at. */
  names: Map<Key, string>;
}

/** The versions that had been read by a day, oldest first; without a day all of them. */
export function versionsBy(versions: readonly BodyVersion[], asOf?: string): BodyVersion[] {
  return versions
    .filter(({ head }) => asOf === undefined || head.read <= asOf)
    .sort(
      (a, b) =>
        compare(a.head.read, b.head.read) ||
        compare(a.head.id, b.head.id) ||
        a.number - b.number ||
        compare(a.head.version, b.head.version),
    );
}
