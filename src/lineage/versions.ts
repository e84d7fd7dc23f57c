import type { FigureDigest, ReportHead } from "../digest/digest.ts";
import type { Change } from "../answers.ts";
import { compare } from "../order.ts";
import { type Held, type Pair, pairsOf, type Read } from "./pairing.ts";

/** A version of a report with its text and what was found in it. */
export interface Version extends Read {
  head: ReportHead;
}

type Part = Omit<Change, "report" | "from" | "to">;

/** How sure a claim's words are: certain, probable, possible, neither. */
const SURE: Record<string, number> = { CT: 3, PR: 2, PS: 1, U: 0 };
const SURENESS = ["left open", "possible", "probable", "certain"];
/** Acts that commit their holder to more, and to less, than saying so. */
const FIRM = new Set(["confirm", "admit"]);
const LOOSE = new Set(["speculate", "evaluate", "predict"]);

/**
 * What became of the claims of one version of a report in the next, in the order of the text. "figure": a
 * number changed. "softened": less sure, the other way round, told by another or through one more mouth, or
 * by a weaker act; "hardened": the reverse. "reworded": other words for the same. "added" and "dropped": only
 * one version has it. Claims that rest on the same words and changed alike are told once.
 */
export function changesBetween(before: Version, after: Version): Change[] {
  const parts = pairsOf(before, after).flatMap((pair) => changesOf(pair, before, after));
  const seen = new Set<string>();
  const ends = {
    report: after.head.id,
    from: { version: before.head.version, read: before.head.read },
    to: { version: after.head.version, read: after.head.read },
  };
  return parts
    .sort((a, b) => placeOf(a) - placeOf(b) || compare(keyOf(a), keyOf(b)))
    .filter((part) => !seen.has(keyOf(part)) && seen.add(keyOf(part)))
    .map((part) => ({ ...ends, ...part }));
}

function placeOf({ before, after }: Part): number {
  return (after ?? before)!.span[0];
}

function keyOf({ kind, before, after, what }: Part): string {
  const told = kind === "softened" || kind === "hardened" ? what : "";
  return [kind, before?.span ?? "", after?.span ?? "", told].join(" ");
}

function changesOf({ before, after }: Pair, old: Version, now: Version): Part[] {
  const was = before && sideOf(before, old.text);
  const is = after && sideOf(after, now.text);
  if (!before || !after) {
    const [kind, what] = before
      ? (["dropped", `No longer there: ${byWhom(before)}${quoted(before.words)}.`] as const)
      : (["added", `New: ${byWhom(after!)}${quoted(after!.words)}.`] as const);
    return [{ kind, before: was, after: is, what }];
  }
  const out = figuresOf(before, after, old, now);
  const firmer = firmness(before, after);
  if (firmer)
    out.push({
      kind: firmer.by < 0 ? "softened" : "hardened",
      before: was,
      after: is,
      what: firmer.what,
    });
  if (out.length === 0 && before.words !== after.words)
    out.push({
      kind: "reworded",
      before: was,
      after: is,
      what: `In other words: ${quoted(before.words)} is now ${quoted(after.words)}.`,
    });
  return out;
}

function sideOf({ claim }: Held, text: string): Change["before"] {
  return { claim: claim.id, span: claim.evidence, text: text.slice(...claim.evidence) };
}

/** Numbers of the same measure that are no longer the same, in the order in which the event tells them. */
function figuresOf(before: Held, after: Held, old: Version, now: Version): Part[] {
  const out: Part[] = [];
  const left = now.digest.figures.filter(({ event }) => event === after.event.id);
  for (const was of old.digest.figures) {
    if (was.event !== before.event.id) continue;
    const at = left.findIndex(({ measure }) => measure === was.measure);
    if (at < 0) continue;
    const [is] = left.splice(at, 1);
    if (was.low === is.low && was.high === is.high) continue;
    const [words, others] = [old.text.slice(...was.span), now.text.slice(...is.span)];
    out.push({
      kind: "figure",
      before: { claim: before.claim.id, span: was.span, text: words },
      after: { claim: after.claim.id, span: is.span, text: others },
      what: `${measured(was)}: ${quoted(words)} is now ${quoted(others)}.`,
    });
  }
  return out;
}

function measured({ measure }: FigureDigest): string {
  return measure[0].toUpperCase() + measure.slice(1).replaceAll("-", " ");
}

/** Whether the later words commit to more or to less, and in what; null where they commit to the same. */
function firmness(before: Held, after: Held): { by: number; what: string } | null {
  const [was, is] = [before.claim, after.claim];
  if (was.factuality !== is.factuality) {
    const turned = is.factuality.endsWith("-") && was.factuality.endsWith("+");
    const back = was.factuality.endsWith("-") && is.factuality.endsWith("+");
    if (turned) return { by: -1, what: "It was said to be so; now it is said not to be." };
    if (back) return { by: 1, what: "It was said not to be so; now it is said to be." };
    const by = sureness(is.factuality) - sureness(was.factuality);
    const what = `It was ${SURENESS[sureness(was.factuality)]}; now it is ${SURENESS[sureness(is.factuality)]}.`;
    if (by !== 0) return { by, what };
  }
  const mouths = was.holders.length - is.holders.length;
  if (mouths !== 0) {
    const name = (mouths < 0 ? is : was).holders.at(-1)!.name;
    const what =
      is.holders.length === 0
        ? `It was told by ${name}; now the report says so itself.`
        : was.holders.length === 0
          ? `The report said so itself; now it is told by ${name}.`
          : `It is now told through ${mouths < 0 ? "one more source" : "fewer sources"}.`;
    return { by: mouths, what };
  }
  const by = weight(is.act) - weight(was.act);
  return by === 0 ? null : { by, what: `The act was “${was.act}”; now it is “${is.act}”.` };
}

/** Zero for what says neither that it is so nor that it is not. */
function sureness(factuality: string): number {
  return factuality.endsWith("u") ? 0 : (SURE[factuality.slice(0, 2)] ?? 0);
}

function weight(act: string): number {
  return FIRM.has(act) ? 1 : LOOSE.has(act) ? -1 : 0;
}

function byWhom({ claim }: Held): string {
  const last = claim.holders.at(-1);
  return last ? `${last.name}: ` : "";
}

function quoted(words: string): string {
  return `“${words}”`;
}
