import { signal } from "@preact/signals";

export interface Notice {
  id: number;
  text: string;
  /** What takes back what the notice tells of. */
  undo?: () => void;
}

export const notices = signal<Notice[]>([]);
let last = 0;

/** How long a notice stays, in milliseconds: long enough to read it twice and reach its button. */
const STAY = 12_000;

export const dismiss = (id: number): void => {
  notices.value = notices.value.filter((notice) => notice.id !== id);
};

/** Tells of something that was done, with a way back where there is one. */
export function notify(text: string, undo?: () => void): void {
  const id = ++last;
  notices.value = [...notices.value.slice(-2), { id, text, undo }];
  window.setTimeout(() => dismiss(id), STAY);
}
