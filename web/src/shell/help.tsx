import { Dialog } from "../parts/dialog.tsx";
import { say } from "../words/say.ts";
import { groups, helpOpen } from "./keys.ts";

/** What the keyboard does in this view. */
export function Help() {
  if (!helpOpen.value) return null;
  return (
    <Dialog title={say("help.title")} close={() => (helpOpen.value = false)}>
      {groups.value.map(({ title, bindings }) => (
        <section key={title}>
          <h3>{say(title)}</h3>
          <dl class="keys">
            {bindings.map(({ keys, label }) => (
              <div key={keys.join(" ")}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{say(label)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p>
        <a href="/api">{say("help.api")}</a>
      </p>
    </Dialog>
  );
}
