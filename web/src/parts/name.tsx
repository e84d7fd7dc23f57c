import { Exact } from "./exact.tsx";

/** Somebody may be called by half a page; that much of it tells who is meant. */
const MOST = 160;

/** A name in its own direction, whatever stands around it. */
export function Name({ of: text }: { of: string }) {
  return (
    <bdi>
      <Exact text={text} most={MOST} />
    </bdi>
  );
}
