/** Threads that are told together, by their roots; of each family the first day on which something changes. */
export class Families {
  readonly #parents = new Map<number, number>();
  readonly #since = new Map<number, string>();

  join(roots: readonly number[], since: string): void {
    if (roots.length === 0) return;
    const heads = roots.map((root) => this.#headOf(root));
    const days = [since, ...heads.flatMap((head) => this.#since.get(head) ?? [])];
    const head = Math.min(...heads);
    for (const other of heads) this.#parents.set(other, head);
    this.#since.set(
      head,
      days.reduce((first, day) => (day < first ? day : first)),
    );
  }

  /** Null for what belongs to none. */
  of(root: number): { head: number; since: string } | null {
    const head = this.#headOf(root);
    const since = this.#since.get(head);
    return since === undefined ? null : { head, since };
  }

  /** With halved paths. */
  #headOf(root: number): number {
    let at = root;
    for (let parent = this.#parents.get(at); parent !== undefined && parent !== at;) {
      const above = this.#parents.get(parent) ?? parent;
      this.#parents.set(at, above);
      at = above;
      parent = this.#parents.get(at);
    }
    return at;
  }
}
