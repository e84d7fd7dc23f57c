import type { Access } from "../store/access.ts";
import { findThread } from "./find.ts";
import type { Setting } from "../answers.ts";
import type { AsOf } from "./ledger.ts";
import { locationOf } from "./name-card.ts";

/** What stands behind a thread: its tellings, and where its places lie. */
export async function readSetting(
  access: Access,
  id: string,
  view: AsOf = {},
): Promise<Setting | null> {
  const told = await findThread(access, id, view);
  if (!told) return null;
  const byClaim = new Map(told.tellings.map((telling) => [telling.claim.id, telling]));
  const tellings = told.thread.positions.flatMap(({ claim }) => byClaim.get(claim) ?? []);
  const keys = new Set(
    tellings.flatMap(({ event }) =>
      event.roles.flatMap(({ role, key }) => (role === "place" && key !== null ? [key] : [])),
    ),
  );
  const sorted = [...keys].sort();
  if (sorted.length === 0) return { tellings, places: [] };
  const rows = await access.db
    .selectFrom("known")
    .select(["key", "name", "place"])
    .where(access.among("known.key", sorted))
    .where("place", "is not", null)
    .orderBy("key")
    .execute();
  const places = rows.map(({ key, name, place }) => ({ key, name, location: locationOf(place)! }));
  return { tellings, places };
}
