import type { Analysis, Attribution, Claim, Entity, Event, Quantity, Span } from "../analysis.ts";
import type { Entry } from "./ledger.ts";

/**
 * Made reports, as many as are wanted, for tests and measurements of the ledger: each sentence has a holder
 * who says that someone attacked a place. The same number gives the same report.
 */

const STATES = "Russia Ukraine Israel Iran Sudan Syria Turkey Armenia Pakistan India".split(" ");
const CODES = "RU UA IL IR SD SY TR AM PK IN".split(" ");
const SYLLABLES = "ka ro ve lin mar dis ton bel gra sho pe tu nor wi za fel".split(" ");
const NOUNS =
  "bridge depot convoy market school airfield refinery barracks port hospital warehouse checkpoint tunnel dam".split(
    " ",
  );

/** Numbers from a seed, evenly spread (Marsaglia's xorshift). */
function chance(seed: number): (below: number) => number {
  let state = (seed + 1) * 2654435761;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function nameFrom(pick: (below: number) => number): string {
  const word = [0, 1, 2].map(() => SYLLABLES[pick(SYLLABLES.length)]).join("");
  return word[0].toUpperCase() + word.slice(1);
}

function dayAfter(days: number): string {
  return new Date(Date.UTC(2023, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
}

/** `perDay` reports are read on a day; about a third tell of what others tell of. */
export function madeEntry(number: number, perDay = 100, sentences = 8): Entry {
  const day = Math.floor(number / perDay);
  const read = dayAfter(day);
  const own = chance(number);
  const out = new Draft();
  for (let i = 0; i < sentences; i++) {
    // A happening of the day that several reports may tell of, or one of its own.
    const pick = own(3) === 0 ? chance(day * 1000 + own(20)) : chance(number * 64 + i + 1e6);
    pick(2);
    const actor = pick(STATES.length);
    const place = nameFrom(pick);
    const toll = 1 + pick(90);
    const target = `${NOUNS[pick(NOUNS.length)]} near ${nameFrom(pick)}`;
    out.tell(`${nameFrom(own)} ${nameFrom(own)}`, actor, place, toll, target, read);
  }
  const text = out.text;
  return {
    report: {
      id: `made-${number}`,
      text,
      title: `Report ${number}`,
      publisher: `Paper ${own(40)}`,
      url: `https://paper.example/${number}`,
      published: read,
    },
    analysis: out.analysis(),
  };
}

class Draft {
  text = "";
  readonly #entities = new Map<string, Entity>();
  readonly #attributions: Attribution[] = [];
  readonly #events: Event[] = [];
  readonly #claims: Claim[] = [];
  readonly #quantities: Quantity[] = [];
  readonly #sentences: Span[] = [];

  tell(
    holder: string,
    actor: number,
    place: string,
    toll: number,
    target: string,
    day: string,
  ): void {
    const start = this.text.length;
    const source = this.#put(holder);
    const cue = (this.#put(" "), this.#put("said"));
    this.#put(" that ");
    const from = this.text.length;
    const who = this.#put(STATES[actor]);
    this.#put(" ");
    const trigger = this.#put("attacked");
    this.#put(` the ${target} in `);
    const where = this.#put(place);
    this.#put(", killing ");
    const count = this.#put(`${toll} soldiers`);
    const content: Span = [from, this.text.length];
    this.#put(".\n\n");
    this.#sentences.push([start, content[1] + 1]);
    const n = this.#events.length + 1;
    const holderId = this.#entity(holder, "person", source);
    const actorId = this.#entity(STATES[actor], "country", who, CODES[actor]);
    const placeId = this.#entity(place, "place", where);
    this.#quantities.push({
      id: `q${n}`,
      span: count,
      of: "soldiers",
      measure: "killed",
      low: toll,
      high: toll,
      approximate: false,
    });
    this.#attributions.push({
      id: `a${n}`,
      source: [source],
      cue: [cue],
      content: [content],
      form: "indirect",
      holder: holderId,
      sourceKind: "person",
      parent: null,
    });
    this.#events.push({
      id: `v${n}`,
      type: "ASSAULT",
      trigger,
      evidence: content,
      actors: [{ span: who, text: STATES[actor], entity: actorId }],
      recipients: [],
      places: [{ span: where, text: place, entity: placeId }],
      times: [],
      quantities: [`q${n}`],
      when: { earliest: day, latest: day },
    });
    this.#claims.push({
      id: `c${n}`,
      event: `v${n}`,
      holders: [{ attribution: `a${n}`, text: holder, entity: holderId, kind: "person" }],
      act: "say",
      factuality: "CT+",
      said: { earliest: day, latest: day },
      evidence: content,
    });
  }

  analysis(): Analysis {
    return {
      report: { id: "", text: this.text },
      sentences: this.#sentences.map((span) => ({ span, kind: "sentence" })),
      times: [],
      entities: [...this.#entities.values()],
      quantities: this.#quantities,
      attributions: this.#attributions,
      events: this.#events,
      claims: this.#claims,
      main: "v1",
    };
  }

  #put(words: string): Span {
    const start = this.text.length;
    this.text += words;
    return [start, this.text.length];
  }

  #entity(name: string, kind: Entity["kind"], span: Span, iso3166?: string): string {
    let entity = this.#entities.get(name);
    if (!entity) {
      entity = { id: `e${this.#entities.size + 1}`, name, kind, mentions: [] };
      if (iso3166 !== undefined) entity.codes = { iso3166 };
      this.#entities.set(name, entity);
    }
    entity.mentions.push({ span, form: "name" });
    return entity.id;
  }
}
