import type { Participant } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { type Candidate, candidatesOf, DEPTH, type Zone } from "./candidates.ts";
import { agent, isPassive, surfaceSubject } from "./clause.ts";
import { childOf, isPredicate, prepositionOf } from "../language/clause.ts";
import type { Frame } from "./frame.ts";
import { nounClass, nounEntries } from "./lexicon.ts";
import { conjuncts, holderOf, type Parties } from "./parties.ts";

/** Who acts in an event and who is acted on, read from the slots around its trigger. */

export interface Roles {
  actors: Participant[];
  recipients: Participant[];
}

/** Prepositions that lead to the other party where the lexicon names none, the surest first. */
const TOWARDS =
  "against with to on upon at of from toward towards into between among for over by out_of".split(
    " ",
  );
const AT_PLACE = "in inside near across along around outside through".split(" ");
/** Slots of a phrase in which the party behind a thing is named. */
const BEHIND = "holder by from of against between with to on for".split(" ");
/** Steps from the trigger within which a party counts as its own. */
const NEAR = 1;

export function rolesOf(doc: Doc, parties: Parties, frame: Frame): Roles {
  const noun = !isPredicate(doc, frame.token) && doc.upos(frame.token) !== "ADJ";
  let actors =
    frame.present !== undefined
      ? thosePresent(doc, parties, frame.present)
      : noun
        ? nounActors(doc, parties, frame.token, frame.type)
        : verbActors(doc, parties, frame);
  // Those who fall or suffer losses are not the ones who inflict them.
  if (frame.recipient.includes("subj")) actors = meansActors(doc, parties, frame);
  const candidates = candidatesOf(doc, parties, frame).filter(
    ({ token }) => !actors.includes(token),
  );
  let recipients = new Choice(doc, parties, frame, candidates).recipients();
  const reciprocal = ["CONSULT", "ASSAULT", "SUPPORT"].includes(frame.type);
  if (actors.length === 0 && reciprocal) {
    const between = candidates.filter(({ slot }) => slot === "between").map(({ token }) => token);
    if (between.length) {
      actors = between;
      recipients = recipients.filter((token) => !between.includes(token));
    }
  }
  if (actors.length === 0 && isPassive(doc, frame.token) && movesItself(frame)) {
    const moved = surfaceSubject(doc, frame.token);
    if (moved >= 0) {
      actors = [moved];
      recipients = recipients.filter((token) => token !== moved);
    }
  }
  if (actors.length === 0 && frame.type === "MOBILIZE" && isPassive(doc, frame.token))
    actors = sendersOf(doc, parties, frame.token);
  const taken = new Set<number>();
  const shown = (tokens: number[]) =>
    tokens
      .flatMap((token) => conjuncts(doc, token))
      .map((token) => parties.stand(token))
      .filter((token) => !taken.has(token) && taken.add(token))
      .map((token) => parties.participant(token));
  return { actors: shown(actors), recipients: shown(recipients) };
}

/** Troops that "were withdrawn" or "were demobilised" by nobody named are those who withdraw. */
function movesItself(frame: Frame): boolean {
  return frame.type === "RETREAT" && frame.mode !== "release" && frame.mode !== "return";
}

/** Whose forces are somewhere, or they themselves where nobody is said to have sent them. */
function thosePresent(doc: Doc, parties: Parties, present: number): number[] {
  const holder = holderOf(doc, parties, parties.core(present));
  return [holder >= 0 && parties.isActor(holder) ? holder : present];
}

/** Whose troops they are that "have been deployed", or they themselves: a state moves its own. */
function sendersOf(doc: Doc, parties: Parties, verb: number): number[] {
  const moved = surfaceSubject(doc, verb);
  if (moved < 0) return [];
  const holder = holderOf(doc, parties, parties.core(moved));
  if (holder >= 0 && parties.isActor(holder)) return [holder];
  return nounClass("force").includes(doc.lemma(parties.core(moved))) ? [moved] : [];
}

function verbActors(doc: Doc, parties: Parties, frame: Frame): number[] {
  const subject = agent(doc, frame.token);
  if (subject >= 0 && parties.canAct(subject)) {
    // "Russia's attack killed five": the owner of the deed did it.
    if (!parties.isActor(subject) && nounEntries(doc.lemma(subject))) {
      const holder = holderOf(doc, parties, subject);
      if (holder >= 0 && parties.isActor(holder)) return [holder];
    }
    return [subject];
  }
  const whose = subject >= 0 ? timeOf(doc, parties, subject) : -1;
  if (whose >= 0) return [whose];
  if (frame.inner >= 0 && !isPredicate(doc, frame.inner))
    return nounActors(doc, parties, frame.inner, frame.type);
  return meansActors(doc, parties, frame);
}

/** "For the minister, Sunday was about raising money": whose day it is that stands as the subject; else -1. */
function timeOf(doc: Doc, parties: Parties, time: number): number {
  if (parties.canBe(time) || doc.head(time) < 0) return -1;
  for (const child of doc.children(doc.head(time)))
    if (doc.relation(child) === "obl" && prepositionOf(doc, child) === "for")
      if (parties.isActor(child)) return child;
  return -1;
}

/** Whose deed it was by which others came to harm: "killed in Kenyan strikes", "died in a raid by Kenya". */
function meansActors(doc: Doc, parties: Parties, frame: Frame): number[] {
  if (!isPredicate(doc, frame.token)) return [];
  for (const child of doc.children(frame.token)) {
    if (doc.relation(child) !== "obl" || !MEANS.has(prepositionOf(doc, child))) continue;
    if (!nounEntries(doc.lemma(child))?.some(({ type }) => type === frame.type)) continue;
    const found = nounActors(doc, parties, child, frame.type);
    if (found.some((token) => parties.isActor(token))) return found;
    // The tree may hang "by Kenya" on the dying.
    for (const by of doc.children(frame.token))
      if (by > child && prepositionOf(doc, by) === "by" && parties.isActor(by)) return [by];
  }
  return [];
}

const MEANS = new Set(["in", "by", "with", "during", "from"]);

/** The doer of a nominal: "by Iran", "Iran's", "Iranian". */
function nounActors(doc: Doc, parties: Parties, noun: number, type: Frame["type"]): number[] {
  for (const child of doc.children(noun))
    if (doc.relation(child) === "nmod" && prepositionOf(doc, child) === "by")
      if (parties.canAct(child)) return [child];
  const holder = holderOf(doc, parties, noun);
  if (holder >= 0 && (parties.isActor(holder) || parties.isPlace(holder) || type === "OTHER"))
    return [holder];
  const owner = childOf(doc, noun, "nmod:poss");
  if (type === "OTHER" && owner >= 0 && parties.entityOf(owner)) return [owner];
  if (type !== "MOBILIZE") return [];
  // "the deployment of Kenyan soldiers": theirs whose soldiers they are.
  for (const child of doc.children(noun))
    if (doc.relation(child) === "nmod" && prepositionOf(doc, child) === "of")
      return thosePresent(doc, parties, child).filter((token) => parties.isActor(token));
  return [];
}

/** The choice of the recipient among its candidates. */
class Choice {
  private readonly doc: Doc;
  private readonly parties: Parties;
  private readonly frame: Frame;
  private readonly candidates: readonly Candidate[];

  constructor(doc: Doc, parties: Parties, frame: Frame, candidates: readonly Candidate[]) {
    this.doc = doc;
    this.parties = parties;
    this.frame = frame;
    this.candidates = candidates;
  }

  recipients(): number[] {
    const { frame } = this;
    if (frame.type === "OTHER")
      return tokensOf(
        this.nearest("obj", "own", () => true) ?? this.nearest("of", "own", () => true),
      );
    if (frame.recipient.includes("subj")) {
      const subject = surfaceSubject(this.doc, frame.token);
      if (subject >= 0) return [subject];
    }
    if (frame.recipient.includes("none")) return tokensOf(this.named());
    return tokensOf(this.named() ?? this.likely() ?? this.place());
  }

  /** The party in the slots that the lexicon names: near the trigger, then anywhere in its clauses. */
  private named(): Candidate | null {
    for (const reach of [NEAR, DEPTH])
      for (const slot of this.frame.recipient) {
        const found = this.inNamedSlot(slot, reach);
        if (found) return found;
      }
    for (const zone of ["content", "aside"] as const)
      for (const slot of this.frame.recipient) {
        const found = slot === "obj" ? null : this.inSlot(slot, zone, DEPTH);
        if (found) return found;
      }
    return null;
  }

  private inNamedSlot(slot: string, reach: number): Candidate | null {
    if (slot === "comp") {
      const subject = this.nearest("comp", "content", this.party);
      return subject ?? (reach === DEPTH ? this.inContent() : null);
    }
    if (slot === "obj") {
      const thing = this.nearest("obj", "own", () => true);
      return thing && !this.party(thing) ? (this.behind(thing.token) ?? thing) : thing;
    }
    return this.inSlot(slot, "own", reach);
  }

  private likely(): Candidate | null {
    for (const zone of ["own", "content", "aside"] as const) {
      const object =
        this.frame.type === "MOBILIZE"
          ? null
          : this.nearest("obj", zone, ({ token }) => this.parties.isActor(token));
      const direct = this.nearest("iobj", zone, () => true) ?? object;
      if (direct) return direct;
      for (const slot of TOWARDS) {
        const found = this.inSlot(slot, zone, DEPTH);
        if (found) return found;
      }
      const other =
        this.nearest("holder", zone, this.party) ?? this.nearest("comp", zone, this.party);
      if (other) return other;
    }
    return null;
  }

  /** Where nobody is named, the place that it happens to. */
  private place(): Candidate | null {
    for (const zone of ["own", "content", "aside"] as const)
      for (const slot of AT_PLACE) {
        const found = this.nearest(slot, zone, ({ token }) => this.parties.isPlace(token));
        if (found) return found;
      }
    return null;
  }

  /** The party that the content names: whom aid is promised to, whom an attack is to hit. */
  private inContent(): Candidate | null {
    for (const slot of ["iobj", "obj", ...TOWARDS, "holder"]) {
      const found = this.nearest(slot, "content", this.party);
      if (found) return found;
    }
    return null;
  }

  private readonly party = ({ token }: Candidate): boolean =>
    this.parties.isActor(token) || this.parties.isPlace(token);

  private nearest(
    slot: string,
    zone: Zone,
    test: (candidate: Candidate) => boolean,
  ): Candidate | null {
    let best: Candidate | null = null;
    for (const c of this.candidates)
      if (c.slot === slot && c.zone === zone && (!best || c.depth < best.depth) && test(c))
        best = c;
    return best;
  }

  /** A party in the slot, or behind the thing in it: "agreed to US mediation". */
  private inSlot(slot: string, zone: Zone, reach: number): Candidate | null {
    const found = this.nearest(slot, zone, this.party);
    if (found && found.depth <= NEAR) return found;
    const thing = this.nearest(slot, zone, () => true);
    const owner = thing && thing.depth <= reach ? this.behind(thing.token) : null;
    return owner ?? (found && found.depth <= reach ? found : null);
  }

  private behind(thing: number): Candidate | null {
    for (const slot of BEHIND)
      for (const c of this.candidates)
        if (c.under === thing && c.slot === slot && this.party(c)) return c;
    return null;
  }
}

function tokensOf(candidate: Candidate | null): number[] {
  return candidate ? [candidate.token] : [];
}
