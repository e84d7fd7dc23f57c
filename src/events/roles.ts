import type { Participant } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import {
  agent,
  childOf,
  isPassive,
  isPredicate,
  patient,
  prepositionOf,
  surfaceSubject,
} from "./clause.ts";
import type { Frame } from "./frames.ts";
import { nounEntries } from "./lexicon.ts";
import { conjuncts, holderOf, type Parties } from "./parties.ts";

/** Who acts in an event and who is acted on, read from the slots around its trigger. */

export interface Roles {
  actors: Participant[];
  recipients: Participant[];
}

interface Candidate {
  token: number;
  /** "obj", "iobj", "holder", or the preposition that leads to it. */
  slot: string;
  /** True where the phrase stands at the content of the trigger, not at the trigger itself. */
  inner: boolean;
  /** Steps from the trigger. */
  depth: number;
  /** The noun whose phrase it stands in, or -1. */
  under: number;
}

/** Prepositions that lead to the other party where the lexicon names none, the surest first. */
const TOWARDS = [
  "against",
  "with",
  "to",
  "on",
  "upon",
  "at",
  "from",
  "toward",
  "towards",
  "into",
  "between",
  "among",
  "for",
  "of",
  "over",
  "by",
  "out_of",
];
const AT_PLACE = ["in", "inside", "near", "across", "along", "around", "outside", "through", "of"];

/** Slots of a phrase in which the party behind a thing is named. */
const BEHIND = ["holder", "by", "from", "of", "against", "between", "with", "to", "on", "for"];

/** Steps from the trigger within which a party counts as its own. */
const NEAR = 1;

/** How far down the content of a trigger the other party is looked for. */
const DEPTH = 4;
/** Candidates beyond this number are lists, not parties. */
const MOST = 64;

export function rolesOf(doc: Doc, parties: Parties, frame: Frame): Roles {
  const noun = !isPredicate(doc, frame.token) && doc.upos(frame.token) !== "ADJ";
  let actors = noun ? nounActors(doc, parties, frame.token) : verbActors(doc, parties, frame);
  const candidates = candidatesOf(doc, parties, frame).filter(
    ({ token }) => !actors.includes(token),
  );
  let recipients = chooseRecipients(doc, parties, frame, candidates);
  if (noun) recipients = recipients.filter((token) => !actors.includes(token));
  const reciprocal =
    frame.type === "CONSULT" || frame.type === "ASSAULT" || frame.type === "SUPPORT";
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
  const taken = new Set<number>();
  const unique = (tokens: number[]) =>
    tokens
      .flatMap((token) => conjuncts(doc, token))
      .map((token) => parties.stand(token))
      .filter((token) => {
        if (taken.has(token)) return false;
        taken.add(token);
        return true;
      })
      .map((token) => parties.participant(token));
  return { actors: unique(actors), recipients: unique(recipients) };
}

/** Troops that "were withdrawn" or "were deployed" by nobody named are those who withdraw or deploy. */
function movesItself(frame: Frame): boolean {
  return frame.type === "RETREAT" && frame.mode !== "release" && frame.mode !== "return";
}

function verbActors(doc: Doc, parties: Parties, frame: Frame): number[] {
  const subject = agent(doc, frame.token);
  if (subject >= 0) {
    // "Russia's attack killed five": the owner of the deed did it.
    if (!parties.isActor(subject) && nounEntries(doc.lemma(subject))) {
      const holder = holderOf(doc, parties, subject);
      if (holder >= 0 && parties.isActor(holder)) return [holder];
    }
    return [subject];
  }
  if (frame.inner >= 0 && isNoun(doc, frame.inner)) return nounActors(doc, parties, frame.inner);
  return [];
}

function isNoun(doc: Doc, token: number): boolean {
  return doc.upos(token) === "NOUN" || doc.upos(token) === "PROPN";
}

/** The doer of a nominal: "by Iran", "Iran's", "Iranian", or who carries the noun ("Iran's plan for an attack"). */
function nounActors(doc: Doc, parties: Parties, noun: number): number[] {
  for (const child of doc.children(noun))
    if (doc.relation(child) === "nmod" && prepositionOf(doc, child) === "by") return [child];
  const holder = holderOf(doc, parties, noun);
  if (holder >= 0 && (parties.isActor(holder) || parties.isPlace(holder))) return [holder];
  return [];
}

function candidatesOf(doc: Doc, parties: Parties, frame: Frame): Candidate[] {
  const out: Candidate[] = [];
  const visit = (token: number, depth: number, inner: boolean) => {
    if (depth > DEPTH || out.length > MOST) return;
    const predicate = isPredicate(doc, token);
    if (predicate) {
      const object = patient(doc, token);
      const passiveActor =
        object >= 0 && object === surfaceSubject(doc, token) && !isPassive(doc, token);
      if (object >= 0 && !passiveActor) {
        out.push({ token: object, slot: "obj", inner, depth, under: -1 });
        if (doc.head(object) === token || !inner) phraseCandidates(object, depth + 1, inner);
      }
    }
    for (const child of doc.children(token)) {
      const relation = doc.relation(child);
      if (relation === "iobj") out.push({ token: child, slot: "iobj", inner, depth, under: -1 });
      else if (relation === "obl" || (relation === "nmod" && doc.deprel(child) !== "nmod:poss")) {
        const slot = prepositionOf(doc, child);
        if (!slot || doc.deprel(child) === "obl:unmarked") continue;
        if (isPredicate(doc, child)) visit(child, depth + 1, true);
        else {
          out.push({ token: child, slot, inner, depth, under: -1 });
          phraseCandidates(child, depth + 1, inner);
        }
      } else if (
        relation === "xcomp" ||
        relation === "ccomp" ||
        (relation === "advcl" && child > token) ||
        (relation === "acl" && doc.deprel(child) !== "acl:relcl")
      ) {
        if (relation === "ccomp" || relation === "xcomp") {
          const subject = childOf(doc, child, "nsubj", "nsubj:pass");
          if (subject >= 0)
            out.push({ token: subject, slot: "comp", inner: true, depth, under: -1 });
        }
        visit(child, depth + 1, true);
      }
    }
  };
  const phraseCandidates = (noun: number, depth: number, inner: boolean) => {
    if (depth > DEPTH || out.length > MOST) return;
    const holder = holderOf(doc, parties, noun);
    if (holder >= 0) out.push({ token: holder, slot: "holder", inner, depth, under: noun });
    for (const child of doc.children(noun)) {
      const relation = doc.deprel(child);
      if (relation === "nmod") {
        const slot = prepositionOf(doc, child);
        if (!slot) continue;
        out.push({ token: child, slot, inner, depth, under: noun });
        phraseCandidates(child, depth + 1, inner);
      } else if (relation === "acl") visit(child, depth + 1, true);
      else if (relation === "conj" && isNoun(doc, child)) phraseCandidates(child, depth + 1, inner);
    }
  };
  if (isNoun(doc, frame.token)) phraseCandidates(frame.token, 0, false);
  else visit(frame.token, 0, false);
  return out;
}

function chooseRecipients(
  doc: Doc,
  parties: Parties,
  frame: Frame,
  candidates: Candidate[],
): number[] {
  if (frame.type === "OTHER") {
    const object = candidates.find(({ slot, inner }) => slot === "obj" && !inner);
    return object ? [object.token] : [];
  }
  const party = ({ token }: Candidate) => parties.isActor(token) || parties.isPlace(token);
  const nearest = (slot: string, inner: boolean, test: (c: Candidate) => boolean) => {
    let best: Candidate | null = null;
    for (const c of candidates)
      if (c.slot === slot && c.inner === inner && (!best || c.depth < best.depth) && test(c))
        best = c;
    return best;
  };
  // "agreed to US mediation", "condemned Israel's policy": the party behind the thing, if one is named.
  const behind = (thing: number) =>
    BEHIND.map((slot) =>
      candidates.find((c) => c.under === thing && c.slot === slot && party(c)),
    ).find((c) => c !== undefined) ?? null;
  const inSlot = (slot: string, inner: boolean): Candidate | null => {
    const found = nearest(slot, inner, party);
    if (found && found.depth <= NEAR) return found;
    const thing = nearest(slot, inner, () => true);
    return (thing && behind(thing.token)) ?? found;
  };
  for (const slot of frame.recipient) {
    let found: Candidate | null = null;
    if (slot === "subj") {
      const subject = surfaceSubject(doc, frame.token);
      if (subject >= 0) return [subject];
    } else if (slot === "comp")
      found = nearest("comp", true, party) ?? innerParty(candidates, party);
    else if (slot === "obj") {
      const thing = nearest("obj", false, () => true);
      found = thing && !party(thing) ? (behind(thing.token) ?? thing) : thing;
    } else found = inSlot(slot, false);
    if (found) return [found.token];
  }
  for (const inner of [false, true]) {
    const direct =
      nearest("iobj", inner, () => true) ??
      nearest("obj", inner, ({ token }) => parties.isActor(token));
    if (direct) return [direct.token];
    for (const slot of TOWARDS) {
      const found = inSlot(slot, inner);
      if (found) return [found.token];
    }
    const holder = nearest("holder", inner, party) ?? (inner ? nearest("comp", true, party) : null);
    if (holder) return [holder.token];
  }
  for (const inner of [false, true])
    for (const slot of AT_PLACE) {
      const found = nearest(slot, inner, ({ token }) => parties.isPlace(token));
      if (found) return [found.token];
    }
  return [];
}

/** The party that the content of the trigger names: whom aid is promised to, whom an attack is to hit. */
function innerParty(
  candidates: Candidate[],
  party: (candidate: Candidate) => boolean,
): Candidate | null {
  const inner = candidates.filter((c) => c.inner);
  for (const slot of ["iobj", "obj", ...TOWARDS, "holder"]) {
    const found = inner.find((c) => c.slot === slot && party(c));
    if (found) return found;
  }
  return null;
}
