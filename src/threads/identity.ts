import { compare } from "../order.ts";
import type { Placed } from "./members.ts";

/**
 * A thread goes by the id of the event that founded it, and so does every thread that ever held that event: where
 * threads merge, the old id leads to its founder and thereby to the thread that holds it now.
 */
const LENGTH = 10;

/** Id of the event that was read first; of several read on one day the smallest. */
export function founderOf(members: readonly Placed[]): string {
  let founder = members[0];
  for (const member of members)
    if (
      (compare(member.head.read, founder.head.read) || compare(member.event.id, founder.event.id)) <
      0
    )
      founder = member;
  return founder.event.id;
}

/** Id of the thread that these events make. */
export function threadIdOf(members: readonly Placed[]): string {
  return threadIdOfEvent(founderOf(members));
}

/** Id of a thread that this event founded, whether or not it stands in a larger one now. */
export function threadIdOfEvent(event: string): string {
  return `t${event.slice(1, 1 + LENGTH)}`;
}
