import type { Analysis, Claim, Event, Span } from "../analysis.ts";
import { lemmaOf } from "../language/lemmas.ts";
import type {
  ClaimDigest,
  Days,
  Digest,
  EntityDigest,
  EventDigest,
  FigureDigest,
  HolderDigest,
} from "./digest.ts";
import { withBelonging } from "./belonging.ts";
import { identitiesOf, type Identity } from "./entities.ts";
import { idOf } from "./identity.ts";
import { filled } from "./filling.ts";
import { Landmarks } from "./landmarks.ts";
import { lineOf } from "./line.ts";
import { Names, rolesOf } from "./roles.ts";
import { Settings } from "./setting.ts";
import { hex, sha256 } from "./sha256.ts";
import { Taken, termsOf } from "./terms.ts";
import { ownerless, wordsOf } from "./words.ts";

/**
 * What of an analysed report can be set beside other reports. Pure: it depends on nothing but the analysis.
 * Ids come from the SHA-256 of the text, the report's id and address, since two sites may carry the same words,
 * and from spans.
 */
export function digestOf(analysis: Analysis): Digest {
  const { report } = analysis;
  const version = [hex(sha256(report.text)), report.id, report.url ?? ""];
  const identities = identitiesOf(analysis);
  const names = new Names(analysis, identities);
  const landmarks = new Landmarks(analysis);
  const taken = new Taken(analysis);
  const unique = new Ids();
  const said = saidBy(analysis);
  const settings = new Settings(analysis, identities);
  const found = analysis.events.map((event): EventDigest => ({
    id: unique.of("e", ...version, ...event.trigger),
    local: event.id,
    type: event.type,
    mode: event.mode ?? null,
    trigger: event.trigger,
    word: wordOf(report.text, event),
    evidence: event.evidence,
    roles: rolesOf(analysis, event, names),
    when: event.when ? beforeSaid(event.when, said.get(event.id)) : null,
    terms: termsOf(analysis, event, taken),
    setting: settings.of(event.trigger[0]),
    ...lineOf(analysis, event, wordOf(report.text, event), names, landmarks),
    main: analysis.main === event.id,
  }));
  const events = new Map(
    filled(withBelonging(found, analysis, identities), report.text).map((event) => [
      event.local,
      event,
    ]),
  );
  const spoken = new Map(analysis.attributions.map((told) => [told.id, told]));
  const holderOf = ({
    attribution,
    text,
    entity,
    kind,
  }: Claim["holders"][number]): HolderDigest => {
    const span = longest(spoken.get(attribution)?.source ?? []);
    const words = span ? report.text.slice(...span) : text;
    return { text: words, span, ...names.of(words, entity, true), kind };
  };
  const claims: ClaimDigest[] = [];
  for (const claim of analysis.claims) {
    const event = events.get(claim.event);
    if (!event) continue;
    const holders = claim.holders.map(holderOf);
    claims.push({
      id: unique.of(
        "c",
        ...version,
        ...event.trigger,
        ...holders.flatMap(({ span }) => span ?? []),
      ),
      local: claim.id,
      event: event.id,
      holders,
      act: claim.act,
      factuality: claim.factuality,
      said: claim.said ?? null,
      evidence: claim.evidence,
    });
  }
  return {
    events: [...events.values()],
    claims,
    figures: figuresOf(analysis, events),
    entities: entitiesOf(identities.values()),
  };
}

/** The last day on which any of its holders spoke of an event that had happened; the earliest such day counts. */
function saidBy({ claims }: Analysis): Map<string, string> {
  const out = new Map<string, string>();
  for (const { event, said } of claims) {
    const day = said?.latest;
    const known = out.get(event);
    if (day && (known === undefined || day < known)) out.set(event, day);
  }
  return out;
}

/** What was told as past on a day had happened by then, also where it is told again much later. */
function beforeSaid({ earliest, latest }: Days, said: string | undefined): Days {
  const sooner = said !== undefined && latest !== null && said < latest;
  return { earliest, latest: sooner && (earliest === null || earliest <= said) ? said : latest };
}

/** Gives each thing an id of its own, also where two rest on the very same words. */
class Ids {
  private readonly given = new Map<string, number>();

  of(letter: string, ...parts: (string | number)[]): string {
    const id = idOf(letter, ...parts);
    const before = this.given.get(id) ?? 0;
    this.given.set(id, before + 1);
    return before === 0 ? id : idOf(letter, ...parts, `again ${before}`);
  }
}

/** The rule that found an event names the lemma of its head; where none does, its form tells. */
function wordOf(text: string, { rule, trigger }: Event): string {
  const named = /^event\.(?:verb|noun)\.([\p{L}_-]+)$/u.exec(rule ?? "");
  if (named) return named[1].replaceAll("_", " ");
  const word = ownerless(wordsOf(text.slice(...trigger))[0]?.text ?? "").toLowerCase();
  const singular = lemmaOf(word, "NOUN", "NNS");
  if (singular !== word) return singular;
  if (word.endsWith("ing")) return lemmaOf(word, "VERB", "VBG");
  return lemmaOf(word, "VERB", "VBD");
}

function longest(spans: readonly Span[]): Span | null {
  let best: Span | null = null;
  for (const span of spans) if (!best || span[1] - span[0] > best[1] - best[0]) best = span;
  return best;
}

function figuresOf(
  { events, quantities }: Analysis,
  digests: ReadonlyMap<string, EventDigest>,
): FigureDigest[] {
  const byId = new Map(quantities.map((quantity) => [quantity.id, quantity]));
  const out: FigureDigest[] = [];
  for (const event of events)
    for (const id of event.quantities) {
      const quantity = byId.get(id);
      if (!quantity?.measure) continue;
      const { span, measure, of, low, high, approximate } = quantity;
      out.push({ event: digests.get(event.id)!.id, span, measure, of, low, high, approximate });
    }
  return out;
}

/** One entry a key: a country and its people are one. */
function entitiesOf(identities: Iterable<Identity>): EntityDigest[] {
  const out = new Map<string, EntityDigest>();
  for (const { key, name, kind, country, location, mentions } of identities) {
    if (key === null) continue;
    const known = out.get(key);
    if (!known) {
      out.set(key, { key, name, kind, country, location, mentions: [...mentions] });
      continue;
    }
    if (kind === "country" && known.kind !== "country") Object.assign(known, { name, kind });
    known.country ??= country;
    known.location ??= location;
    known.mentions.push(...mentions);
  }
  for (const { mentions } of out.values()) mentions.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return [...out.values()];
}
