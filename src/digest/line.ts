import type { Analysis, Event, Participant } from "../analysis.ts";
import { lemmaOf } from "../language/lemmas.ts";
import { complementOf } from "./complement.ts";
import { gerundOf, isParticipleOf, participleOf, presentOf } from "./inflection.ts";
import { known } from "./names.ts";
import type { Landmarks } from "./landmarks.ts";
import type { Names } from "./roles.ts";
import { senseOf } from "./senses.ts";
import { shortened } from "./shortened.ts";
import { isPlural } from "./plural.ts";
import { named, subjectOf, trimmed, type Subject } from "./subjects.ts";
import { isOf } from "./wording.ts";

/**
 * One line that tells of an event in its clause's own words, as a heading would: who does what to whom in the
 * present tense, what was done to whom where nobody does it, else the clause itself, shortened. Denials and doubts
 * are left to those who hold them.
 */

const LONGEST = 90;
/** Words of a noun phrase that says no more than that it happened: "such a deployment". */
const BARE = 3;

/** The word by which a clause tells of an event, and how it stands there. */
interface Deed {
  lemma: string;
  /** What else the trigger holds: "out", "an attack". */
  rest: string;
  voice: "active" | "passive" | "participle";
  /** As the clause has it where it has one: "born", "cancelled". */
  participle: string;
}

/** `word`: the lemma of its trigger. None where the trigger is a noun: then the parties tell more than its words. */
export function lineOf(
  analysis: Analysis,
  event: Event,
  word: string,
  names: Names,
  landmarks: Landmarks,
): { line?: string } {
  const noun = /^event\.(?:noun|occasion)/.test(event.rule ?? "") || !/\p{Ll}/u.test(word);
  // Of a deed that has a verb the parties make a better line than "the deployment".
  const [start, end] = event.evidence;
  const bare = analysis.report.text.slice(start, end).split(/\s+/).length <= BARE;
  const { verb } = senseOf({ type: event.type, word });
  if (noun && verb !== null && (bare || event.actors.length > 0)) return {};
  const line = (noun ? nominal : told)(analysis, event, word, names, landmarks);
  return line === "" ? {} : { line };
}

function told(
  analysis: Analysis,
  event: Event,
  word: string,
  names: Names,
  landmarks: Landmarks,
): string {
  const { text } = analysis.report;
  const { trigger, evidence, actors, recipients } = event;
  const lead = text.slice(evidence[0], trigger[0]);
  const deed = deedOf(lead, text.slice(...trigger), word);
  const doers = clipped(actors, trigger[0], text);
  const sufferers = clipped(recipients, trigger[0], text);
  const end = Math.max(evidence[1], trigger[1]);
  const rest = complementOf(analysis, [trigger[1], end], doers, names, landmarks);
  const counted = quantityBefore(text, event, landmarks);
  const reduced = deed.voice === "participle" && (counted !== null || doers.length === 0);
  // "troops crossed into the town" and "the fighting eased" are no passives.
  const moves =
    event.type === "OTHER" &&
    (lead.trim() !== "" || /^(?:in|on)?to\s|^(?:from|through|across|towards?)\s/.test(rest));
  const undergone = counted !== null || (sufferers.length > 0 && !moves);
  if (deed.voice === "passive" || (reduced && undergone)) {
    const subject =
      counted ?? subjectOf(sufferers, names) ?? subjectOf(doers, names) ?? surface(lead, names);
    return joined(subject?.words ?? "", deed.participle, deed.rest, rest);
  }
  const clauseEnd = text.slice(0, end);
  if (/^event\.adjective\./.test(event.rule ?? "")) {
    const subject = subjectOf(actors, names);
    const verb = subject && (subject.plural ? "are" : "is");
    return joined(subject?.words ?? "", verb ?? "", text.slice(...trigger).toLowerCase(), rest);
  }
  if (deed.lemma === "be" && doers.length === 0) return present(actors, clauseEnd, rest, names);
  const late = doers.length === 0 && actors.length > 0;
  const subject =
    neitherOf(doers, text, names) ??
    (isOwner(doers, text) ? surface(lead, names) : null) ??
    subjectOf(late ? actors : doers, names) ??
    surface(lead, names) ??
    (deed.voice === "participle" ? subjectOf(sufferers, names) : null);
  if (!subject) {
    const suffered = sufferedLine(analysis, event, deed, names, landmarks);
    if (suffered !== "") return suffered;
    if (asks(lead)) return joined(trimmed(text.slice(...evidence)));
  }
  const object = rest === "" || late ? objectOf(event, text, subject, names) : "";
  if (!subject)
    return joined("", gerundOf(deed.lemma), deed.rest, rest.startsWith(object) ? "" : object, rest);
  const verb = deed.lemma === "be" ? (subject.plural ? "are" : "is") : deed.lemma;
  const many = agreeing(lead, text.slice(...trigger), deed.lemma, subject) ?? subject.plural;
  const form = deed.lemma === "be" || many ? verb : presentOf(verb);
  const usual = object + rest === "" ? usualObject(event.type, word) : "";
  return joined(subject.words, form, deed.rest, object, late ? "" : rest, usual);
}

/** "Ada Lindqvist's arrest angered many": the arrest did. */
function isOwner([doer]: readonly Participant[], text: string): boolean {
  return doer !== undefined && /^[’']s?\s\p{Ll}/u.test(text.slice(doer.span[1], doer.span[1] + 4));
}

/** "neither Peru nor Chile" is both of them only where it is denied. */
function neitherOf(doers: readonly Participant[], text: string, names: Names): Subject | null {
  if (doers.length !== 2) return null;
  const [one, other] = doers;
  if (!/\bneither\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, one.span[0] - NEAR), one.span[0])))
    return null;
  const [first, second] = [named(one, names)?.words, named(other, names)?.words];
  if (first === undefined || second === undefined) return null;
  return { words: `Neither ${first} nor ${second}`, plural: false };
}

/** "its operation in the hills" as "Kenya's operation in the hills". */
function nominal(
  analysis: Analysis,
  event: Event,
  _: string,
  names: Names,
  landmarks: Landmarks,
): string {
  const { text } = analysis.report;
  const phrase = complementOf(analysis, event.evidence, [], names, landmarks);
  const owner = subjectOf(clipped(event.actors, event.trigger[0], text), names)?.words;
  const owned = /^(?:his|her|its|their|our|my)\s/i;
  const own = owner?.endsWith("s") === true ? `${owner}' ` : `${owner}'s `;
  return joined(trimmed(owner === undefined ? phrase : phrase.replace(owned, own), LONGEST));
}

/**
 * Where nobody is told to do it, it has an object and is told as done: "killing nine miners" as "nine miners
 * killed". What is wished, denied or talked of ("without killing") is not.
 */
function sufferedLine(
  analysis: Analysis,
  { recipients, trigger, evidence }: Event,
  deed: Deed,
  names: Names,
  landmarks: Landmarks,
): string {
  const object = recipients.find(({ span }) => span[0] >= trigger[1]);
  if (!object || object.span[0] > trigger[1] + 1 || deed.lemma === "be") return "";
  const { text } = analysis.report;
  const own = text
    .slice(...trigger)
    .toLowerCase()
    .split(/\s/, 1)[0];
  const led = text.slice(Math.max(0, evidence[0] - NEAR), trigger[0]);
  const before = led.split(/[^\p{L}’']+/u).filter(Boolean);
  if (own === deed.lemma && own !== deed.participle) return "";
  if (before.slice(-MOST_WORDS).some((word) => isOf("open", word) || /n[’']t$/.test(word)))
    return "";
  if (own.endsWith("ing") && isOf("opener", before.at(-1) ?? "")) return "";
  const words = subjectOf([object], names)?.words;
  if (words === undefined) return "";
  const end = Math.max(evidence[1], object.span[1]);
  const rest = complementOf(analysis, [object.span[1], end], [object], names, landmarks);
  const further = /^(?:that|which|who|we|they|he|she|it|I|you)\s/.test(rest);
  return joined(words, deed.participle, deed.rest, further ? "" : rest);
}

/** Whether the auxiliary before the verb, or else the verb itself, is plural; null where neither shows it. */
function agreeing(lead: string, trigger: string, verb: string, { words }: Subject): boolean | null {
  if (!lead.toLowerCase().includes(words.toLowerCase())) return null;
  const [auxiliary] =
    /\b(?:were|are|have|was|is|has)\b(?=(?:\s+\p{Ll}+){0,2}\s*$)/u.exec(lead) ?? [];
  if (auxiliary !== undefined) return /^(?:were|are|have)$/.test(auxiliary);
  const own = trigger.toLowerCase().split(/\s/, 1)[0];
  if (own === presentOf(verb)) return false;
  // "the Cubs win", but not "Peru and Chile meet" of Chile alone.
  const helped = lead.split(/\s+/).some((word) => isOf("helper", word));
  return /s$/i.test(words) && !helped && own === verb && participleOf(verb) !== verb ? true : null;
}

/** "there were soldiers in the town": who was there and where. */
function present(actors: readonly Participant[], text: string, rest: string, names: Names): string {
  const [first] = actors;
  if (!first) return joined(rest);
  const { span } = grown(first, text, text.length);
  const who = trimmed(text.slice(...span));
  return joined(
    named({ ...first, text: who }, names)?.words ?? who,
    text.slice(span[1]).replace(/\s+/g, " ").trim(),
  );
}

/** Whom a clause names before its verb although the verb acts on them, or only in what follows it. */
function objectOf(
  { recipients, evidence, trigger }: Event,
  text: string,
  subject: Subject | null,
  names: Names,
): string {
  const near = recipients.filter(({ span }) => {
    const own = text.slice(...evidence);
    if (/^(?:which|that|whom)\s/.test(own) && span[1] <= evidence[0] + own.indexOf(" "))
      return true;
    if (endsOpen(text.slice(0, span[0]).trimEnd())) return false;
    if (span[0] >= evidence[1]) return span[0] - evidence[1] < REACH;
    const gap = text.slice(span[1], evidence[0]);
    return (
      span[0] >= trigger[1] ||
      (span[1] <= evidence[0] && /^,?\s(?:that\s|which\s|whom\s)?$/.test(gap))
    );
  });
  const words = subjectOf(near, names)?.words ?? "";
  const object = near.length === 1 && near[0].text === `the ${words}` ? near[0].text : words;
  return subject?.words.includes(object) === true ? "" : object;
}

const REACH = 60;
/** Characters before a clause whose words tell whether it is told as done. */
const NEAR = 20;

/** "sign" with nothing behind it is "sign an agreement" where that is its kind. */
function usualObject(type: Event["type"], word: string): string {
  const [verb, ...rest] = senseOf({ type, word }).verb?.split(" ") ?? [];
  return verb === word ? rest.join(" ") : "";
}

/** "300" right before "killed". */
function quantityBefore(text: string, { trigger }: Event, landmarks: Landmarks): Subject | null {
  let end = trigger[0];
  while (end > 0 && /\s/.test(text[end - 1])) end--;
  const found = landmarks.quantityEndingAt(end);
  if (!found) return null;
  const words = trimmed(text.slice(...found.span));
  return { words, plural: isPlural(words) };
}

/** What stands before the verb in its clause where no party does. */
function surface(lead: string, names: Names): Subject | null {
  const bare = unhelped(
    lead
      .replace(/\s+/g, " ")
      .replace(/^\s*(?:where|when|why|how|whether)\s(?!many|much)/i, "")
      .trim(),
  )
    .replace(/^how\s+(?:many|much)\s+/i, "")
    .replace(/\s+in\s+(?:all|total)$|[’'](?:ve|d|ll|re|m)$/, "");
  const words = bare.split(" ");
  if (bare === "" || words.length > MOST_WORDS || /[,;:"“”]\s/.test(bare)) return null;
  if (words.some((word) => isOf("cut", word)) || endsOpen(bare)) return null;
  if (!/^[\p{L}\p{N}"“‘'#@$€£]/u.test(bare) || /^n[’']t\b/i.test(bare)) return null;
  if (words.length > 1 && words.some((word) => /^(?:I|we|he|she|they)$/i.test(word))) return null;
  if (isOf("aside", words[0]) && isOf("opener", words[1] ?? "")) return null;
  if (isOf("opener", words[0]) && !/\d/.test(words[1] ?? "")) return null;
  return named({ span: [0, bare.length], text: bare }, names);
}

const MOST_WORDS = 8;

function asks(lead: string): boolean {
  return isOf("asking", /\p{L}+/u.exec(lead)?.[0] ?? "");
}

/** With the beginning of its first word: "Mazar-i-Sharif" for "i-Sharif". */
function whole(party: Participant, text: string): Participant {
  let [start] = party.span;
  if (text[start] !== "-" && text[start - 1] !== "-") return party;
  const least = Math.max(0, start - REACH);
  while (start > least && /[\p{L}\p{N}-]/u.test(text[start - 1])) start--;
  if (start === party.span[0]) return party;
  return { span: [start, party.span[1]], text: text.slice(start, party.span[1]) };
}

/** What of parties stands before the trigger. */
function clipped(parties: readonly Participant[], trigger: number, text: string): Participant[] {
  return parties.flatMap((part) => {
    const party = whole(part, text);
    if (party.span[0] >= trigger) return [];
    if (party.span[1] <= trigger) return endsOpen(party.text) ? [] : [grown(party, text, trigger)];
    const words = unhelped(text.slice(party.span[0], trigger).trimEnd());
    if (words === "" || endsOpen(words)) return [];
    return [{ ...party, span: [party.span[0], party.span[0] + words.length], text: words }];
  });
}

function endsOpen(phrase: string): boolean {
  return isOf("opener", phrase.slice(phrase.search(/\S+$/)));
}

/** "North Korean" with the soldiers that follow. */
function grown(party: Participant, text: string, limit: number): Participant {
  if (known(party.text)?.class !== "nationality" || party.text.endsWith("s")) return party;
  let end = party.span[1];
  for (const [found, word] of text.slice(end, limit).matchAll(/\s+(\p{Ll}[\p{L}-]*)|./guy)) {
    if (word === undefined || isOf("helper", word) || isOf("opener", word) || isOf("cut", word))
      break;
    if (isOf("aside", word) || /ly$/.test(word)) break;
    end += found.length;
  }
  return end === party.span[1]
    ? party
    : { span: [party.span[0], end], text: text.slice(party.span[0], end) };
}

/** Without auxiliaries and adverbs at the end. */
function unhelped(phrase: string): string {
  const words = phrase.split(" ");
  while (
    words.length > 0 &&
    (isOf("helper", words.at(-1)!) ||
      isOf("aside", words.at(-1)!) ||
      /[^i]ly$|n[’']t$/.test(words.at(-1)!))
  )
    words.pop();
  return words.join(" ");
}

function deedOf(before: string, trigger: string, word: string): Deed {
  const [first, ...others] = trigger.replace(/\s+/g, " ").split(" ");
  const lower = first.toLowerCase();
  const [lemma] = others.length === 0 ? word.split(" ") : [lemmaOf(lower, "VERB", tagOf(lower))];
  const rest = others.join(" ");
  const words = before.trim().split(/\s+/);
  while (words.length > 0 && (isOf("aside", words.at(-1)!) || /ly$/.test(words.at(-1)!)))
    words.pop();
  const auxiliary = (words.at(-1) ?? "").toLowerCase();
  const finished = !lower.endsWith("ing") && isParticipleOf(lower, lemma);
  const past =
    /^(?:have|has|had|having|to|will|would|could|can|may|might|must|shall|should|did|does|do)$/;
  const bare = finished && !past.test(auxiliary);
  const voice = finished && isOf("passive", auxiliary) ? "passive" : bare ? "participle" : "active";
  const participle = finished ? lower : participleOf(lemma);
  return {
    lemma: /^(?:is|are|was|were|been)$/.test(lower) ? "be" : lemma,
    rest,
    voice,
    participle,
  };
}

function tagOf(lower: string): "VBG" | "VBZ" | "VBD" {
  if (lower.endsWith("ing")) return "VBG";
  return /[^s]s$/.test(lower) ? "VBZ" : "VBD";
}

function joined(...parts: string[]): string {
  const line = parts.filter((part) => part !== "").join(" ");
  const short = shortened(line, LONGEST);
  return short.charAt(0).toUpperCase() + short.slice(1);
}
