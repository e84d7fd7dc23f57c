import "./api.css";
import { Heading } from "../../parts/heading.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAnswer } from "../../reach/answer.ts";
import { API } from "../../reach/api.ts";
import { say } from "../../words/say.ts";
import { type OpenApi, operationsOf, type Operation } from "./operations.ts";
import { Shape } from "./shape.tsx";

/** The same answers for programs: every address of the server with what it takes and gives. */
export default function Api() {
  const { data, problem, again } = useAnswer<OpenApi>("openapi.json");
  if (problem) return <Trouble problem={problem} again={again} />;
  return (
    <>
      <Heading title={say("help.api")}>
        <p>
          {say("api.what")} <a href={`${API}openapi.json`}>openapi.json</a>
        </p>
      </Heading>
      {data
        ? operationsOf(data).map((one) => <Described key={one.id} operation={one} api={data} />)
        : null}
    </>
  );
}

function Described({ operation, api }: { operation: Operation; api: OpenApi }) {
  const { id, method, path, summary, parameters, body, answers } = operation;
  return (
    <details class="operation" id={id}>
      <summary>
        <code>
          <b>{method}</b> {path}
        </code>{" "}
        <span>{summary}</span>
      </summary>
      {parameters.length > 0 ? (
        <table>
          <thead>
            <tr>
              <th scope="col">{say("api.parameter")}</th>
              <th scope="col">{say("api.takes")}</th>
              <th scope="col">{say("api.meaning")}</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map(({ name, schema, description }) => (
              <tr key={name}>
                <td>
                  <code>{name}</code>
                </td>
                <td>
                  <Shape schema={schema} api={api} />
                </td>
                <td>{description}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {body.map(({ media, schema }) => (
        <section key={media}>
          <h3>{say("api.body", { media })}</h3>
          <Shape schema={schema} api={api} />
        </section>
      ))}
      {answers.map(({ status, description, media, schema }) => (
        <section key={`${status} ${media}`}>
          <h3>
            {status} {description} <small>{media}</small>
          </h3>
          {schema ? <Shape schema={schema} api={api} /> : null}
        </section>
      ))}
    </details>
  );
}
