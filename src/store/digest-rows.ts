import type { Span } from "../analysis.ts";
import type {
  ClaimDigest,
  Digest,
  EntityDigest,
  EventDigest,
  FigureDigest,
  HolderDigest,
  Role,
} from "../digest/digest.ts";
import { columnsOf, type Row } from "./tables.ts";

/** Digests as rows of the tables, and rows as digests again. */

export interface DigestRows {
  event: Row<"event">[];
  role: Row<"role">[];
  claim: Row<"claim">[];
  holder: Row<"holder">[];
  figure: Row<"figure">[];
  entity: Row<"entity">[];
}

/** Gives the next number of a table. */
export type Numbering = (table: "event" | "claim") => number;

/** What of an event its digest leaves to others. */
export interface Beside {
  /** The id of the thread that an event with this id would found. */
  threadOf(event: string): string;
  /** What is told around an offset. */
  passageOf(offset: number): readonly string[];
}

export function rowsOf(
  digest: Digest,
  analysis: number,
  next: Numbering,
  { threadOf, passageOf }: Beside,
): DigestRows {
  const rows: DigestRows = { event: [], role: [], claim: [], holder: [], figure: [], entity: [] };
  const numbers = new Map<string, number>();
  for (const event of digest.events) {
    const no = next("event");
    numbers.set(event.id, no);
    const passage = passageOf(event.trigger[0]);
    rows.event.push(eventRow(event, no, analysis, threadOf(event.id), passage));
    event.roles.forEach((role, nth) => rows.role.push(roleRow(role, no, nth)));
  }
  for (const claim of digest.claims) {
    const no = next("claim");
    rows.claim.push(claimRow(claim, no, numbers.get(claim.event)!));
    claim.holders.forEach((holder, nth) => rows.holder.push(holderRow(holder, no, nth)));
  }
  const counts = new Map<number, number>();
  for (const figure of digest.figures) {
    const event = numbers.get(figure.event)!;
    const nth = counts.get(event) ?? 0;
    counts.set(event, nth + 1);
    rows.figure.push(figureRow(figure, event, nth));
  }
  digest.entities.forEach((entity, nth) => rows.entity.push(entityRow(entity, analysis, nth)));
  return rows;
}

function eventRow(
  event: EventDigest,
  no: number,
  analysis: number,
  thread: string,
  passage: readonly string[],
): Row<"event"> {
  return {
    no,
    analysis,
    id: event.id,
    thread,
    local: event.local,
    type: event.type,
    mode: event.mode,
    trigger_start: event.trigger[0],
    trigger_end: event.trigger[1],
    word: event.word,
    evidence_start: event.evidence[0],
    evidence_end: event.evidence[1],
    earliest: event.when?.earliest ?? null,
    latest: event.when?.latest ?? null,
    terms: event.terms.join(" "),
    setting: event.setting ? JSON.stringify(event.setting) : null,
    passage: passage.join(" "),
    line: event.line ?? null,
    main: event.main ? 1 : 0,
  };
}

/** What of a row its event is made of: all but what it is told with, which is long and few ask for. */
export const EVENT_COLUMNS = columnsOf("event")
  .filter(([name]) => name !== "passage")
  .map(([name]) => `event.${name}` as `event.${Exclude<keyof Row<"event">, "passage">}`);

export function eventOf(row: Omit<Row<"event">, "passage">, roles: Role[]): EventDigest {
  return {
    id: row.id,
    local: row.local,
    type: row.type as EventDigest["type"],
    mode: row.mode,
    trigger: [row.trigger_start, row.trigger_end],
    word: row.word,
    evidence: [row.evidence_start, row.evidence_end],
    roles,
    when: daysOf(row.earliest, row.latest),
    terms: stemsIn(row.terms),
    ...(row.setting === null ? {} : { setting: JSON.parse(row.setting) as string[] }),
    ...(row.line === null ? {} : { line: row.line }),
    main: row.main === 1,
  };
}

export function stemsIn(column: string): string[] {
  return column === "" ? [] : column.split(" ");
}

function roleRow({ span, text, ...role }: Role, event: number, nth: number): Row<"role"> {
  return { event, nth, ...role, span_start: span[0], span_end: span[1], words: text };
}

export function roleOf(row: Row<"role">): Role {
  return {
    role: row.role as Role["role"],
    span: [row.span_start, row.span_end],
    text: row.words,
    key: row.key,
    country: row.country,
    head: row.head,
  };
}

function claimRow(claim: ClaimDigest, no: number, event: number): Row<"claim"> {
  return {
    no,
    event,
    id: claim.id,
    local: claim.local,
    act: claim.act,
    factuality: claim.factuality,
    said_earliest: claim.said?.earliest ?? null,
    said_latest: claim.said?.latest ?? null,
    evidence_start: claim.evidence[0],
    evidence_end: claim.evidence[1],
  };
}

/** `event`: id of its event. */
export function claimOf(row: Row<"claim">, event: string, holders: HolderDigest[]): ClaimDigest {
  return {
    id: row.id,
    local: row.local,
    event,
    holders,
    act: row.act as ClaimDigest["act"],
    factuality: row.factuality as ClaimDigest["factuality"],
    said: daysOf(row.said_earliest, row.said_latest),
    evidence: [row.evidence_start, row.evidence_end],
  };
}

function holderRow(
  { span, text, ...holder }: HolderDigest,
  claim: number,
  nth: number,
): Row<"holder"> {
  return {
    claim,
    nth,
    ...holder,
    words: text,
    span_start: span?.[0] ?? null,
    span_end: span?.[1] ?? null,
  };
}

export function holderOf(row: Row<"holder">): HolderDigest {
  return {
    text: row.words,
    span: row.span_start === null || row.span_end === null ? null : [row.span_start, row.span_end],
    key: row.key,
    name: row.name,
    kind: row.kind as HolderDigest["kind"],
    country: row.country,
  };
}

function figureRow(figure: FigureDigest, event: number, nth: number): Row<"figure"> {
  return {
    event,
    nth,
    span_start: figure.span[0],
    span_end: figure.span[1],
    measure: figure.measure,
    counted: figure.of,
    low: figure.low,
    high: figure.high,
    approximate: figure.approximate ? 1 : 0,
  };
}

/** `event`: id of its event. */
export function figureOf(row: Row<"figure">, event: string): FigureDigest {
  return {
    event,
    span: [row.span_start, row.span_end],
    measure: row.measure as FigureDigest["measure"],
    of: row.counted,
    low: row.low,
    high: row.high,
    approximate: row.approximate === 1,
  };
}

function entityRow(entity: EntityDigest, analysis: number, nth: number): Row<"entity"> {
  return {
    analysis,
    nth,
    key: entity.key,
    name: entity.name,
    kind: entity.kind,
    country: entity.country,
    latitude: entity.location?.latitude ?? null,
    longitude: entity.location?.longitude ?? null,
    grain: entity.location?.precision ?? null,
    mentions: entity.mentions.map(([start, end]) => `${start}-${end}`).join(" "),
  };
}

export function entityOf(row: Row<"entity">): EntityDigest {
  const { latitude, longitude, grain } = row;
  const placed = latitude !== null && longitude !== null && grain !== null;
  return {
    key: row.key,
    name: row.name,
    kind: row.kind as EntityDigest["kind"],
    country: row.country,
    location: placed
      ? {
          latitude,
          longitude,
          precision: grain as NonNullable<EntityDigest["location"]>["precision"],
        }
      : null,
    mentions: row.mentions === "" ? [] : row.mentions.split(" ").map(spanOf),
  };
}

function spanOf(text: string): Span {
  const [start, end] = text.split("-").map(Number);
  return [start, end];
}

function daysOf(earliest: string | null, latest: string | null): EventDigest["when"] {
  return earliest === null && latest === null ? null : { earliest, latest };
}
