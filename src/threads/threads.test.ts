import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyze } from "../analyze.ts";
import { digestOf } from "../digest/digests.ts";
import { aboutOf, Passages } from "../digest/passage.ts";
import { createParser } from "../language/parser.ts";
import { readReport } from "../report/read.ts";
import { type Block, blockKeys, metBy } from "./blocks.ts";
import { founderOf, threadIdOf, threadIdOfEvent } from "./identity.ts";
import { link } from "./links.ts";
import type { Link, Placed } from "./members.ts";
import { partition } from "./partition.ts";
import { told } from "./telling.fixture.ts";
import { titleOf } from "./title.ts";

const SENT = {
  type: "MOBILIZE",
  mode: "troops",
  word: "send",
  actor: "country:KE Kenya",
  recipient: "country:HT Haiti",
  terms: "polic offic",
} as const;

const rules = (a: Placed, b: Placed): string[] | null => link(a, b)?.because ?? null;

test("two tellings with the same parties are one, whatever the verb", () => {
  const sent = told("2031-05-04", SENT);
  const deployed = told("2031-05-09", {
    ...SENT,
    word: "deploy",
    actor: "group:ke_polic@KE Kenyan police",
    recipient: "place:cap-haitien@HT Cap-Haitien",
  });
  expect(rules(sent, deployed)).toEqual([
    "thread.same-kind",
    "thread.near-days",
    "thread.same-actor",
    "thread.place-within",
    "thread.same-words",
  ]);
  expect(link(sent, deployed)).toEqual(link(deployed, sent));
});

test("other parties, places, times and kinds keep events apart", () => {
  const sent = told("2031-05-04", SENT);
  expect(rules(sent, told("2031-05-05", { ...SENT, actor: "country:GH Ghana" }))).toBeNull();
  expect(rules(sent, told("2031-05-05", { ...SENT, recipient: "country:SO Somalia" }))).toBeNull();
  const soon = { ...SENT, when: "2031-05-01..2031-05-03" };
  expect(rules(sent, told("2031-05-05", soon))).not.toBeNull();
  const dated = told("2031-05-04", { ...SENT, when: "2031-05-01..2031-05-03" });
  expect(rules(dated, told("2031-05-05", { ...SENT, when: "2029-02-01..2029-02-28" }))).toBeNull();
  expect(rules(sent, told("2031-05-05", { ...SENT, type: "CONSULT", word: "visit" }))).toBeNull();
});

test("a state, a kind and a time are not enough", () => {
  const strike = {
    type: "ASSAULT",
    word: "strike",
    actor: "country:RU Russia",
    recipient: "country:UA Ukraine",
  } as const;
  expect(rules(told("2031-05-04", strike), told("2031-05-05", strike))).toBeNull();
  const city = { ...strike, recipient: "place:sumy@UA Sumy", when: "2031-05-03..2031-05-03" };
  expect(rules(told("2031-05-04", city), told("2031-05-05", city))).toContain("thread.same-place");
  const other = { ...city, recipient: "place:lviv@UA Lviv" };
  expect(rules(told("2031-05-04", city), told("2031-05-05", other))).toBeNull();
});

test("people are the same where their names can be", () => {
  const quit = (key: string): Placed =>
    told("2031-05-04", {
      type: "RETREAT",
      word: "resign",
      actor: `${key} she`,
      when: "2031-05-03..2031-05-03",
      terms: "harbour",
    });
  expect(rules(quit("person:maren_oddsdottir"), quit("person:oddsdottir"))).toContain(
    "thread.same-actor",
  );
  expect(rules(quit("person:maren_oddsdottir"), quit("person:m_oddsdottir"))).toContain(
    "thread.same-actor",
  );
  expect(rules(quit("person:maren_oddsdottir"), quit("person:jon_oddsdottir"))).toBeNull();
});

test("people are the same also by a nickname or with a title, and a body by a longer name", () => {
  const caught = (recipient: string): Placed =>
    told("2031-05-04", {
      type: "COERCE",
      word: "arrest",
      recipient: `${recipient} them`,
      when: "2031-05-03..2031-05-03",
    });
  const fred = caught("person:fred_oddsdottir");
  expect(rules(fred, caught("person:frederick_c_oddsdottir"))).toContain("thread.same-recipient");
  expect(rules(fred, caught("person:skipper_fred_oddsdottir"))).toContain("thread.same-recipient");
  expect(rules(fred, caught("person:alfred_oddsdottir"))).toBeNull();
  const club = caught("organisation:halden_rovers");
  expect(rules(club, caught("organisation:rovers"))).toContain("thread.same-recipient");
  expect(rules(club, caught("organisation:halden_harriers"))).toBeNull();
});

const FIRE = {
  word: "burn",
  passage: "brekke halvorsen ulstad boiler ferri stoker tug 214",
  about: "halvorsen ferri stoker brekke",
} as const;

test("what is told with the same words is one, where the reports have more in common", () => {
  const burnt = told("2031-05-04", FIRE);
  const alike = { ...FIRE, passage: "halvorsen smok ulstad ferri tug 214" };
  const found = link(burnt, told("2031-05-05", alike));
  expect(found?.because).toContain("thread.same-passage");
  expect(found).toEqual(link(told("2031-05-05", alike), burnt));
  // A footer may be the same in papers that tell of other things.
  expect(rules(burnt, told("2031-05-05", { ...alike, about: "parliament budget" }))).toBeNull();
  // Weeks later it may be the next one.
  expect(rules(burnt, told("2031-05-24", alike))).toBeNull();
  expect(rules(burnt, told("2031-05-05", { ...alike, passage: "parliament budget" }))).toBeNull();
  // Two events of one report always have their words in common.
  expect(rules(burnt, told("2031-05-04", FIRE, burnt.head.id))).toBeNull();
});

test("like words about other persons tell of something else", () => {
  const of = (person: string): Placed =>
    told("2031-05-04", { ...FIRE, setting: [`person:${person}`] });
  expect(rules(of("maren oddsdottir"), of("oddsdottir"))).toContain("thread.same-passage");
  expect(rules(of("maren oddsdottir"), of("piet verhoeven"))).toBeNull();
});

test("two who made a pact in a year made one, and another with others", () => {
  const pact = (recipient: string, when: string): Placed =>
    told("2031-09-04", {
      type: "SUPPORT",
      word: "sign",
      actor: "country:PE Peru",
      recipient,
      when,
    });
  const june = pact("country:CL Chile", "2031-06-01..2031-06-30");
  const year = pact("country:CL Chile", "2031-01-01..2031-12-31");
  expect(rules(june, year)).toContain("thread.both-sides");
  expect(rules(june, pact("country:BO Bolivia", "2031-01-01..2031-12-31"))).toBeNull();
  expect(rules(june, pact("country:CL Chile", "2029-01-01..2029-12-31"))).toBeNull();
  const keys = new Set(blocksOf(june).map(({ day, key }) => `${day} ${key}`));
  expect(blocksOf(year).some(({ day, key }) => keys.has(`${day} ${key}`))).toBe(true);
});

test("who dies is whom a killing befalls", () => {
  const killed = told("2031-05-04", {
    type: "ASSAULT",
    word: "kill",
    recipient: "group:pe_miner@PE nine Peruvian miners",
    place: "place:cusco@PE Cusco",
    terms: "tunnel",
  });
  const died = told("2031-05-04", {
    word: "die",
    actor: "group:pe_miner@PE miners",
    place: "place:cusco@PE Cusco",
    terms: "tunnel",
  });
  expect(rules(killed, died)).toContain("thread.same-recipient");
});

test("a chain of links does not make one thread", () => {
  const members = Array.from({ length: 12 }, (_, i) => told(`2031-05-${10 + i}`, SENT));
  const ids = members.map(({ event }) => event.id);
  const links = ids.slice(1).map((b, i) => ({ a: ids[i], b, score: 9 }));
  expect(partition(members, links)).toEqual([ids.slice(0, 4), ids.slice(4, 8), ids.slice(8)]);
  // Two that each hold together stay apart where one link leads over.
  const close = [0, 3].flatMap((at) => [
    [at, at + 1],
    [at, at + 2],
    [at + 1, at + 2],
  ]);
  const strong = [...close, [2, 5]].map(([a, b]) => ({ a: ids[a], b: ids[b], score: 9 }));
  expect(partition(members.slice(0, 6), strong)).toEqual([ids.slice(0, 3), ids.slice(3, 6)]);
});

test("old ids lead to the thread that holds their founder", () => {
  const [first, second] = [told("2031-05-04", SENT), told("2031-05-02", SENT)];
  expect(threadIdOf([first])).toBe(threadIdOfEvent(first.event.id));
  expect(founderOf([first, second])).toBe(second.event.id);
  expect(threadIdOf([first, second])).toBe(threadIdOf([second]));
});

test("titles say who does what to whom, where", () => {
  const title = (...events: Parameters<typeof told>[1][]): string =>
    titleOf(events.map((event) => told("2031-05-04", event)));
  expect(title(SENT)).toBe("Kenya sends troops to Haiti");
  expect(title({ ...SENT, word: "deployment" })).toBe("Kenya deploys troops in Haiti");
  expect(
    title({
      type: "ASSAULT",
      word: "kill",
      recipient: "- nine miners",
      place: "place:cusco@PE Cusco",
    }),
  ).toBe("Nine miners killed in Cusco");
  expect(
    title({
      type: "SUPPORT",
      word: "sign",
      actor: "country:PE Peru",
      recipient: "country:CL Chile",
    }),
  ).toBe("Peru and Chile sign");
  // The telling that has most of what the others have gives the words.
  expect(title({ ...SENT, actor: undefined }, SENT, { ...SENT, word: "ship" })).toBe(
    "Kenya sends troops to Haiti",
  );
});

const OWN = [
  "Kenya sent 400 police officers to Haiti on Monday, the interior ministry said.",
  "The first Kenyan officers arrived in Haiti, a spokesman said. The deployment had been delayed twice.",
  "Rebels killed nine miners near Cusco on Friday. Police arrested two men in Lima.",
  "Nine miners died near Cusco, officials said on Saturday. Peru and Chile signed a treaty on Friday.",
];

function examples(): Placed[] {
  const parser = createParser(new Uint8Array(readFileSync("models/english.bin")));
  const files = readdirSync("examples")
    .filter((name) => name.endsWith(".txt"))
    .sort();
  const texts = files.map((name) => readFileSync(`examples/${name}`, "utf8"));
  return [...texts, ...OWN].flatMap((text, i) => {
    const report = readReport(text, { id: `r${i}`, published: "2031-05-04" });
    const head = {
      id: report.id,
      version: report.id,
      title: null,
      publisher: null,
      url: null,
      read: report.published!,
    };
    const analysis = analyze({ ...report, id: `r${i}` }, parser);
    const passages = new Passages(analysis);
    const about = aboutOf(text);
    return digestOf(analysis).events.map((event) => {
      return { event, head, passage: passages.of(event.trigger[0]), about };
    });
  });
}

function linksAmong(members: readonly Placed[]): (Link & { a: string; b: string })[] {
  return members.flatMap((one, i) =>
    members.slice(i + 1).flatMap((other) => {
      const found = link(one, other);
      return found ? [{ a: one.event.id, b: other.event.id, ...found }] : [];
    }),
  );
}

test("threads depend on the set of reports, not on their order or batches", () => {
  const members = examples();
  const expected = partition(members, linksAmong(members));
  expect(expected.some((ids) => ids.length > 9)).toBe(true);
  let seed = 7;
  const chance = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 12; round++) {
    const shuffled = [...members];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = chance(i + 1);
      [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
    }
    const links = linksAmong(shuffled);
    const groups = partition(shuffled, links);
    expect(groups).toEqual(expected);
    for (const ids of groups) {
      const mine = shuffled.filter(({ event }) => ids.includes(event.id));
      const same = members.filter(({ event }) => ids.includes(event.id));
      expect([threadIdOf(mine), titleOf(mine)]).toEqual([threadIdOf(same), titleOf(same)]);
    }
  }
});

function blocksOf({ event, head, passage }: Placed): Block[] {
  return blockKeys(event, head.read, head.version, passage);
}

test("events of different reports that link meet under a key", () => {
  const members = examples();
  for (const [i, one] of members.entries()) {
    const keys = new Set(blocksOf(one).map(({ day, key }) => `${day} ${key}`));
    for (const other of members.slice(i + 1)) {
      if (!link(one, other)) continue;
      const met = blocksOf(other).flatMap((block) =>
        metBy(block).map((day) => `${day} ${block.key}`),
      );
      expect(met.some((key) => keys.has(key))).toBe(true);
    }
  }
});
