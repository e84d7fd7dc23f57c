import { expect, test } from "vitest";
import type { EventEntry } from "../answers.ts";
import { places } from "../store/stores.fixture.ts";
import { eventsAbout, type Reading } from "../timeline/timeline.ts";
import type { AsOf, Ledger } from "./ledger.ts";
import { openLedger } from "./open.ts";
import { EXAMPLE, FERRY } from "./read.fixture.ts";

/** What the timeline makes of all reports at once. */
async function whole(ledger: Ledger, about: string, asOf?: string): Promise<EventEntry[]> {
  const { items } = await ledger.reports({ limit: 1000 });
  const out: Reading[] = [];
  for (const { id } of items) {
    const { versions } = (await ledger.reading(id))!;
    const known = versions.filter(({ read }) => asOf === undefined || read <= asOf);
    if (known.length === 0) continue;
    const reading = (await ledger.reading(id, known.at(-1)!.version))!;
    const { version, title, publisher, url, read, analysis, claims } = reading;
    const threads = new Map(
      claims.map(({ local, thread }) => [
        analysis.claims.find((claim) => claim.id === local)!.event,
        thread!,
      ]),
    );
    out.push({ head: { id, version, title, publisher, url, read }, analysis, threads });
  }
  return eventsAbout(about, out);
}

async function paged(
  ledger: Ledger,
  filter: AsOf & { about: string },
  limit: number,
): Promise<EventEntry[]> {
  const out: EventEntry[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page = await ledger.events({ ...filter, limit, ...(after ? { after } : {}) });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    out.push(...page.items);
    after = page.next;
  }
  return out;
}

test.each(places)(
  "pages hold what a timeline of all reports holds, in its order: $kind",
  async ({ fresh }) => {
    const ledger = await openLedger(fresh(), "create", { analyser: "1.0.0" });
    await ledger.add(EXAMPLE.slice(4));
    await ledger.add([...FERRY, ...EXAMPLE.slice(0, 4)]);
    for (const about of ["Russia", "Kim Jong Un", "North Korea", "Lagune", "Nobody"]) {
      const expected = await whole(ledger, about);
      expect(expected.length > 0).toBe(about !== "Nobody");
      expect(await paged(ledger, { about }, 3)).toEqual(expected);
      expect(await paged(ledger, { about }, 1000)).toEqual(expected);
    }
    // As of a day the first version of the article speaks; its threads are those of today in this example.
    const asOf = "2025-02-04";
    const before = await paged(ledger, { about: "Lagune", asOf }, 1);
    expect(before).toEqual(await whole(ledger, "Lagune", asOf));
    await ledger.close();
  },
);
