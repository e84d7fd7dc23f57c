import type { Access } from "../store/access.ts";
import type { Entity } from "../analysis.ts";
import { findThread } from "./find.ts";
import type { Setting } from "../answers.ts";
import type { AsOf } from "./ledger.ts";

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
    .selectFrom("entity")
    .select(["key", "name", "latitude", "longitude", "grain"])
    .where(access.among("entity.key", sorted))
    .where("latitude", "is not", null)
    .orderBy("key")
    .orderBy("analysis")
    .orderBy("nth")
    .execute();
  const places = new Map<string, Setting["places"][number]>();
  for (const { key, name, latitude, longitude, grain } of rows)
    if (latitude !== null && longitude !== null && !places.has(key)) {
      const precision = grain as NonNullable<Entity["location"]>["precision"];
      places.set(key, { key, name, location: { latitude, longitude, precision } });
    }
  return { tellings, places: [...places.values()] };
}
