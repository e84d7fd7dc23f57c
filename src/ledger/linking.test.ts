import { expect, test } from "vitest";
import { places } from "../store/stores.fixture.ts";
import { openStore } from "../store/store.ts";
import { addEntries } from "./add.ts";
import { entryOf } from "./read.fixture.ts";

const WITH = { analyser: "1.0.0", at: "2031-05-04T08:00:00Z" };

/** A chronicle that tells of the same thing in every sentence. */
function chronicle(title: string, sentences: number): string {
  const told = "Rebels killed miners near Cusco, police said. ".repeat(sentences);
  return `Title: ${title}\nDate: 2031-05-03\n\n${told}\n`;
}

test.each(places)(
  "of one report an event meets the 400 nearest before it, of others all: $kind",
  async ({ fresh }) => {
    const store = await openStore(fresh(), "create");
    const [long, short] = [entryOf(chronicle("Long", 420)), entryOf(chronicle("Short", 2))];
    await store.write((access) => addEntries(access, [long, short], WITH));
    const links = await store.read(({ db }) =>
      db
        .selectFrom("link")
        .innerJoin("event as one", "one.no", "link.a")
        .innerJoin("event as other", "other.no", "link.b")
        .select(["link.a", "link.b", "one.analysis as from", "other.analysis as to"])
        .where("one.word", "=", "kill")
        .where("other.word", "=", "kill")
        .execute(),
    );
    const within = links.filter(({ from, to }) => from === 1 && to === 1);
    expect(Math.max(...within.map(({ a, b }) => b - a))).toBe(400);
    const across = links.filter(({ from, to }) => from !== to);
    expect(new Set(across.map(({ a }) => a)).size).toBe(420);
    await store.close();
  },
);
