import { expect, test } from "vitest";
import { places } from "../store/stores.fixture.ts";
import { openLedger } from "./open.ts";
import { entryOf } from "./read.fixture.ts";

const FIRST =
  "date 2025-03-04 Rebels shelled the harbour of Lindenau on Monday. Twelve dockers were killed in the shelling of the harbour.";
const SECOND =
  "date 2025-03-05 Rebels shelled the harbour of Lindenau on Monday, and dockers fled the harbour, the governor said.";
const WORDS = [
  "Rebels shelled the harbour of Lindenau on Monday. Twelve dockers were killed in…",
  "Rebels shelled the harbour of Lindenau on Monday, and dockers fled the harbour,…",
];
const BRIEF = "“Rebels shelled the harbour of Lindenau…”";

test.each(places)(
  "a report without title and publisher goes by its first words wherever it is named: $kind",
  async ({ fresh }) => {
    const ledger = await openLedger(fresh(), "create", { analyser: "1.0.0" });
    await ledger.add([entryOf(FIRST), entryOf(SECOND)]);
    const threads = (await ledger.threads({})).items;
    const { id } = threads.find(({ reports }) => reports.length === 2)!;
    const setting = (await ledger.setting(id))!;
    expect(new Set(setting.tellings.map(({ report }) => report.opening))).toEqual(new Set(WORDS));
    const [story] = (await ledger.sources({ thread: id })).items;
    expect(story.reports.map(({ title, opening }) => [title, opening])).toEqual(
      WORDS.map((words) => [null, words]),
    );
    expect(story.origins.map(({ name }) => name)).toContain(BRIEF);
    expect((await ledger.sources({})).items.map(({ title }) => title)).toContain(`“${WORDS[0]}”`);
    expect((await ledger.search("twelve", {})).items.map(({ opening }) => opening)).toEqual([
      WORDS[0],
    ]);
    expect((await ledger.matrix(id))!.parties.map(({ name }) => name)).toContain(BRIEF);
    expect((await ledger.figures({})).items.map(({ holder }) => holder)).toContain(BRIEF);
    const claims = (await ledger.claims({})).items;
    expect(new Set(claims.map(({ source }) => source))).toEqual(new Set([BRIEF]));
    const doubted = (await ledger.review({})).items.flatMap(({ position }) => position ?? []);
    for (const { source } of doubted) expect(source).toBe(BRIEF);
    const [last] = (await ledger.reports({})).items;
    expect((await ledger.report(last.id))!.opening).toBe(WORDS[1]);
    await ledger.close();
  },
);
