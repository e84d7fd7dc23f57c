import type { Figure } from "../answers.ts";
import type { HolderDigest } from "../digest/digest.ts";
import { pronounOf } from "../entities/lexicon.ts";
import { compare } from "../order.ts";
import { rows } from "../table.ts";
import { threadIdOfEvent } from "../threads/identity.ts";
import { THRESHOLD } from "../threads/links.ts";
import type { Judgements } from "./judgements.ts";
import table from "./review.tsv";
import type { Told } from "./tell.ts";

/** Something about a thread that a person should look at. */
export interface Doubt {
  /** The claim that is unsure; null where the thread as a whole is. */
  claim: string | null;
  weight: number;
  /** Rules with what they found, most pressing first. */
  because: Reason[];
}

export type Reason = readonly [rule: string, ...found: string[]];

/** How strongly an event is tied to its thread: the score of its best link to another event there. */
export type Bonds = ReadonlyMap<string, number>;

/** Bonds below are weak: the words of one name more or less would have undone them. */
const WEAK = THRESHOLD + 1;
/** Origins beyond this many make nothing more pressing. */
const MOST_ORIGINS = 12;

/** What is unsure about a thread, and not decided by anybody: a pure function. */
export function doubtsOf(told: Told, bonds: Bonds, judgements: Judgements): Doubt[] {
  const reasons = new Map<string | null, Reason[]>();
  const note = (claim: string | null, ...reason: [string, ...string[]]) => {
    const known = reasons.get(claim) ?? [];
    if (!known.some(([rule]) => rule === reason[0])) reasons.set(claim, [...known, reason]);
  };
  const { accepted, changes } = judgements;
  const isDone = (claim: string) => accepted.has(claim) || changes.has(claim);
  const { thread } = told;
  noteThread(told, note);
  noteHolders(told, note);
  noteBonds(told, bonds, note);
  for (const figure of thread.figures)
    if (figure.verdict === "contradicts") noteFigure(figure, thread.figures, note);
  const isSettled =
    accepted.size > 0 && told.events.some((event) => accepted.has(threadIdOfEvent(event)));
  const out: Doubt[] = [];
  for (const [claim, because] of reasons) {
    if (claim === null ? isSettled : isDone(claim)) continue;
    if (claim !== null && thread.history.at(-1)?.claim === claim) because.push(["deciding"]);
    if (thread.origins > 1) because.push(["origins", String(thread.origins)]);
    because.sort((a, b) => weightOf(b, thread.origins) - weightOf(a, thread.origins));
    const weight = because.reduce((sum, reason) => sum + weightOf(reason, thread.origins), 0);
    out.push({ claim, weight, because });
  }
  return out.sort((a, b) => b.weight - a.weight || compare(a.claim ?? "", b.claim ?? ""));
}

type Note = (claim: string | null, ...reason: [string, ...string[]]) => void;

function noteThread({ thread: { standing, happened, origins } }: Told, note: Note): void {
  if (standing === "disputed" || standing === "withdrawn") note(null, standing);
  if (happened === null && origins > 1) note(null, "no-day");
}

function noteHolders({ tellings }: Told, note: Note): void {
  for (const { claim } of tellings) {
    const { id, act, holders } = claim;
    const last = holders.at(-1);
    if (isUnknown(last) && act === "admit") note(id, "admission");
    if (isUnknown(last) && act === "deny") note(id, "denial");
    if (last && last.key === null && pronounOf(last.text.toLowerCase()))
      note(id, "unknown-holder", last.text);
  }
}

/** Neither who he is shows, nor for which state he speaks. */
function isUnknown(holder: HolderDigest | undefined): boolean {
  return !holder || (holder.key === null && holder.country === null);
}

/** Of an event that hardly belongs to its thread the first claim, since splitting off one takes all along. */
function noteBonds({ thread: { positions }, tellings }: Told, bonds: Bonds, note: Note): void {
  const eventOf = new Map(tellings.map(({ claim, event }) => [claim.id, event.id]));
  const seen = new Set([eventOf.get(positions[0].claim)]);
  for (const { claim } of positions) {
    const event = eventOf.get(claim)!;
    if (seen.has(event)) continue;
    seen.add(event);
    const bond = bonds.get(event);
    if (bond !== undefined && bond < WEAK)
      note(claim, "weak-link", bond.toFixed(1), `${THRESHOLD}`);
  }
}

function noteFigure(figure: Figure, all: readonly Figure[], note: Note): void {
  const other = all.find(
    ({ claim, measure }) => claim === figure.against && measure === figure.measure,
  );
  if (other) note(figure.claim, "contradicting-figures", amount(figure), amount(other));
}

function amount({ low, high, of, measure }: Figure): string {
  const range =
    low === high
      ? `${low}`
      : low === null
        ? `up to ${high}`
        : high === null
          ? `${low} or more`
          : `${low} to ${high}`;
  return `${range} ${measure === "other" || measure === "money" ? of : measure}`.trim();
}

let known: Map<string, { weight: number; words: string }> | null = null;

function rule(id: string): { weight: number; words: string } {
  known ??= new Map(
    rows(table).map(([name, , weight, words]) => [name, { weight: Number(weight), words }]),
  );
  return known.get(id)!;
}

function weightOf([id]: Reason, origins: number): number {
  const { weight } = rule(id);
  return id === "origins" ? weight * (Math.min(origins, MOST_ORIGINS) - 1) : weight;
}

/** A reason in the words of the table. */
export function wordsOf([id, ...found]: Reason): string {
  return rule(id).words.replace(/\{(\d)\}/g, (_, n: string) => found[Number(n) - 1] ?? "");
}
