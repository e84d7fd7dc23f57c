/**
 * Ids that links join, directly or by way of others: each group in the order of `ids`, the groups in the order
 * of their first. Links to ids that are not among them join nothing.
 */
export function componentsOf(
  ids: readonly string[],
  links: Iterable<{ a: string; b: string }>,
): string[][] {
  const place = new Map(ids.map((id, i) => [id, i]));
  const leads = ids.map((_, i) => i);
  const find = (start: number): number => {
    let at = start;
    while (leads[at] !== at) at = leads[at] = leads[leads[at]];
    return at;
  };
  for (const { a, b } of links) {
    const [first, second] = [place.get(a), place.get(b)];
    if (first === undefined || second === undefined) continue;
    const [one, other] = [find(first), find(second)];
    leads[Math.max(one, other)] = Math.min(one, other);
  }
  const groups = new Map<number, string[]>();
  ids.forEach((id, i) => {
    const lead = find(i);
    const group = groups.get(lead);
    if (group) group.push(id);
    else groups.set(lead, [id]);
  });
  return [...groups.values()];
}
