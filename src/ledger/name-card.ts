import type { NameCard } from "../answers.ts";
import type { Key } from "../digest/digest.ts";
import { countryWith } from "../entities/gazetteer.ts";
import { compare } from "../order.ts";
import type { Access } from "../store/access.ts";
import { judgementsIn } from "./corrections.ts";
import { facesIn } from "./faces.ts";
import { under } from "./judgements.ts";
import { entryOf } from "./name-list.ts";

/** All that is known of one that reports name; null where none does. */
export async function readName(access: Access, key: Key): Promise<NameCard | null> {
  const known = await access.db
    .selectFrom("known")
    .selectAll()
    .where("key", "=", key)
    .where("reports", ">", 0)
    .executeTakeFirst();
  if (!known) return null;
  const called = new Map<string, number>();
  for (const { name, reports } of facesIn(known.faces))
    called.set(name, (called.get(name) ?? 0) + reports);
  const state = key.startsWith("country:") ? countryWith(key.slice("country:".length)) : undefined;
  return {
    ...entryOf(known),
    ...(state ? { codes: { iso3166: state.iso3166, cameo: state.cameo } } : {}),
    location: locationOf(known.place),
    called: [...called]
      .map(([name, reports]) => ({ name, reports }))
      .sort((a, b) => b.reports - a.reports || compare(a.name, b.name)),
    same: await sameAs(access, key),
    first: known.first_read,
    last: known.last_read,
  };
}

/** Where it lies, from its words in the store: "50.01 20.98 city". */
export function locationOf(place: string | null): NameCard["location"] {
  if (place === null) return null;
  const [latitude, longitude, precision] = place.split(" ");
  return {
    latitude: Number(latitude),
    longitude: Number(longitude),
    precision: precision as NonNullable<NameCard["location"]>["precision"],
  };
}

/** Keys that people's aliases make one with a key, through others too. */
async function sameAs(access: Access, key: Key): Promise<Key[]> {
  const { aliases } = await judgementsIn(access);
  const meant = under(key, aliases);
  const all = new Set([...aliases].flat());
  return [...all].filter((other) => other !== key && under(other, aliases) === meant).sort(compare);
}
