import "./thread.css";
import "./charts.css";
import "./tables.css";
import { useEffect, useMemo } from "preact/hooks";
import type {
  Matrix as MatrixAnswer,
  Page,
  Setting,
  Story,
  Thread,
} from "../../../../src/answers.ts";
import { dayWords } from "../../../../src/summary/days.ts";
import { Empty } from "../../parts/empty.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAnswer } from "../../reach/answer.ts";
import { question } from "../../reach/api.ts";
import { usePast } from "../../reach/past.ts";
import { go, place, withQuery } from "../../reach/place.ts";
import type { ViewProps } from "../../shell/views.ts";
import { say } from "../../words/say.ts";
import { AsOf } from "./as-of.tsx";
import { backgroundOf } from "./background.ts";
import { Figures } from "./figures.tsx";
import { Head } from "./head.tsx";
import { History } from "./history.tsx";
import { Matrix } from "./matrix.tsx";
import { namesOf } from "./names.ts";
import { Positions } from "./positions.tsx";
import { opened, sought } from "./sought.ts";
import { Sources } from "./sources.tsx";
import { stepsOf } from "./steps.ts";
import { Timeline } from "./timeline.tsx";

/** One event as several claims tell it: how it stands and how that came about, who says what when, in which words. */
export default function ThreadView({ parts: [id] }: ViewProps) {
  const asOf = place.value.query.get("asOf");
  const path = `threads/${encodeURIComponent(id)}`;
  const { shown: thread, whole, answer } = usePast<Thread>(path, asOf);
  const matrix = useAnswer<MatrixAnswer>(question(`${path}/matrix`, { asOf }));
  const setting = useAnswer<Setting>(question(`${path}/setting`, { asOf }));
  const sources = useAnswer<Page<Story>>(question(`${path}/sources`, { asOf }));
  const background = useMemo(() => backgroundOf(setting.data), [setting.data]);
  const names = useMemo(
    () => (setting.data ? namesOf(setting.data, matrix.data) : []),
    [setting.data, matrix.data],
  );
  const steps = useMemo(() => stepsOf(whole?.positions ?? []), [whole]);
  useEffect(() => {
    sought.value = null;
    opened.value = place.value.query.get("claim") ? "timeline" : null;
  }, []);
  useEffect(() => {
    // An old id leads to the thread that holds the event now; so does its address.
    if (whole && whole.id !== id)
      go(`/threads/${encodeURIComponent(whole.id)}${location.search}`, true);
  }, [whole]);
  const scrubber = <AsOf steps={steps} waiting={answer.waiting} />;
  if (answer.problem && !thread) {
    if (answer.problem.status === 404 && whole && asOf)
      return (
        <>
          <Empty title={say("thread.unknown", { day: dayWords(asOf) })}>
            <p>
              {say("thread.unknown.next", { day: dayWords(steps[0] ?? "") })}{" "}
              <a href={withQuery({ asOf: null })}>{say("shell.today")}</a>
            </p>
          </Empty>
          {scrubber}
        </>
      );
    return <Trouble problem={answer.problem} again={answer.again} />;
  }
  if (!thread) return <p class="waiting">{say("waiting")}</p>;
  const story = sources.data?.items[0];
  // Names of reports and of those who speak come with these; until then nothing would stand where it will.
  const settled = (setting.data ?? setting.problem) && (matrix.data ?? matrix.problem);
  return (
    <div class="thread" aria-busy={answer.waiting}>
      {answer.problem ? <Trouble problem={answer.problem} again={answer.again} /> : null}
      <Head thread={thread} names={names} />
      <History history={thread.history} />
      {settled ? (
        <>
          <Timeline
            thread={thread}
            whole={whole ?? thread}
            matrix={matrix.data}
            background={background}
            asOf={asOf}
          />
          <Positions thread={thread} background={background} />
          <Figures thread={thread} background={background} asOf={asOf} />
          {matrix.data ? <Matrix matrix={matrix.data} /> : null}
          {matrix.problem ? <Trouble problem={matrix.problem} again={matrix.again} /> : null}
          {story ? <Sources story={story} /> : null}
          {sources.problem ? <Trouble problem={sources.problem} again={sources.again} /> : null}
        </>
      ) : (
        <p class="waiting">{say("waiting")}</p>
      )}
      {scrubber}
    </div>
  );
}
