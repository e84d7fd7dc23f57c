import type { NameCard } from "../answers.ts";
import type { AsOf, Ledger } from "../ledger/ledger.ts";
import { nearest } from "../failure/distance.ts";
import { Failure } from "../failure/failure.ts";

export type IdKind = Parameters<Ledger["find"]>[0];

/** Where to find ids of a kind. */
const LISTED: Record<IdKind, string> = {
  thread: "hearsay threads",
  claim: "hearsay claims",
  report: "hearsay reports",
  correction: "hearsay corrections",
};

/** What a correction can be about, beside names. */
const TARGETS: readonly IdKind[] = ["claim", "thread", "correction", "report"];

/** Letters of a mistyped id that are taken for right when looking for the one that was meant. */
const SURE = 3;

/** The one id that starts as it was typed. @throws {Failure} H601, H602 */
export async function wholeId(ledger: Ledger, kind: IdKind, typed: string): Promise<string> {
  const found = await ledger.find(kind, typed);
  if (found.includes(typed)) return typed;
  if (found.length === 1) return found[0];
  if (found.length > 1) throw new Failure("H602", { id: typed, ids: found.join(", ") });
  const near = nearest(typed, await ledger.find(kind, typed.slice(0, SURE)));
  const hint = near ? `Did you mean ${near}? ` : "";
  throw new Failure("H601", { kind, id: typed, near: `${hint}"${LISTED[kind]}" lists them.` });
}

/** The one id or key of a name that a correction can be about. @throws {Failure} H601, H602 */
export async function wholeTarget(ledger: Ledger, typed: string): Promise<string> {
  const found = new Set<string>();
  for (const kind of TARGETS) for (const id of await ledger.find(kind, typed)) found.add(id);
  if (found.has(typed) || (await ledger.name(typed))) return typed;
  if (found.size > 1) throw new Failure("H602", { id: typed, ids: [...found].join(", ") });
  for (const id of found) return id;
  const near = '"hearsay corrections" lists all that was corrected.';
  throw new Failure("H601", { kind: "claim, thread or name", id: typed, near });
}

/** A thread that there is, though nothing of it had been published by the day that was asked for. */
export function notYet(id: string, { asOf }: AsOf): Failure {
  const near = asOf === undefined ? "" : `Nothing of it had been published by ${asOf}.`;
  return new Failure("H601", {
    kind: "thread",
    id,
    near: near || `"${LISTED.thread}" lists them.`,
  });
}

/** Keys shown where a name has several, at most. */
const MOST_KEYS = 10;

/** What is known of the one that has this key, or a name that starts so. @throws {Failure} H601, H602 */
export async function wholeName(ledger: Ledger, typed: string): Promise<NameCard> {
  const known = await ledger.name(typed);
  if (known) return known;
  const { items } = await ledger.names({ starting: typed, limit: MOST_KEYS });
  const called = items.filter(({ name }) => name.toLowerCase() === typed.toLowerCase());
  const meant = called.length === 1 ? called : items;
  if (meant.length > 1)
    throw new Failure("H602", { id: typed, ids: meant.map(({ key }) => key).join(", ") });
  const card = meant.length === 1 ? await ledger.name(meant[0].key) : null;
  if (card) return card;
  throw new Failure("H601", { kind: "name", id: typed, near: '"hearsay names" lists them.' });
}
