import { type Leaf } from "./leaf.ts";

/** A GeoJSON feature (RFC 7946): a thread at one of its places. */
interface Feature {
  type: "Feature";
  id: string;
  geometry: { type: "Point"; coordinates: [longitude: number, latitude: number] };
  properties: Record<string, string | number | null>;
}

/**
 * A thread once for each of its places that can be put on a map. `precision` says what a point stands for:
 * that of a country or a region is its middle and no more.
 */
export function featuresOf({ thread, setting }: Leaf): Feature[] {
  return setting.places.map(({ key, name, location }) => ({
    type: "Feature",
    id: `${thread.id} ${key}`,
    geometry: { type: "Point", coordinates: [location.longitude, location.latitude] },
    properties: {
      thread: thread.id,
      title: thread.title,
      standing: thread.standing,
      type: thread.type,
      happened_from: thread.happened?.earliest ?? null,
      happened_to: thread.happened?.latest ?? null,
      place: name,
      precision: location.precision,
      reports: thread.reports.length,
      origins: thread.origins,
    },
  }));
}
