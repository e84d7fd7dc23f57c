import { dismiss, notices } from "../reach/notices.ts";
import { say } from "../words/say.ts";

/** What was done lately, at the foot of the page. */
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
