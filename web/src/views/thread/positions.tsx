import { useMemo } from "preact/hooks";
import type { Thread } from "../../../../src/answers.ts";
import { Rows } from "../../parts/rows.tsx";
import { saidBy } from "../../picture/statement.ts";
import { place } from "../../reach/place.ts";
import { say } from "../../words/say.ts";
import type { Background } from "./background.ts";
import { PositionRow } from "./position-row.tsx";
import { sought } from "./sought.ts";

/** Who says what, in the order in which it was said, day by day. */
export function Positions({ thread, background }: { thread: Thread; background: Background }) {
  const { positions, id } = thread;
  const chosen = place.value.query.get("claim");
  const { value: wanted } = sought;
  const row = useMemo(() => {
    const index = positions.findIndex(({ claim }) => claim === wanted?.claim);
    return wanted && index >= 0 ? { row: index } : null;
  }, [wanted]);
  return (
    <section aria-labelledby="thread-positions">
      <h2 id="thread-positions">{say("thread.positions")}</h2>
      <Rows
        items={positions}
        label={say("thread.positions")}
        keyOf={({ claim }) => claim}
        sought={row}
        row={(position, i) => {
          const day = saidBy(position);
          const first = i === 0 || saidBy(positions[i - 1]) !== day;
          return (
            <PositionRow
              position={position}
              background={background}
              thread={id}
              day={first ? day : null}
              chosen={position.claim === chosen}
            />
          );
        }}
      />
    </section>
  );
}
