import { Type } from "@sinclair/typebox";
import type * as contract from "../../analysis.ts";
import { Days, Deed, Entities, EventType, Kind, Measured, Span, Sure, Text } from "./parts.ts";
import { held, nullable, oneOf, shape } from "./shape.ts";

/** The shapes of src/analysis.ts. */

const Rule = Type.Optional(Text);

export const Report = held<contract.Report>()(
  shape("Report", {
    id: Text,
    text: Text,
    title: Type.Optional(Text),
    publisher: Type.Optional(Text),
    author: Type.Optional(Text),
    url: Type.Optional(Text),
    published: Type.Optional(Text),
    language: Type.Optional(Text),
  }),
);

const Sentence = held<contract.Sentence>()(
  shape("Sentence", { span: Span, kind: oneOf(["heading", "sentence"]) }),
);

const TimeExpression = held<contract.TimeExpression>()(
  shape("TimeExpression", {
    id: Text,
    span: Span,
    type: oneOf(["DATE", "TIME", "DURATION", "SET"]),
    value: Text,
    mod: Type.Optional(
      oneOf([
        "BEFORE",
        "AFTER",
        "ON_OR_BEFORE",
        "ON_OR_AFTER",
        "LESS_THAN",
        "MORE_THAN",
        "EQUAL_OR_LESS",
        "EQUAL_OR_MORE",
        "START",
        "MID",
        "END",
        "APPROX",
      ]),
    ),
    quant: Type.Optional(Text),
    freq: Type.Optional(Text),
    range: Type.Optional(Days),
    rule: Rule,
  }),
);

export const Location = held<NonNullable<contract.Entity["location"]>>()(
  shape("Location", {
    latitude: Type.Number(),
    longitude: Type.Number(),
    precision: oneOf(["point", "city", "region", "country"]),
  }),
);

export const Codes = held<NonNullable<contract.Entity["codes"]>>()(
  shape("Codes", {
    iso3166: Type.Optional(Text),
    cameo: Type.Optional(Text),
    wikidata: Type.Optional(Text),
    geonames: Type.Optional(Text),
  }),
);

const Mention = held<contract.Mention>()(
  shape("Mention", { span: Span, form: oneOf(["name", "nominal", "pronoun"]), rule: Rule }),
);

const Entity = held<contract.Entity>()(
  shape("Entity", {
    id: Text,
    name: Text,
    kind: Entities,
    codes: Type.Optional(Codes),
    location: Type.Optional(Location),
    mentions: Type.Array(Mention),
  }),
);

const Quantity = held<contract.Quantity>()(
  shape("Quantity", {
    id: Text,
    span: Span,
    of: Text,
    measure: Type.Optional(Measured),
    low: nullable(Type.Number()),
    high: nullable(Type.Number()),
    approximate: Type.Boolean(),
    rule: Rule,
  }),
);

const Attribution = held<contract.Attribution>()(
  shape("Attribution", {
    id: Text,
    source: nullable(Type.Array(Span)),
    cue: Type.Array(Span),
    content: Type.Array(Span),
    form: oneOf(["direct", "mixed", "indirect"]),
    holder: nullable(Text),
    sourceKind: Kind,
    parent: nullable(Text),
    time: Type.Optional(Text),
    rule: Rule,
  }),
);

const Participant = held<contract.Participant>()(
  shape("Participant", { span: Span, text: Text, entity: Type.Optional(Text) }),
);

const Event = held<contract.Event>()(
  shape("Event", {
    id: Text,
    type: EventType,
    mode: Type.Optional(Text),
    contexts: Type.Optional(Type.Array(Text)),
    trigger: Span,
    evidence: Span,
    actors: Type.Array(Participant),
    recipients: Type.Array(Participant),
    places: Type.Array(Participant),
    times: Type.Array(Text),
    quantities: Type.Array(Text),
    when: Type.Optional(Days),
    rule: Rule,
  }),
);

const Claim = held<contract.Claim>()(
  shape("Claim", {
    id: Text,
    event: Text,
    holders: Type.Array(
      held<contract.Holder>()(
        shape("Holder", { attribution: Text, text: Text, entity: nullable(Text), kind: Kind }),
      ),
    ),
    act: Deed,
    factuality: Sure,
    said: Type.Optional(Days),
    evidence: Span,
    rules: Type.Optional(Type.Array(Text)),
  }),
);

export const Analysis = held<contract.Analysis>()(
  shape("Analysis", {
    report: Report,
    sentences: Type.Array(Sentence),
    times: Type.Array(TimeExpression),
    entities: Type.Array(Entity),
    quantities: Type.Array(Quantity),
    attributions: Type.Array(Attribution),
    events: Type.Array(Event),
    claims: Type.Array(Claim),
    main: nullable(Text),
  }),
);
