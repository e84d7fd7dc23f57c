import { compare } from "../order.ts";

/** How somebody or something is named; empty where no state or place is shown. */
export interface Named {
  name: string;
  country: string;
  place: string;
}

/** How often something is named so. */
export interface Face extends Named {
  reports: number;
}

/** All that one thing is called, and by how many reports. */
export class Faces {
  /** Reports by name, state and place as JSON. */
  readonly #counts = new Map<string, number>();

  add({ name, country, place }: Named, by: number): this {
    const face = JSON.stringify([name, country, place]);
    const reports = (this.#counts.get(face) ?? 0) + by;
    if (reports === 0) this.#counts.delete(face);
    else this.#counts.set(face, reports);
    return this;
  }

  get reports(): number {
    return [...this.#counts.values()].reduce((sum, reports) => sum + reports, 0);
  }

  /** What most reports say, where any says it; of several the first in order. */
  usual(part: keyof Named): string | null {
    const counts = new Map<string, number>();
    for (const face of this.#faces())
      counts.set(face[part], (counts.get(face[part]) ?? 0) + face.reports);
    counts.delete("");
    const [first] = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
    return first ? first[0] : null;
  }

  /** As a JSON list, the same whatever came first. */
  packed(): string {
    const faces = this.#faces().map(({ name, country, place, reports }) => [
      name,
      country,
      place,
      reports,
    ]);
    return JSON.stringify(faces);
  }

  #faces(): Face[] {
    return [...this.#counts]
      .sort(([a], [b]) => compare(a, b))
      .map(([face, reports]) => {
        const [name, country, place] = JSON.parse(face) as [string, string, string];
        return { name, country, place, reports };
      });
  }
}

/** What `packed` made a list of. */
export function facesIn(packed: string): Face[] {
  const rows = JSON.parse(packed) as [string, string, string, number][];
  return rows.map(([name, country, place, reports]) => ({ name, country, place, reports }));
}
