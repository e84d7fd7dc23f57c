import type { Access } from "../store/access.ts";

/**
 * Puts new events into components and joins those that links lead between: the smaller go over into the
 * largest, so that an event moves at most as often as its component doubles. All that were touched are
 * marked to be told anew.
 */
export async function joinComponents(
  access: Access,
  created: readonly number[],
  links: readonly { a: number; b: number }[],
): Promise<void> {
  const { db, among } = access;
  const groups = new Groups();
  for (const event of created) groups.add(-event);
  const homes = await homesOf(access, created, links);
  const nodeOf = (event: number): number => homes.get(event) ?? -event;
  for (const { a, b } of links) groups.join(nodeOf(a), nodeOf(b));
  const sizes = await sizesOf(access, [...new Set(homes.values())]);
  const rows: { event: number; component: number }[] = [];
  const touched: number[] = [];
  const gone: number[] = [];
  for (const nodes of groups.all()) {
    const old = nodes
      .filter((node) => node > 0)
      .sort((x, y) => sizes.get(y)! - sizes.get(x)! || x - y);
    const fresh = nodes.filter((node) => node < 0).map((node) => -node);
    const [target = Math.min(...fresh), ...others] = old;
    for (const event of fresh) rows.push({ event, component: target });
    touched.push(target);
    if (others.length === 0) continue;
    gone.push(...others);
    await db
      .updateTable("component")
      .set({ component: target })
      .where(among("component", others))
      .execute();
  }
  await access.insert("component", rows);
  if (gone.length > 0) await db.deleteFrom("dirty").where(among("component", gone)).execute();
  await markDirty(access, touched);
}

export async function markDirty(access: Access, components: readonly number[]): Promise<void> {
  await access.insert(
    "dirty",
    [...new Set(components)].map((component) => ({ component })),
    true,
  );
}

/** Marks all components that reports with these numbers tell of. */
export async function markReports(access: Access, reports: readonly number[]): Promise<void> {
  if (reports.length === 0) return;
  const rows = await access.db
    .selectFrom("version")
    .innerJoin("analysis", "analysis.version", "version.no")
    .innerJoin("event", "event.analysis", "analysis.no")
    .innerJoin("component", "component.event", "event.no")
    .select("component.component")
    .distinct()
    .where(access.among("version.report", reports))
    .execute();
  await markDirty(
    access,
    rows.map(({ component }) => component),
  );
}

/** Components of the events at the ends of links that stood there before. */
async function homesOf(
  { db, among }: Access,
  created: readonly number[],
  links: readonly { a: number; b: number }[],
): Promise<Map<number, number>> {
  const isNew = new Set(created);
  const old = new Set(links.flatMap(({ a, b }) => [a, b]).filter((event) => !isNew.has(event)));
  if (old.size === 0) return new Map();
  const rows = await db
    .selectFrom("component")
    .selectAll()
    .where(among("component.event", [...old]))
    .execute();
  return new Map(rows.map(({ event, component }) => [event, component]));
}

async function sizesOf(
  { db, among }: Access,
  components: readonly number[],
): Promise<Map<number, number>> {
  if (components.length === 0) return new Map();
  const rows = await db
    .selectFrom("component")
    .select(({ fn }) => ["component", fn.countAll<number>().as("size")])
    .where(among("component", components))
    .groupBy("component")
    .execute();
  return new Map(rows.map(({ component, size }) => [component, size]));
}

/** Union-find with halved paths. */
class Groups {
  readonly #parents = new Map<number, number>();

  add(node: number): void {
    if (!this.#parents.has(node)) this.#parents.set(node, node);
  }

  join(a: number, b: number): void {
    this.add(a);
    this.add(b);
    const [one, other] = [this.#root(a), this.#root(b)];
    if (one !== other) this.#parents.set(Math.max(one, other), Math.min(one, other));
  }

  all(): number[][] {
    const out = new Map<number, number[]>();
    for (const node of this.#parents.keys()) {
      const root = this.#root(node);
      const list = out.get(root);
      if (list) list.push(node);
      else out.set(root, [node]);
    }
    return [...out.values()];
  }

  #root(node: number): number {
    let at = node;
    for (let parent = this.#parents.get(at)!; parent !== at; parent = this.#parents.get(at)!) {
      const above = this.#parents.get(parent)!;
      this.#parents.set(at, above);
      at = above;
    }
    return at;
  }
}
