import type { Analysis, Attribution, Claim, Entity, Event, Quantity, Span } from "../analysis.ts";
import type { Entry } from "./ledger.ts";
import {
  type Chance,
  chance,
  dateOf,
  fillers,
  type Happening,
  happening,
  personOf,
} from "./made-world.fixture.ts";

/**
 * Made reports, as many as are wanted, for tests and measurements of the ledger. Of the sentences of one a third
 * tell of what other reports tell of too, by other holders, some of whom deny it; every tenth report is a copy of
 * one before it. The same number gives the same report.
 */

/** Words that belong to no event, as many for each sentence that does. */
const FILLERS = 14;

/** `perDay` reports are read on a day. */
export function madeEntry(number: number, perDay = 100, sentences = 8): Entry {
  const day = Math.floor(number / perDay);
  const read = dateOf(day);
  const own = chance(number, 1);
  const isCopy = own(10) === 0 && number % perDay > 5;
  const source = isCopy ? number - 1 - own(5) : number;
  const out = new Draft(dateOf(day));
  if (isCopy) out.pad(fillers(own, FILLERS));
  const pick = chance(source, 2);
  const main = shared(day, perDay, pick);
  const told = Math.ceil(sentences / 3);
  for (let i = 0; i < sentences; i++) {
    const event = i < told ? main : i === told ? shared(day, perDay, pick) : lone(day, source, i);
    out.tell(event, i === 0, pick);
    out.pad([...fillers(pick, FILLERS), ...(i < told ? main.words.slice(i * 4, i * 4 + 4) : [])]);
  }
  return {
    report: {
      id: `made-${number}`,
      text: out.text,
      title: `${main.actor.name} ${main.verb} the ${main.thing}`,
      publisher: `Paper ${own(40)}`,
      url: `https://paper.example/${number}`,
      published: read,
    },
    analysis: out.analysis(),
  };
}

/** A happening of one of the last days: the first of a day are told of by many. */
function shared(day: number, perDay: number, pick: Chance): Happening {
  const ago = [0, 0, 0, 0, 0, 1, 1, 1, 2, pick(12)][pick(10)];
  const rank = Math.floor(perDay * 0.7 * (pick(1e6) / 1e6) ** 2.2);
  return happening(Math.max(0, day - ago), 3, rank);
}

/** What only one report tells of. */
function lone(day: number, number: number, sentence: number): Happening {
  return happening(Math.max(0, day - (number % 4)), 4, number, sentence);
}

class Draft {
  text = "";
  readonly #day: string;
  readonly #entities = new Map<string, Entity>();
  readonly #attributions: Attribution[] = [];
  readonly #events: Event[] = [];
  readonly #claims: Claim[] = [];
  readonly #quantities: Quantity[] = [];
  readonly #sentences: Span[] = [];

  constructor(day: string) {
    this.#day = day;
  }

  /** A sentence without an event. */
  pad(words: readonly string[]): void {
    const span = this.#put(`The ${words.join(" ")}.`);
    this.#sentences.push(span);
    this.#put("\n\n");
  }

  /** One sentence with one event; where it is not told in full, some parts are left out. */
  tell(event: Happening, inFull: boolean, pick: Chance): void {
    const start = this.text.length;
    const n = this.#events.length + 1;
    const denied = !inFull && pick(8) === 0;
    const voice = pick(5) < 3 ? (denied ? event.other : event.home) : null;
    const holders =
      voice && (inFull || pick(3) > 0) ? this.#say(personOf(voice, pick), n, denied) : [];
    const from = this.text.length;
    const who = this.#put(event.actor.name);
    this.#put(" ");
    const trigger = this.#put(event.verb);
    this.#put(" ");
    const abroad = event.other !== event.home || event.actor.kind !== "country";
    const recipient = abroad && pick(4) === 0 ? this.#put(event.other.name) : null;
    this.#put(recipient ? " at the " : "the ");
    const thing = this.#put(event.thing);
    const where = inFull || pick(2) === 0 ? (this.#put(" in "), this.#put(event.town)) : null;
    const quantities: string[] = [];
    if (event.type === "ASSAULT" && (inFull || pick(3) === 0)) {
      this.#put(", killing ");
      const toll = event.toll + pick(3);
      quantities.push(`q${n}`);
      this.#quantities.push({
        id: `q${n}`,
        span: this.#put(`${toll} soldiers`),
        of: "soldiers",
        measure: "killed",
        low: toll,
        high: toll,
        approximate: false,
      });
    }
    const evidence: Span = [from, this.text.length];
    this.#put(".");
    this.#sentences.push([start, this.text.length]);
    this.#put("\n\n");
    const party = (span: Span, name: string, kind: Entity["kind"], code?: string) => ({
      span,
      text: name,
      entity: this.#entity(name, kind, span, code),
    });
    const { actor: by, home, other } = event;
    const actor = by.kind
      ? party(who, by.name, by.kind, by.kind === "country" ? home.code : undefined)
      : { span: who, text: by.name };
    this.#events.push({
      id: `v${n}`,
      type: event.type,
      trigger,
      evidence,
      actors: [actor],
      recipients: recipient
        ? [party(recipient, other.name, "country", other.code)]
        : [party(thing, event.thing, "facility", other.code)],
      places: where ? [party(where, event.town, "place", other.code)] : [],
      times: [],
      quantities,
      when:
        pick(5) < 3
          ? { earliest: dateOf(event.day), latest: dateOf(event.day) }
          : { earliest: null, latest: this.#day },
    });
    this.#claims.push({
      id: `c${n}`,
      event: `v${n}`,
      holders,
      act: denied ? "deny" : holders.length > 0 ? "say" : "narrate",
      factuality: denied ? "CT-" : pick(8) === 0 ? "PR+" : "CT+",
      said: { earliest: this.#day, latest: this.#day },
      evidence,
    });
  }

  #say(name: string, n: number, denied: boolean): Claim["holders"] {
    const source = this.#put(name);
    this.#put(" ");
    const cue = this.#put(denied ? "denied" : "said");
    this.#put(" that ");
    const holder = this.#entity(name, "person", source);
    this.#attributions.push({
      id: `a${n}`,
      source: [source],
      cue: [cue],
      content: [[this.text.length, this.text.length]],
      form: "indirect",
      holder,
      sourceKind: "government",
      parent: null,
    });
    return [{ attribution: `a${n}`, text: name, entity: holder, kind: "government" }];
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
