import "./add.css";
import { useRef, useState } from "preact/hooks";
import { Empty } from "../../parts/empty.tsx";
import { Heading } from "../../parts/heading.tsx";
import { mayWrite } from "../../reach/session.ts";
import { say } from "../../words/say.ts";
import { type Batch, batchOf, pasted } from "./batch.ts";
import { Outcome } from "./outcome.tsx";
import { Paste } from "./paste.tsx";
import { run } from "./run.ts";

/** Puts reports into the ledger: pasted, chosen or dropped, with what became of each as it comes. */
export default function Add() {
  const [batches, setBatches] = useState<readonly Batch[]>([]);
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const turn = useRef(Promise.resolve());

  const update = (batch: Batch): void =>
    setBatches((all) => all.map((one) => (one.id === batch.id ? batch : one)));
  /** One batch after the other: the ledger takes them in order, and so does the reader. */
  const start = (fresh: readonly Batch[]): void => {
    setBatches((all) => [...fresh.toReversed(), ...all]);
    for (const batch of fresh) turn.current = turn.current.then(() => run(batch, update));
  };
  const take = (files: FileList | null): void => {
    if (files) start([...files].map(batchOf));
  };

  if (!mayWrite())
    return (
      <Empty title={say("add.readOnly")}>
        <p>{say("add.readOnly.next")}</p>
      </Empty>
    );
  return (
    <>
      <Heading title={say("add.title")}>
        <p>{say("add.what")}</p>
      </Heading>
      <div class="add">
        <Paste start={(text, facts) => start([pasted(text, facts)])} />
        <section
          class={over ? "drop over" : "drop"}
          aria-label={say("add.files")}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer?.files ?? null);
          }}
        >
          <h2>{say("add.files")}</h2>
          <p>{say("add.files.what")}</p>
          <input
            ref={picker}
            class="hidden"
            type="file"
            multiple
            accept=".txt,.jsonl,.ndjson,text/plain"
            tabIndex={-1}
            aria-label={say("add.choose")}
            onChange={({ currentTarget }) => {
              take(currentTarget.files);
              currentTarget.value = "";
            }}
          />
          <button type="button" onClick={() => picker.current?.click()}>
            {say("add.choose")}
          </button>
        </section>
      </div>
      <div aria-live="polite">
        {batches.map((batch) => (
          <Outcome key={batch.id} batch={batch} />
        ))}
      </div>
    </>
  );
}
