import { describe, expect, test } from "vitest";
import type { EventDigest, Telling } from "../digest/digest.ts";
import { standingOf, statementsOf } from "./standing.ts";
import { happening, telling, type Told } from "./telling.fixture.ts";

/** What one claim amounts to, alone in its thread. */
function heard(event: EventDigest, told: Partial<Told>): string {
  const [{ voice, relation, stand }] = statementsOf([
    telling({ id: "c1", read: "2031-05-02", ...told }, event),
  ]);
  return `${voice.id} ${relation} ${stand}`;
}

const seizure = happening(
  "COERCE",
  "seize",
  { actor: ["Iran | country:IR | IR"], recipient: ["a Greek tanker | product:tanker | GR"] },
  { mode: "seize" },
);
const raid = happening("ASSAULT", "attack", {
  actor: ["Houthi rebels | group:houthis | YE"],
  recipient: ["a cargo ship | | "],
});
const bombing = happening("ASSAULT", "bomb", {
  actor: ["Russia | country:RU | RU"],
  recipient: ["a market in Ukraine | | UA"],
});
const losses = happening("ASSAULT", "kill", {
  actor: ["Ukraine | country:UA | UA"],
  recipient: ["Russian soldiers | group:russian soldiers | RU"],
});

describe("who speaks for whom", () => {
  test("ministries, armies and persons in office are their state's voice", () => {
    for (const by of [
      "Tehran's foreign ministry | organisation:foreign ministry | IR",
      "the Guards | organisation:revolutionary guards | IR | military",
      "Hossein Karimi | person:hossein karimi | IR | person",
    ])
      expect(heard(seizure, { by: [by] })).toMatch(/^state:IR actor /);
  });

  test("a person without an office, an analyst and a company speak for themselves", () => {
    for (const by of [
      "Hossein Karimi | person:hossein karimi | | person",
      "Iranian analyst Hossein Karimi | person:hossein karimi | IR | expert",
      "an Iranian shipping firm | organisation:shipping firm | IR | company",
    ])
      expect(heard(seizure, { by: [by] })).toMatch(/ third reports$/);
  });

  test("an office named once holds for the person wherever the thread names him", () => {
    const tellings = [
      {
        id: "c1",
        read: "2031-05-02",
        by: ["President Hossein Karimi | person:hossein karimi | IR"],
      },
      { id: "c2", read: "2031-05-03", by: ["Karimi | person:hossein karimi | | person"] },
    ].map((told) => telling(told, seizure));
    expect(statementsOf(tellings).map(({ voice }) => voice.id)).toEqual(["state:IR", "state:IR"]);
  });

  test("state media speak for their state, also in their own voice; others do not", () => {
    expect(heard(seizure, { by: ["IRNA | organisation:irna | | state-media"] })).toMatch(
      /^state:IR actor/,
    );
    expect(heard(seizure, { publisher: "Islamic Republic News Agency (IRNA)" })).toMatch(
      /^state:IR actor/,
    );
    expect(heard(seizure, { publisher: "IRNA Monitor" })).toBe(
      "publisher:irna monitor third reports",
    );
    expect(heard(seizure, { publisher: "Harbour Gazette" })).toBe(
      "publisher:harbour gazette third reports",
    );
  });

  test("rebels are no part of the state that they fight", () => {
    expect(heard(raid, { by: ["Yemen's government | organisation:government | YE"] })).toBe(
      "state:YE third reports",
    );
    expect(heard(raid, { by: ["a spokesman for the Houthis | | | armed-group"] })).toMatch(
      / actor claims$/,
    );
    expect(heard(raid, { by: ["a spokesman for the port | | | company"] })).toMatch(/ third /);
  });

  test("what a party says of another's words is its own claim", () => {
    const kyiv = "Ukraine's president | person:oksana rudenko | UA";
    const moscow = "Moscow | country:RU | RU";
    expect(heard(bombing, { by: [kyiv, moscow], act: "admit" })).toBe("state:UA recipient claims");
    expect(heard(bombing, { by: ["Harbour Gazette | | | media", moscow], act: "admit" })).toBe(
      "state:RU actor admits",
    );
    expect(
      heard(bombing, { by: ["TASS | organisation:tass | | state-media", moscow], act: "admit" }),
    ).toBe("state:RU actor admits");
  });
});

describe("whose interest it serves", () => {
  const RUSSIA = "Russia's army | organisation:russian army | RU | military";
  const UKRAINE = "Ukraine's army | organisation:ukrainian army | UA | military";

  test("who did it admits, who suffered it claims", () => {
    expect(heard(bombing, { by: [RUSSIA] })).toMatch(/admits$/);
    expect(heard(bombing, { by: [UKRAINE] })).toMatch(/claims$/);
  });

  test("enemies killed are claimed, own losses admitted", () => {
    expect(heard(losses, { by: [UKRAINE] })).toMatch(/actor claims$/);
    expect(heard(losses, { by: [RUSSIA] })).toMatch(/recipient admits$/);
  });

  test("own soldiers attacked, with no word of losses, are no admission", () => {
    expect(heard({ ...losses, word: "attack" }, { by: [RUSSIA] })).toMatch(/recipient claims$/);
  });

  test("own civilians killed are claimed", () => {
    const killed = happening("ASSAULT", "kill", {
      actor: ["Russia | country:RU | RU"],
      recipient: ["Ukrainian villagers | group:villagers | UA"],
    });
    expect(heard(killed, { by: [UKRAINE] })).toMatch(/recipient claims$/);
  });

  test("soldiers who died, told by their own side", () => {
    const died = happening("OTHER", "die", { actor: ["nine Russian soldiers | | RU"] });
    expect(heard(died, { by: [RUSSIA] })).toMatch(/admits$/);
    expect(heard(died, { by: [UKRAINE] })).toMatch(/third reports$/);
    const born = { ...died, word: "march" };
    expect(heard(born, { by: [RUSSIA] })).toMatch(/affirms$/);
  });

  test("what is done by office is told without shame; helping is told with pride", () => {
    expect(heard(seizure, { by: ["Iran | country:IR | IR"] })).toMatch(/affirms$/);
    const aid = happening("AID", "send", {
      actor: ["Germany | country:DE | DE"],
      recipient: ["Sudan | country:SD | SD"],
    });
    expect(heard(aid, { by: ["Germany | country:DE | DE"] })).toMatch(/claims$/);
    expect(heard(aid, { by: ["Sudan | country:SD | SD"] })).toMatch(/affirms$/);
  });

  test("the act weighs more than the interest", () => {
    const iran = "Iran | country:IR | IR";
    expect(heard(seizure, { by: [iran], act: "admit" })).toMatch(/admits$/);
    expect(heard(seizure, { by: [iran], act: "confirm" })).toMatch(/confirms$/);
    expect(heard(seizure, { by: [iran], act: "promise", sure: "PR+" })).toMatch(/announces$/);
    expect(heard(seizure, { by: [iran], act: "predict", sure: "PR+" })).toMatch(/announces$/);
    expect(heard(seizure, { by: [iran], sure: "PS+" })).toMatch(/speculates$/);
  });

  test("a day still to come is a plan, a day gone by is none", () => {
    const on = (day: string) => ({ ...seizure, when: { earliest: day, latest: day } });
    expect(heard(on("2031-06-01"), {})).toMatch(/announces$/);
    expect(heard(on("2031-04-01"), {})).toMatch(/reports$/);
  });
});

describe("stories", () => {
  const story = (event: EventDigest, ...told: Omit<Told, "id">[]): Telling[] =>
    told.map((one, n) => telling({ ...one, id: `c${n + 1}` }, event));
  const standings = (tellings: Telling[]): string =>
    standingOf(tellings)
      .history.map(({ standing }) => standing)
      .join(", ");
  const ISRAEL = "Israel's army | organisation:israeli army | IL | military";
  const HAMAS = "Hamas | organisation:hamas | PS | armed-group";
  const MEDIATOR = "Qatar's foreign ministry | organisation:foreign ministry | QA";
  const truce = happening(
    "AGREE",
    "agree",
    { actor: [ISRAEL, HAMAS].map((line) => line.split(" | ").slice(0, 3).join(" | ")) },
    { when: { earliest: "2031-03-10", latest: "2031-03-10" } },
  );

  test("a ceasefire: announced by a mediator, denied, then confirmed by others", () => {
    expect(
      standings(
        story(
          truce,
          { by: [MEDIATOR], said: "2031-03-05", read: "2031-03-05" },
          { by: [ISRAEL], act: "deny", sure: "CT-", said: "2031-03-06", read: "2031-03-06" },
          { by: [ISRAEL], act: "confirm", said: "2031-03-10", read: "2031-03-10" },
        ),
      ),
    ).toBe("announced, disputed, admitted");
  });

  test("a claim taken back while others hold on to it is disputed, not withdrawn", () => {
    const first = { by: [MEDIATOR], said: "2031-03-11", read: "2031-03-11" };
    const back = {
      ...first,
      act: "deny",
      sure: "CT-",
      said: "2031-03-13",
      read: "2031-03-13",
    } as const;
    const nurse = { by: ["a nurse | | | witness"], said: "2031-03-12", read: "2031-03-12" };
    expect(standings(story(truce, first, back))).toBe("reported, withdrawn");
    expect(standings(story(truce, first, nurse, back))).toBe("reported, disputed");
  });

  test("unnamed officials are no second origin", () => {
    const officials = { by: ["officials | | | unnamed"], said: "2031-03-11", read: "2031-03-11" };
    const mediator = { by: [MEDIATOR], said: "2031-03-12", read: "2031-03-12" };
    expect(standings(story(truce, officials, mediator))).toBe("reported");
    const un = {
      by: ["the UN | organisation:united nations | | igo"],
      said: "2031-03-12",
      read: "2031-03-12",
    };
    expect(standings(story(truce, un, mediator))).toBe("confirmed");
  });

  test("who denied a plan and later announces it denies no longer", () => {
    const deny = {
      by: [ISRAEL],
      act: "deny",
      sure: "CT-",
      said: "2031-03-01",
      read: "2031-03-01",
    } as const;
    const vow = {
      by: [ISRAEL],
      act: "promise",
      sure: "PR+",
      said: "2031-03-04",
      read: "2031-03-04",
    } as const;
    expect(standings(story(truce, deny, vow))).toBe("denied, announced");
    expect(standings(story(truce, vow, { ...deny, said: "2031-03-06", read: "2031-03-06" }))).toBe(
      "announced, withdrawn",
    );
  });
});
