/** The day until which what stands now stands, and the one for which to ask for it. */
export const FOREVER = "9999-12-31";
export const NOW = "9999-12-30";

/** What is told of a day: two tellings of one id with the same mark are the same. */
export interface Telling<Item> {
  id: string;
  mark: string;
  item: Item;
}

/** What stood so from one day to another, the latter not included. */
export interface State<Item> {
  id: string;
  item: Item;
  since: string;
  until: string;
}

export interface History<Item> {
  states: State<Item>[];
  /** The days on which what stood before ended, by its id. */
  ended: Map<string, string>;
}

/**
 * How things stood day by day: a state for each time that one changed. A ledger that keeps it answers questions about
 * any day as it answers those about today. `before`: the marks of what stood when the first day began, by id.
 */
export function historyOf<Item>(
  days: readonly string[],
  toldOn: (day: string) => Telling<Item>[],
  before: ReadonlyMap<string, string>,
): History<Item> {
  const states: State<Item>[] = [];
  const ended = new Map<string, string>();
  const open = new Map<string, { mark: string; state: State<Item> | null }>();
  for (const [id, mark] of before) open.set(id, { mark, state: null });
  const end = (id: string, day: string): void => {
    const known = open.get(id);
    if (known?.state) known.state.until = day;
    else if (known) ended.set(id, day);
    open.delete(id);
  };
  for (const day of days) {
    const told = toldOn(day);
    const ids = new Set(told.map(({ id }) => id));
    for (const id of open.keys()) if (!ids.has(id)) end(id, day);
    for (const { id, mark, item } of told) {
      if (open.get(id)?.mark === mark) continue;
      end(id, day);
      const state = { id, item, since: day, until: FOREVER };
      open.set(id, { mark, state });
      states.push(state);
    }
  }
  return { states, ended };
}
