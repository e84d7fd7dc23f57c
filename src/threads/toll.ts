import type { EventDigest, Role } from "../digest/digest.ts";
import { senseOf } from "../digest/senses.ts";
import { stemOf } from "../digest/stem.ts";
import { isWord, wordsOf } from "../digest/words.ts";

/**
 * What one state's forces have lost in all: told again for months with ever new numbers, as a deployment is. Deaths
 * on a day, in a town, of persons who are named or of fewer than die in one fight are no such toll.
 */
export interface Toll {
  /** The roles that stand for the force. */
  force: readonly Role[];
}

/** Where no day and no place is told, so many soldiers did not fall in one. */
const MANY = 100;
/** Days of a stretch that is no day's fighting. */
const STRETCH = 28;
const NUMBER = /\d[\d,]*/g;
/** A number of those told of before. */
const PART = /\bof (?:them|these|those|whom)\b/i;

export function tollOf(event: EventDigest): Toll | null {
  if (senseOf(event).name !== "kill" || isIncident(event)) return null;
  const suffers = event.terms.some((term) => isWord("loss", term) || isWord("soldier", term));
  const force = event.roles.filter((role) => role.role !== "place" && isForce(role, suffers));
  if (new Set(force.map(({ country }) => country)).size !== 1) return null;
  const counts = force.flatMap((role) => (isState(role) ? lossesIn(event.line) : countsIn(role)));
  const total = force.some(isState) && event.terms.some((term) => isWord("loss", term));
  return total || counts.some((count) => count >= MANY) ? { force } : null;
}

/** What has a day or a place of its own is part of a toll at most. */
export function isIncident(event: EventDigest): boolean {
  return isDated(event) || event.roles.some(isNarrow);
}

function isDated({ when }: EventDigest): boolean {
  if (!when?.earliest || !when.latest) return false;
  return Date.parse(when.latest) - Date.parse(when.earliest) < STRETCH * 86_400_000;
}

/** A place that is neither a state nor a part of one. */
function isNarrow({ role, key, text }: Role): boolean {
  if (role !== "place" && !/^(?:place|facility):/.test(key ?? "")) return false;
  const last = text.slice(text.lastIndexOf(" ") + 1).toLowerCase();
  return !key?.startsWith("country:") && !isWord("land", last);
}

/** Soldiers of a state, a number of them, or the state itself where it suffers losses. */
function isForce({ role, key, country, head }: Role, suffers: boolean): boolean {
  if (country === null) return false;
  if (key === null) return head === "" || isWord("loss", head) || isWord("soldier", head);
  if (isState({ key })) return suffers && role === "recipient";
  return key.startsWith("group:") && isWord("soldier", head);
}

function isState({ key }: Pick<Role, "key">): boolean {
  return key !== null && key.startsWith("country:");
}

function countsIn({ text }: Role): number[] {
  return [...text.matchAll(NUMBER)].map(([digits]) => Number(digits.replaceAll(",", "")));
}

/** Numbers of soldiers and of losses in what a clause tells. */
function lossesIn(line = ""): number[] {
  const words = wordsOf(line.replaceAll(NUMBER, (digits) => digits.replaceAll(",", "")));
  return words.flatMap(({ text }, i) => {
    const counted = words.slice(i + 1, i + 3).map((word) => stemOf(word.text));
    const fits = counted.some((stem) => isWord("loss", stem) || isWord("soldier", stem));
    return /^\d+$/.test(text) && fits ? Number(text) : [];
  });
}

/** Whether two killings are of other people than each other: what has two numbers in one report is two. */
export function countsDiffer(a: EventDigest, b: EventDigest): boolean {
  const victims = ({ roles }: EventDigest) =>
    roles.filter(({ role, text }) => role !== "place" && !PART.test(text));
  return victims(a).some((one) =>
    victims(b).some((other) => {
      if (one.key !== other.key || one.head !== other.head) return false;
      const [ones, others] = [countsIn(one), countsIn(other)];
      return ones.length > 0 && others.length > 0 && !ones.some((n) => others.includes(n));
    }),
  );
}
