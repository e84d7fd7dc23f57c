import type { Entity } from "../analysis.ts";

type Location = NonNullable<Entity["location"]>;

/** What the point of a place stands for. */
const MEANING: Record<Location["precision"], string> = {
  point: "",
  city: ", in the middle of the city",
  region: ", in the middle of the region",
  country: ", in the middle of the country",
};

/** Where on earth something lies, in words: "50.01° north, 20.99° east, in the middle of the city". */
export function coordinateWords({ latitude, longitude, precision }: Location): string {
  const north = `${degrees(latitude)} ${latitude < 0 ? "south" : "north"}`;
  const east = `${degrees(longitude)} ${longitude < 0 ? "west" : "east"}`;
  return `${north}, ${east}${MEANING[precision]}`;
}

/** To about a kilometre, which is as near as a name of a place comes. */
function degrees(value: number): string {
  return `${String(Math.round(Math.abs(value) * 100) / 100)}°`;
}
