import type { Days, Telling } from "../digest/digest.ts";
import { compare } from "../order.ts";
import { interestOf } from "./interest.ts";
import type { Parties, Relation } from "./parties.ts";
import { type Stand, standOf } from "./stand.ts";
import { type Offices, ownVoice, type Voice, voiceOf } from "./voice.ts";

/** One claim as what it amounts to: who speaks, since which day, and how that one stands to the event. */
export interface Statement {
  telling: Telling;
  voice: Voice;
  relation: Relation;
  stand: Stand;
  /** The day by which it was said. */
  day: string;
  /** The day since which it may have been said; null where it may have been any day before. */
  since: string | null;
  /** The day since which its voice has been on this side. */
  from: string;
}

export function statementOf(telling: Telling, parties: Parties, offices: Offices): Statement {
  const { claim, event, report } = telling;
  const { voice, relation, passesOn } = speakerOf(telling, parties, offices);
  const { day, since } = daysOf(claim.said, report.read);
  const act = passesOn ? "say" : claim.act;
  const interest = interestOf(event, relation, voice);
  const stand = standOf({ act, factuality: claim.factuality }, event, day, relation, interest);
  return { telling, voice, relation, stand, day, since, from: day };
}

interface Speaker {
  voice: Voice;
  relation: Relation;
  /** Whether it tells what others said. */
  passesOn: boolean;
}

/**
 * Who answers for a claim: the innermost holder, for whoever quotes it only passes it on. But what a party
 * says of the words of others is its own claim: that Moscow owned up, in Kyiv's telling, is what Kyiv says.
 */
function speakerOf({ claim, report }: Telling, parties: Parties, offices: Offices): Speaker {
  const speakers = claim.holders.map((holder) => {
    const voice = voiceOf(holder, report, offices);
    return { voice, relation: parties.relationOf(voice, holder.text), passesOn: false };
  });
  const inner = speakers.pop();
  if (!inner) {
    const voice = ownVoice(report);
    return { voice, relation: parties.relationOf(voice, ""), passesOn: false };
  }
  const outer = speakers.find((speaker) => speaker.relation !== "third");
  // Who passes on what a third party says, if only to reject it, makes no claim of its own by that.
  const apart =
    outer !== undefined && inner.relation !== "third" && outer.voice.id !== inner.voice.id;
  return apart && outer.relation !== inner.relation ? { ...outer, passesOn: true } : inner;
}

/** Nothing is said after the day on which it is read. */
function daysOf(said: Days | null, read: string): { day: string; since: string | null } {
  if (said === null) return { day: read, since: null };
  const day = said.latest === null || said.latest > read ? read : said.latest;
  const since = said.earliest !== null && said.earliest > day ? day : said.earliest;
  return { day, since };
}

/** By the day they were said, then the day they were read, then the claim's id. */
export function inOrder(a: Statement, b: Statement): number {
  return (
    compare(a.day, b.day) ||
    compare(a.telling.report.read, b.telling.report.read) ||
    compare(a.telling.claim.id, b.telling.claim.id)
  );
}

/**
 * Statements without those that only retell others: of one voice, amounting to the same, and of a day or
 * span of days in which the other was said. "In October it had called them fake" is no second denial.
 */
export function withoutRetellings(statements: readonly Statement[]): Statement[] {
  const kept: Statement[] = [];
  const byVoice = new Map<string, Statement[]>();
  for (const statement of [...statements].sort(inPrecision)) {
    const id = `${statement.voice.id} ${statement.stand}`;
    const others = byVoice.get(id) ?? [];
    if (others.some((other) => covers(statement, other))) continue;
    byVoice.set(id, [...others, statement]);
    kept.push(statement);
  }
  return kept.sort(inOrder);
}

/** The most exact first, so that what is vague finds what it retells. */
function inPrecision(a: Statement, b: Statement): number {
  return precision(a) - precision(b) || inOrder(a, b);
}

/** 0: of one day, 1: of a span of days, 2: of any day before. */
function precision({ day, since }: Statement): number {
  return since === null ? 2 : since === day ? 0 : 1;
}

function covers(vague: Statement, other: Statement): boolean {
  return (vague.since === null || vague.since <= other.day) && other.day <= vague.day;
}
