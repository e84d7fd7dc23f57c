import { signal } from "@preact/signals";
import { say } from "../words/say.ts";

interface Notice {
  id: number;
  text: string;
  /** What takes back what the notice tells of. */
  undo?: () => void;
}

const notices = signal<Notice[]>([]);
let last = 0;

/** How long a notice stays, in milliseconds: long enough to read it twice and reach its button. */
const STAY = 12_000;

const dismiss = (id: number): void => {
  notices.value = notices.value.filter((notice) => notice.id !== id);
};

/** Tells of something that was done, with a way back where there is one. */
export function notify(text: string, undo?: () => void): void {
  const id = ++last;
  notices.value = [...notices.value.slice(-2), { id, text, undo }];
  window.setTimeout(() => dismiss(id), STAY);
}

export function Notices() {
  return (
    <div class="notices" role="status" aria-live="polite">
      {notices.value.map(({ id, text, undo }) => (
        <p key={id}>
          <span>{text}</span>
          {undo ? (
            <button
              type="button"
              onClick={() => {
                dismiss(id);
                undo();
              }}
            >
              {say("notice.undo")}
            </button>
          ) : null}
          <button type="button" aria-label={say("notice.close")} onClick={() => dismiss(id)}>
            ×
          </button>
        </p>
      ))}
    </div>
  );
}
