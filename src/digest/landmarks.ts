import type { Analysis, Quantity, Span, TimeExpression } from "../analysis.ts";

/** A pronoun and the entity that it stands for. */
export interface Pronoun {
  span: Span;
  entity: string;
}

/** Things of a report by where they stand, so that a long one is not looked through for each of its events. */
export class Landmarks {
  readonly #times: readonly TimeExpression[];
  readonly #pronouns: readonly Pronoun[];
  /** The first by its end. */
  readonly #quantities = new Map<number, Quantity>();

  constructor({ times, entities, quantities }: Analysis) {
    this.#times = inOrder(times);
    this.#pronouns = inOrder(
      entities.flatMap(({ id: entity, mentions }) =>
        mentions.flatMap(({ span, form }) => (form === "pronoun" ? [{ span, entity }] : [])),
      ),
    );
    for (const quantity of quantities)
      if (!this.#quantities.has(quantity.span[1])) this.#quantities.set(quantity.span[1], quantity);
  }

  timesIn(stretch: Span): TimeExpression[] {
    return inside(this.#times, stretch);
  }

  pronounsIn(stretch: Span): Pronoun[] {
    return inside(this.#pronouns, stretch);
  }

  quantityEndingAt(offset: number): Quantity | undefined {
    return this.#quantities.get(offset);
  }
}

interface Standing {
  span: Span;
}

function inOrder<Thing extends Standing>(things: readonly Thing[]): Thing[] {
  return [...things].sort((a, b) => a.span[0] - b.span[0]);
}

function inside<Thing extends Standing>(things: readonly Thing[], [start, end]: Span): Thing[] {
  let low = 0;
  for (let high = things.length; low < high;) {
    const middle = (low + high) >> 1;
    if (things[middle].span[0] < start) low = middle + 1;
    else high = middle;
  }
  const out: Thing[] = [];
  for (let i = low; i < things.length && things[i].span[0] <= end; i++)
    if (things[i].span[1] <= end) out.push(things[i]);
  return out;
}
