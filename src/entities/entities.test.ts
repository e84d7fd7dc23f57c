import { describe, expect, it } from "vitest";
import type { Entity } from "../analysis.ts";
import { docFromConllu } from "../language/conllu.ts";
import type { Doc } from "../language/doc.ts";
import { findEntities } from "./entities.ts";

/** A Doc from lines of "form UPOS XPOS head relation", sentences parted by a blank line. */
function tree(lines: string): Doc {
  const conllu = lines
    .trim()
    .split(/\n\s*\n/)
    .map((sentence) =>
      sentence
        .trim()
        .split("\n")
        .map((line, i) => {
          const [form, upos, xpos, head, relation] = line.trim().split(/\s+/);
          return [i + 1, form, "_", upos, xpos, "_", head, relation, "_", "_"].join("\t");
        })
        .join("\n"),
    )
    .join("\n\n");
  return docFromConllu(`${conllu}\n\n`);
}

function entitiesOf(doc: Doc): Entity[] {
  return findEntities(doc, { id: "test", text: doc.text }, [], []);
}

function texts(doc: Doc, entity: Entity | undefined): string[] {
  return entity?.mentions.map(({ span }) => doc.text.slice(...span)) ?? [];
}

const minister = tree(`
  Latvian ADJ JJ 2 amod
  Prime PROPN NNP 3 amod
  Minister PROPN NNP 4 nmod:desc
  Ilze PROPN NNP 6 nsubj
  Kalnina PROPN NNP 4 flat
  met VERB VBD 0 root
  officials NOUN NNS 6 obj
  from ADP IN 10 case
  the DET DT 10 det
  Ministry PROPN NNP 7 nmod
  of ADP IN 12 case
  Defence PROPN NNP 10 nmod
  . PUNCT . 6 punct

  Kalnina PROPN NNP 2 nsubj
  said VERB VBD 0 root
  she PRON PRP 4 nsubj
  trusted VERB VBD 2 ccomp
  the DET DT 6 det
  ministry NOUN NN 4 obj
  . PUNCT . 2 punct`);

describe("names", () => {
  const entities = entitiesOf(minister);
  const byName = (name: string) => entities.find((entity) => entity.name === name);

  it("takes titles into the mention and leaves them out of the name", () => {
    const person = byName("Ilze Kalnina");
    expect(person?.kind).toBe("person");
    expect(texts(minister, person)).toContain("Prime Minister Ilze Kalnina");
  });

  it("ties a family name and a pronoun to the full name", () => {
    expect(texts(minister, byName("Ilze Kalnina"))).toEqual([
      "Prime Minister Ilze Kalnina",
      "Kalnina",
      "she",
    ]);
  });

  it("reads on over 'of' after the head word of a body", () => {
    expect(byName("Ministry of Defence")?.kind).toBe("organisation");
  });

  it("keeps nationalities apart as a kind, with the codes of their country", () => {
    const nationality = entities.find(({ kind }) => kind === "nationality");
    expect(nationality?.codes).toEqual({ iso3166: "LV", cameo: "LVA" });
    expect(byName("Ilze Kalnina")?.codes).toEqual({ cameo: "LVA" });
  });
});

describe("acronyms", () => {
  const doc = tree(`
    The DET DT 4 det
    Baltic PROPN NNP 4 compound
    Fisheries PROPN NNP 4 compound
    Agency PROPN NNP 8 nsubj
    ( PUNCT -LRB- 6 punct
    BFA PROPN NNP 4 appos
    ) PUNCT -RRB- 6 punct
    closed VERB VBD 0 root
    . PUNCT . 8 punct

    BFA PROPN NNP 2 nsubj
    reopened VERB VBD 0 root
    in ADP IN 4 case
    Moscow PROPN NNP 2 obl
    . PUNCT . 2 punct`);
  const entities = entitiesOf(doc);

  it("ties an acronym in brackets to the name before it", () => {
    const agency = entities.find(({ name }) => name === "Baltic Fisheries Agency");
    expect(texts(doc, agency)).toEqual(["Baltic Fisheries Agency", "BFA", "BFA"]);
    expect(agency?.kind).toBe("organisation");
  });

  it("puts places that our tables know on the map", () => {
    const moscow = entities.find(({ name }) => name === "Moscow");
    expect(moscow?.location).toEqual({ latitude: 55.75, longitude: 37.62, precision: "city" });
  });
});

describe("countries", () => {
  const doc = tree(`
    The DET DT 2 det
    U.S. PROPN NNP 3 nsubj
    warned VERB VBD 0 root
    NATO PROPN NNP 3 obj
    . PUNCT . 3 punct

    The DET DT 3 det
    United PROPN NNP 3 compound
    States PROPN NNP 4 nsubj
    left VERB VBD 0 root
    . PUNCT . 4 punct`);
  const entities = entitiesOf(doc);

  it("ties the names of one country", () => {
    const country = entities.find(({ kind }) => kind === "country");
    expect(texts(doc, country)).toEqual(["U.S.", "United States"]);
    expect(country?.codes).toEqual({ iso3166: "US", cameo: "USA" });
  });
});

describe("nouns beside names", () => {
  const doc = tree(`
    The DET DT 2 det
    governor NOUN NN 7 nsubj
    , PUNCT , 5 punct
    Tesfaye PROPN NNP 2 appos
    Alemu PROPN NNP 4 flat
    , PUNCT , 4 punct
    left VERB VBD 0 root
    Moldovan ADJ JJ 9 amod
    farmers NOUN NNS 7 obj
    . PUNCT . 7 punct

    The DET DT 2 det
    governor NOUN NN 3 nsubj
    returned VERB VBD 0 root
    . PUNCT . 3 punct`);
  const entities = entitiesOf(doc);

  it("ties a name to the noun phrase that it is apposed to, and the noun alone to both", () => {
    const governor = entities.find(({ name }) => name === "Tesfaye Alemu");
    expect(texts(doc, governor)).toEqual(["The governor", "Tesfaye Alemu", "The governor"]);
  });

  it("keeps unnamed groups, with the country that their phrase names", () => {
    const farmers = entities.find(({ name }) => name === "Moldovan farmers");
    expect(farmers?.kind).toBe("group");
    expect(farmers?.codes).toEqual({ cameo: "MDA" });
  });
});

describe("whatever the tree", () => {
  const WORDS = [
    "Kim",
    "the",
    "President",
    "of",
    "Ghana",
    "he",
    "it",
    "they",
    "said",
    "“",
    "”",
    "-",
    "I",
    "army",
  ];
  const TAGS = [
    ["PROPN", "NNP"],
    ["NOUN", "NN"],
    ["PRON", "PRP"],
    ["VERB", "VBD"],
    ["ADJ", "JJ"],
    ["PUNCT", "."],
  ];
  const RELATIONS = [
    "nsubj",
    "obj",
    "flat",
    "compound",
    "nmod",
    "nmod:desc",
    "appos",
    "case",
    "conj",
  ];

  /** A small linear congruential generator: the same trees in every run. */
  function randomTree(seed: number): Doc {
    let state = seed;
    const next = (n: number) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return (state >> 8) % n;
    };
    const sentences: string[] = [];
    for (let s = 0; s < 4; s++) {
      const length = 1 + next(14);
      const lines: string[] = [];
      for (let i = 0; i < length; i++) {
        const [upos, xpos] = TAGS[next(TAGS.length)];
        const head = i === 0 ? 0 : 1 + next(i);
        const relation = i === 0 ? "root" : RELATIONS[next(RELATIONS.length)];
        lines.push(`${WORDS[next(WORDS.length)]} ${upos} ${xpos} ${head} ${relation}`);
      }
      sentences.push(lines.join("\n"));
    }
    return tree(sentences.join("\n\n"));
  }

  it("keeps mentions on tokens, in order, each in one entity, and answers alike each time", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const doc = randomTree(seed);
      const entities = entitiesOf(doc);
      const starts = new Set(Array.from({ length: doc.length }, (_, t) => doc.start(t)));
      const ends = new Set(Array.from({ length: doc.length }, (_, t) => doc.end(t)));
      const seen = new Set<string>();
      entities.forEach((entity, i) => {
        expect(entity.id).toBe(`e${i + 1}`);
        let before = -1;
        for (const { span } of entity.mentions) {
          expect(starts.has(span[0]) && ends.has(span[1])).toBe(true);
          expect(span[0]).toBeGreaterThanOrEqual(before);
          before = span[0];
          expect(seen.has(span.join())).toBe(false);
          seen.add(span.join());
        }
      });
      expect(entitiesOf(doc)).toEqual(entities);
    }
  });
});

describe("words tagged now as names, now as nouns", () => {
  const lines = (second: string) =>
    tree(`
    The DET DT 2 det
    Gannets PROPN NNPS 3 nsubj
    lost VERB VBD 0 root
    . PUNCT . 3 punct

    Fans NOUN NNS 2 nsubj
    blame VERB VBP 0 root
    the DET DT 4 det
    ${second} NOUN NNS 2 obj
    . PUNCT . 2 punct`);

  it("takes a capitalised noun as the name that it is elsewhere in the document", () => {
    const doc = lines("Gannets");
    expect(entitiesOf(doc).map((entity) => texts(doc, entity))).toContainEqual([
      "Gannets",
      "Gannets",
    ]);
  });

  it("leaves the noun alone that the document writes small", () => {
    const doc = lines("gannets");
    const named = entitiesOf(doc).filter(({ mentions }) => mentions[0].form === "name");
    expect(named.map((entity) => texts(doc, entity))).toEqual([["Gannets"]]);
  });
});

describe("whose voice it is", () => {
  /** Somebody says "I", and then somebody laughs, in the same voice or in a quotation of another. */
  const said = (quoted: boolean): Doc =>
    tree(`
  I PRON PRP 2 nsubj
  warned VERB VBD 0 root
  everyone PRON NN 2 obj
  . PUNCT . 2 punct

  ${quoted ? '" PUNCT `` 3 punct\n  ' : ""}He PRON PRP ${quoted ? 3 : 2} nsubj
  laughed VERB VBD 0 root
  . PUNCT . ${quoted ? 3 : 2} punct${quoted ? "\n  \" PUNCT '' 3 punct" : ""}`);
  const ofI = (doc: Doc): string[] =>
    texts(
      doc,
      entitiesOf(doc).find(({ mentions: [{ span }] }) => doc.text.slice(...span) === "I"),
    );

  it("never takes who says I for he in the same mouth", () => {
    expect(ofI(said(false))).not.toContain("He");
  });

  it("may, in the mouth of somebody else", () => {
    expect(ofI(said(true))).toEqual(["I", "He"]);
  });
});

describe("titles", () => {
  /** How often the president is spoken of where a second sentence ends so. */
  const mentions = (end: string): number => {
    const doc = tree(`
    President PROPN NNP 3 nsubj
    Ivan PROPN NNP 1 flat
    resigned VERB VBD 0 root
    . PUNCT . 3 punct

    They PRON PRP 2 nsubj
    praised VERB VBD 0 root
    ${end}
    . PUNCT . 2 punct`);
    return texts(
      doc,
      entitiesOf(doc).find(({ name }) => name.endsWith("Ivan")),
    ).length;
  };

  it("stand for who holds them", () => {
    expect(mentions("the DET DT 4 det\n    President PROPN NNP 2 obj")).toBe(2);
  });

  it("of an office hold nobody", () => {
    const office = "powers NOUN NNS 2 obj\n    of ADP IN 5 case\n    President PROPN NNP 3 nmod";
    expect(mentions(office)).toBe(1);
  });
});
