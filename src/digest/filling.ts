import type { EventDigest, Key, Role } from "./digest.ts";
import { senseOf } from "./senses.ts";
import { isWord } from "./words.ts";

/**
 * Roles that a clause leaves open, from another clause of the same report on the same happening ("the soldiers were
 * shipped to Vladivostok", "the deployment"): the nearest before it, else the nearest after it. A report is
 * coherent enough for that; across reports nothing is filled in. After the event templates of Cybulska and Vossen
 * (2015).
 */
export function filled(events: readonly EventDigest[], text: string): EventDigest[] {
  const inOrder = [...events].sort((a, b) => a.trigger[0] - b.trigger[0]);
  return events.map((event) => {
    if (event.roles.some(({ role }) => role === "actor")) return event;
    const source = sourceFor(event, inOrder, text);
    if (!source) return event;
    const missing = source.roles.filter(
      ({ role }) => !event.roles.some((own) => own.role === role),
    );
    return missing.length > 0 ? { ...event, roles: [...event.roles, ...missing] } : event;
  });
}

function sourceFor(
  event: EventDigest,
  inOrder: readonly EventDigest[],
  text: string,
): EventDigest | null {
  let before: EventDigest | null = null;
  let after: EventDigest | null = null;
  const bare = isBare(event);
  for (const other of inOrder) {
    if (other.id === event.id || !couldBeSame(event, other)) continue;
    // "the deployment" takes up what was told, not what a clause beside it mentions.
    if (bare && /^(?:which|who|whom|that)\s/.test(text.slice(...other.evidence))) continue;
    if (other.trigger[0] < event.trigger[0]) before = other;
    else after ??= senseOf(other).name === senseOf(event).name ? other : null;
  }
  return before ?? after;
}

/** "the deployment" says nothing of its own. */
function isBare({ roles, terms }: EventDigest): boolean {
  return roles.length === 0 && terms.length === 0;
}

function couldBeSame(event: EventDigest, other: EventDigest): boolean {
  const sense = senseOf(event);
  const bare = isBare(event);
  // Talk of soldiers who fight somewhere is talk of their deployment.
  const kin = bare && sense.name === "forces" ? ["forces", "fight"] : [sense.name];
  if (sense.verb === null || !kin.includes(senseOf(other).name)) return false;
  // Those who die act on nobody.
  if (isWord("undergo", other.word)) return false;
  if (!other.roles.some(({ role, key, country }) => role === "actor" && (key ?? country) !== null))
    return false;
  // A clause that says more must speak of the same things.
  const shared = event.terms.some((term) => other.terms.includes(term));
  return (bare || shared) && !apart(event, other) && placesAgree(event.roles, other.roles);
}

function apart({ when: a }: EventDigest, { when: b }: EventDigest): boolean {
  if (!a || !b) return false;
  return (
    (a.latest !== null && b.earliest !== null && a.latest < b.earliest) ||
    (b.latest !== null && a.earliest !== null && b.latest < a.earliest)
  );
}

function placesAgree(own: readonly Role[], others: readonly Role[]): boolean {
  const places = (roles: readonly Role[]): Set<Key> =>
    new Set(
      roles.flatMap(({ role, key, country }) => (role === "actor" ? [] : (country ?? key ?? []))),
    );
  const [mine, theirs] = [places(own), places(others)];
  return mine.size === 0 || theirs.size === 0 || [...mine].some((place) => theirs.has(place));
}
