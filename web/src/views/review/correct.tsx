import "./correct.css";
import { useState } from "preact/hooks";
import { Dialog } from "../../parts/dialog.tsx";
import { author as lastAuthor, correct } from "../../reach/correcting.ts";
import type { Problem } from "../../reach/problem.ts";
import { mayWrite } from "../../reach/session.ts";
import { say } from "../../words/say.ts";
import { History } from "./history.tsx";
import { Other } from "./other.tsx";
import { type Action, ACTIONS, correctionOf, type Field, FIELDS, type Subject } from "./subject.ts";
import { Value } from "./value.tsx";

/** The way to a judgement on a claim, a thread or a name; nothing where the ledger is only read. */
export function Correct({ subject }: { subject: Subject }) {
  const [open, setOpen] = useState(false);
  if (!mayWrite()) return null;
  return (
    <>
      <button type="button" class="plain correct screen-only" onClick={() => setOpen(true)}>
        {say("correct.open")}
      </button>
      {open ? <CorrectDialog subject={subject} close={() => setOpen(false)} /> : null}
    </>
  );
}

/** Sets a person's judgement beside what the machine found, with who and why, and shows those made before. */
export function CorrectDialog({
  subject,
  action: first,
  close,
}: {
  subject: Subject;
  action?: Action;
  close(): void;
}) {
  const actions = ACTIONS[subject.kind];
  const [action, setAction] = useState<Action>(first ?? actions[0]);
  const [field, setField] = useState<Field>("act");
  const [value, setValue] = useState("");
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [reason, setReason] = useState("");
  const [author, setAuthor] = useState(lastAuthor());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const correction = correctionOf(subject, { action, field, value, picked, reason, author });
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!correction || busy) return;
    setBusy(true);
    correct(correction).then(close, (error: Problem) => {
      setBusy(false);
      setProblem(error);
    });
  };
  return (
    <Dialog title={say(`correct.title.${subject.kind}`)} close={close}>
      <Judged subject={subject} />
      <form class="correct-form" onSubmit={submit}>
        <fieldset class="actions">
          <legend class="hidden">{say("correct.action")}</legend>
          {actions.map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="action"
                checked={name === action}
                onChange={() => {
                  setAction(name);
                  setValue("");
                }}
              />
              {say(`correct.action.${name}`)}
            </label>
          ))}
        </fieldset>
        <p class="quiet">{say(`correct.what.${action}`)}</p>
        {action === "change" ? (
          <>
            <label>
              {say("correct.field")}
              <select
                value={field}
                onChange={({ currentTarget }) => {
                  setField(currentTarget.value as Field);
                  setValue("");
                }}
              >
                {(Object.keys(FIELDS) as Field[]).map((name) => (
                  <option key={name} value={name}>
                    {say(`field.${name}`)}
                  </option>
                ))}
              </select>
            </label>
            <Value field={field} value={value} change={setValue} />
          </>
        ) : null}
        {action === "merge" || action === "alias" ? (
          <Other kind={action} not={subject.id} value={value} change={setValue} />
        ) : null}
        {action === "split" && subject.kind === "thread" ? (
          <fieldset class="picks">
            <legend>{say("correct.picks")}</legend>
            {subject.claims.map(({ id, text }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={picked.includes(id)}
                  onChange={({ currentTarget }) =>
                    setPicked(
                      currentTarget.checked ? [...picked, id] : picked.filter((one) => one !== id),
                    )
                  }
                />
                <span class="words" dir="auto">
                  {text}
                </span>
              </label>
            ))}
          </fieldset>
        ) : null}
        <label>
          {say("correct.reason")}
          <textarea
            rows={2}
            required
            autoFocus
            value={reason}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.shiftKey) submit(event);
            }}
          />
        </label>
        <label>
          {say("correct.author")}
          <input
            value={author}
            required
            autocomplete="name"
            onInput={({ currentTarget }) => setAuthor(currentTarget.value)}
          />
        </label>
        <p role="alert">{problem ? `${problem.detail} ${problem.next}` : ""}</p>
        <p>
          <button type="submit" class="main" disabled={!correction || busy}>
            {say("correct.save")}
          </button>
        </p>
      </form>
      <History target={subject.id} />
    </Dialog>
  );
}

function Judged({ subject }: { subject: Subject }) {
  if (subject.kind === "claim")
    return (
      <blockquote class="words" dir="auto">
        {subject.text}
      </blockquote>
    );
  return <p dir="auto">{subject.kind === "thread" ? subject.title : subject.name}</p>;
}
