import type { Placed } from "./members.ts";

/** Richness is written in as many digits. */
const DIGITS = 3;
const MOST = 10 ** DIGITS - 1;

/**
 * Where an event stands in the order in which threads take events up: by the day it was read; of one day those
 * first that say most of who, where and when, since what says little is told by what it joins; then by id. To be
 * compared by code units; it depends on the event alone.
 */
export function placeOf({ event, head }: Placed): string {
  const poverty = String(MOST - Math.min(MOST, richnessOf(event))).padStart(DIGITS, "0");
  return `${dayOfPlace(head.read)} ${poverty} ${event.id}`;
}

/** The day on which an event at this place was read. */
export function dayOfPlace(place: string): string {
  return place.slice(0, "2031-05-04".length);
}

const NAMED = 20;
const DATED = 10;
const MAIN = 10;

function richnessOf({ roles, terms, when, main }: Placed["event"]): number {
  const named = roles.filter(({ key }) => key !== null).length;
  return NAMED * named + terms.length + (when ? DATED : 0) + (main ? MAIN : 0);
}
