/** One server-sent event. */
export interface ServerEvent {
  event: string;
  data: string;
}

/**
 * Takes a stream of server-sent events apart as its pieces come (HTML Living Standard, 9.2.6; ids and retry
 * times have no meaning here).
 */
export function eventReader(): (piece: string) => ServerEvent[] {
  let rest = "";
  return (piece) => {
    rest += piece;
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop()!;
    return blocks.flatMap((block) => {
      const fields = block.split(/\r?\n/).filter((line) => !line.startsWith(":"));
      const of = (name: string): string[] =>
        fields
          .filter((line) => line.startsWith(`${name}:`))
          .map((line) => line.slice(name.length + 1).replace(/^ /, ""));
      const data = of("data");
      return data.length === 0
        ? []
        : [{ event: of("event").at(-1) ?? "message", data: data.join("\n") }];
    });
  };
}
