import { folded } from "../digest/names.ts";
import type { Key } from "../digest/digest.ts";
import type { Access } from "../store/access.ts";
import { under } from "./judgements.ts";

/** Keys that a name may lead to by its beginning, at most. */
const MOST = 50;

/**
 * Who or what a user means by a name: all that go by it in any report; where nobody does, all whose name
 * begins with its words. Aliases count both ways.
 */
export async function keysNamed(
  { db }: Access,
  name: string,
  aliases: ReadonlyMap<Key, Key>,
): Promise<Key[]> {
  const fold = folded(name);
  const rows = await db.selectFrom("name").select("key").where("fold", "=", fold).execute();
  const found = new Set(rows.map(({ key }) => key));
  if (found.size === 0 && name.includes(":")) found.add(name);
  if (found.size === 0 && fold !== "") {
    const longer = await db
      .selectFrom("name")
      .select("key")
      .where("fold", ">=", `${fold} `)
      .where("fold", "<", `${fold}!`)
      .orderBy("fold")
      .limit(MOST)
      .execute();
    for (const { key } of longer) found.add(key);
  }
  const meant = new Set([...found].map((key) => under(key, aliases)));
  for (const [alias, key] of aliases) if (meant.has(under(key, aliases))) found.add(alias).add(key);
  return [...found].sort();
}
