import { useState } from "preact/hooks";
import { type OpenApi, resolved, type Schema, shapeWords } from "./operations.ts";

/** A schema: in a few words, and where it has fields, those, opened one level at a time. */
export function Shape({ schema, api }: { schema: Schema; api: OpenApi }) {
  const [open, setOpen] = useState(false);
  const fields = fieldsOf(schema, api);
  const words = <code>{shapeWords(schema, api)}</code>;
  if (fields.length === 0) return words;
  return (
    <details class="shape" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words}</summary>
      {open ? (
        <dl>
          {fields.map(([name, field, optional]) => (
            <div key={name}>
              <dt>
                <code>
                  {name}
                  {optional ? "?" : ""}
                </code>
              </dt>
              <dd>
                <Shape schema={field} api={api} />
                {field.description ? <small> {field.description}</small> : null}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </details>
  );
}

/** The fields of an object, of a list's items, or of all the choices that there are. */
function fieldsOf(
  schema: Schema,
  api: OpenApi,
): [name: string, field: Schema, optional: boolean][] {
  const { schema: known } = resolved(schema, api);
  if (known.properties) {
    const required = new Set(known.required);
    return Object.entries(known.properties).map(([name, field]) => [
      name,
      field,
      !required.has(name),
    ]);
  }
  if (known.items && known.items !== true) return fieldsOf(known.items, api);
  return (known.allOf ?? known.anyOf ?? known.oneOf ?? []).flatMap((one) => fieldsOf(one, api));
}
