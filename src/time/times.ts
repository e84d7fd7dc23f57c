import type { Report, TimeExpression } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import type { Anchors } from "./anchors.ts";
import { readIsoDay } from "./calendar.ts";
import type { Features } from "./features.ts";
import { reduce } from "./grammar.ts";
import { type Item, itemsOf } from "./items.ts";
import { outlookOf } from "./outlook.ts";
import { resolve } from "./resolve.ts";

/** The time expressions of a report in text order, resolved against `report.published`. */
export function findTimes(doc: Doc, report: Report): TimeExpression[] {
  const anchors: Anchors = {
    report: report.published === undefined ? null : readIsoDay(report.published),
    focus: null,
    period: null,
  };
  const out: TimeExpression[] = [];
  for (let sentence = 0; sentence < doc.sentenceCount; sentence++) {
    const items = itemsOf(doc, sentence);
    if (!items) continue;
    const readings = reduce(items).flatMap(reading);
    for (let i = 0; i < readings.length; i++) {
      const { item } = readings[i];
      const features = lend(readings, i);
      const resolved = resolve(features, anchors, sentence, outlookOf(doc, item.first, item.last));
      if (!resolved) continue;
      out.push({
        id: `t${out.length + 1}`,
        span: [item.start, item.end],
        ...resolved,
        rule: item.rule,
      });
    }
  }
  return out;
}

interface Reading {
  item: Item;
  features: Features;
}

function reading(item: Item): Reading[] {
  const found = item.classes.find(({ features }) => features.as !== undefined);
  return found ? [{ item, features: found.features }] : [];
}

/**
 * What a reading leaves open and its neighbour says: the month of "8" in "8 and 13 October", the year of
 * "May" in "May and June 2019" (the year before in "from December to March 2020"), the day of "noon" in
 * "noon on Sunday".
 */
function lend(readings: Reading[], at: number): Features {
  const { features } = readings[at];
  if (!features.borrow) return features;
  const lender = readings[at + (features.borrow === "next" ? 1 : -1)]?.features;
  if (!lender) return features;
  const { year, month, day, weekday } = lender;
  if (features.as === "clock") return { ...features, year, month, day, weekday };
  if (features.month === undefined) return { ...features, month, year };
  if (features.year !== undefined || year === undefined) return features;
  const earlier = month !== undefined && month < features.month;
  return { ...features, year: earlier ? year - 1 : year };
}
