import type { Analysis, Span } from "../analysis.ts";
import type { Days, Telling } from "../digest/digest.ts";
import type { Access } from "../store/access.ts";
import { readAnalysis } from "../store/analysis.ts";
import { readBodies } from "../store/body.ts";
import { compare } from "../order.ts";
import { readCorrections } from "./corrections.ts";
import { type BodyVersion } from "../digest/body.ts";
import { type Field, judgementsOf } from "./judgements.ts";
import { familiesOf } from "./merged.ts";
import type { Explanation } from "../answers.ts";
import { tell } from "./tell.ts";

type FieldOf = Explanation["fields"][number];
type Words = FieldOf["words"];

/** Links shown, at most. */
const MOST_LINKS = 20;

/** Every field of a claim with its rule, its words, and what people made of it; null where it is unknown. */
export async function explainClaim(access: Access, id: string): Promise<Explanation | null> {
  const { db } = access;
  const place = await db
    .selectFrom("claim")
    .innerJoin("event", "event.no", "claim.event")
    .innerJoin("strand", "strand.event", "event.no")
    .innerJoin("analysis", "analysis.no", "event.analysis")
    .innerJoin("version", "version.no", "analysis.version")
    .select(["strand.root", "analysis.no as analysis", "version.text"])
    .select(["event.id as event", "event.no"])
    .where("claim.id", "=", id)
    .orderBy("claim.no", "desc")
    .executeTakeFirst();
  if (!place) return null;
  const all = await readCorrections(access);
  const judgements = judgementsOf(all);
  const roots = (await familiesOf(access, [place.root], judgements)).flat();
  const { body } = (await readBodies(access, new Map([[id, roots]]))).get(id)!;
  const corrections = all.filter(({ target }) => target === id);
  const machine = tellingIn(body.versions, id);
  if (!machine) return null;
  const threads = tell(body, judgements);
  const told = threads.find(({ events }) => events.includes(place.event));
  const shown = told?.tellings.find(({ claim }) => claim.id === id) ?? machine;
  const analysis = await readAnalysis(access, place.analysis);
  return {
    claim: id,
    report: machine.report.id,
    version: machine.report.version,
    title: machine.report.title,
    thread: told?.thread.id ?? "",
    fields: fieldsOf(machine, shown, analysis, place.text),
    links: await linksOf(access, place.no),
    corrections,
  };
}

/** The surest links of an event, wherever the other stands now. */
async function linksOf({ db }: Access, event: number): Promise<Explanation["links"]> {
  const links: Explanation["links"] = [];
  for (const [own, other] of [
    ["link.a", "link.b"],
    ["link.b", "link.a"],
  ] as const)
    for (const { word, type, because, ...link } of await db
      .selectFrom("link")
      .innerJoin("strand", "strand.event", other)
      .innerJoin("event", "event.no", other)
      .innerJoin("analysis", "analysis.no", "event.analysis")
      .innerJoin("version", "version.no", "analysis.version")
      .innerJoin("report", "report.no", "version.report")
      .select(["event.id as event", "event.word", "event.type", "report.id as report"])
      .select(["link.score", "link.because"])
      .where(own, "=", event)
      .execute())
      links.push({ ...link, text: `${word} (${type})`, because: because.split(" ") });
  return links.sort((a, b) => b.score - a.score || compare(a.event, b.event)).slice(0, MOST_LINKS);
}

function tellingIn(versions: readonly BodyVersion[], id: string): Telling | null {
  for (const { head, claims, events } of versions) {
    const claim = claims.find((known) => known.id === id);
    const event = claim && events.find((known) => known.id === claim.event);
    if (event) return { claim, event, report: head };
  }
  return null;
}

function fieldsOf(machine: Telling, shown: Telling, analysis: Analysis, text: string): FieldOf[] {
  const event = analysis.events.find(({ id }) => id === machine.event.local);
  const claim = analysis.claims.find(({ id }) => id === machine.claim.local);
  const words = (...spans: readonly Span[]): Words =>
    spans.map((span) => ({ span, text: text.slice(...span) }));
  const field = (
    name: string,
    value: (telling: Telling) => string,
    rule: string | null,
    why: string,
    spans: readonly Span[],
  ): FieldOf => {
    const [now, then] = [value(shown), value(machine)];
    return {
      field: name,
      value: now,
      ...(now === then ? {} : { machine: then }),
      rule,
      why,
      words: words(...spans),
    };
  };
  const rules = claim?.rules ?? [];
  const cues = (claim?.holders ?? []).flatMap(
    ({ attribution }) => analysis.attributions.find(({ id }) => id === attribution)?.cue ?? [],
  );
  const last = claim?.holders.at(-1);
  const attribution = analysis.attributions.find(({ id }) => id === last?.attribution);
  const times = (event?.times ?? []).flatMap((id) => analysis.times.find((t) => t.id === id) ?? []);
  const said = analysis.times.find(({ id }) => id === attribution?.time);
  const out = [
    field("type", ({ event: { type } }) => type, event?.rule ?? null, WHY.type, [
      machine.event.trigger,
    ]),
    field(
      "holder",
      ({ claim: { holders } }) => holders.map(({ name }) => name).join(" < "),
      attribution?.rule ?? null,
      machine.claim.holders.length > 0 ? WHY.holder : WHY.own,
      machine.claim.holders.flatMap(({ span }) => (span ? [span] : [])),
    ),
    field("act", ({ claim: { act } }) => act, rules[0] ?? null, WHY.act, cues),
    field(
      "factuality",
      ({ claim: { factuality } }) => factuality,
      rules.slice(1).join(" ") || (rules[0] ?? null),
      WHY.factuality,
      [machine.claim.evidence],
    ),
    field(
      "said",
      ({ claim }) => daysText(claim.said),
      said?.rule ?? null,
      said ? WHY.said : WHY.published,
      said ? [said.span] : [],
    ),
    field(
      "happened",
      ({ event: { when } }) => daysText(when),
      times.map(({ rule }) => rule ?? "").join(" ") || null,
      times.length > 0 ? WHY.dated : WHY.tense,
      times.map(({ span }) => span),
    ),
  ];
  for (const role of ["actor", "recipient", "place"] as const) {
    const of = ({ event: { roles } }: Telling) =>
      roles
        .filter((known) => known.role === role)
        .map((known) => known.text)
        .join("; ");
    const spans = machine.event.roles.filter((r) => r.role === role).map(({ span }) => span);
    if (of(shown) !== "" || spans.length > 0)
      out.push(field(role satisfies Field, of, event?.rule ?? null, WHY[role], spans));
  }
  for (const id of event?.quantities ?? []) {
    const quantity = analysis.quantities.find((known) => known.id === id);
    if (quantity)
      out.push(
        field("figure", () => figureText(quantity), quantity.rule ?? null, WHY.figure, [
          quantity.span,
        ]),
      );
  }
  return out;
}

const WHY = {
  type: "The word that tells of it.",
  holder: "Who is said to say it, outermost first.",
  own: "The report says it in its own voice.",
  act: "What the holder does in saying it, by the word for it.",
  factuality: "How sure the holder is, by the words around it.",
  said: "The time that the words for saying it give.",
  published: "The report gives no other day than its own.",
  dated: "The time that its clause gives.",
  tense: "Its tense, against the day of the report.",
  actor: "Who does it.",
  recipient: "Whom it is done to.",
  place: "Where.",
  figure: "How many.",
} as const;

/** EDTF: a day, or an interval with ".." for an open end. */
function daysText(days: Days | null): string {
  if (!days) return "";
  const { earliest, latest } = days;
  return earliest !== null && earliest === latest
    ? earliest
    : `${earliest ?? ".."}/${latest ?? ".."}`;
}

function figureText({ low, high, of, measure }: Analysis["quantities"][number]): string {
  const range = low === high ? `${low}` : `${low ?? ".."}–${high ?? ".."}`;
  return [range, of, measure && measure !== "other" ? `(${measure})` : ""].join(" ").trim();
}
