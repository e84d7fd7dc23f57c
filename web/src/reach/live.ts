import { signal } from "@preact/signals";

/** Whether the server was there when it was last asked. */
export const online = signal(true);

/** Goes up whenever the ledger has changed: views ask anew then. */
export const revision = signal(0);

/** Between changes that come in quick succession, views are not asked for more than this often. */
const PAUSE = 500;

let waiting: number | null = null;

function changed(): void {
  waiting ??= window.setTimeout(() => {
    waiting = null;
    revision.value++;
  }, PAUSE);
}

/**
 * Listens to what the ledger tells of its changes, whoever makes them. When the server goes away the browser
 * tries again by itself, and what it missed meanwhile is asked for.
 */
export function listen(): () => void {
  const stream = new EventSource("/api/v1/stream");
  let lost = false;
  stream.addEventListener("open", () => {
    online.value = true;
    if (lost) changed();
    lost = false;
  });
  stream.addEventListener("error", () => {
    online.value = false;
    lost = true;
  });
  stream.addEventListener("change", changed);
  return () => stream.close();
}
