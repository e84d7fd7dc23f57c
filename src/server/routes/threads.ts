import { given, pagingOf, threadFilterOf, viewOf } from "../../question/filter.ts";
import { notYet, wholeId } from "../../question/ids.ts";
import { ABOUT, AS_OF, PAGING, text, THREAD_FILTERS } from "../parameters.ts";
import { type Question, reading, type Route } from "../route.ts";
import { pageOf } from "../shapes/page.ts";
import { Story } from "../shapes/report.ts";
import {
  EventEntry,
  FigureOfThread,
  Matrix,
  ReviewItem,
  Setting,
  Thread,
  ThreadSummary,
  TimelineEntry,
} from "../shapes/thread.ts";

const LIST = { ...AS_OF, ...PAGING };

export const THREADS: readonly Route[] = [
  reading(
    "/threads",
    "Events across reports, and how each stands",
    { query: { ...THREAD_FILTERS, ...LIST }, answer: pageOf(ThreadSummary) },
    ({ ledger, options }) => ledger.threads({ ...pagingOf(options), ...threadFilterOf(options) }),
  ),
  reading(
    "/threads/{id}",
    "One thread; the id of one that was merged into another leads to that one",
    { query: AS_OF, answer: Thread },
    (question) => ofThread(question, ({ ledger }, id, view) => ledger.thread(id, view)),
  ),
  reading(
    "/threads/{id}/matrix",
    "Who affirms, denies or says nothing about each claim of a thread",
    { query: AS_OF, answer: Matrix },
    (question) => ofThread(question, ({ ledger }, id, view) => ledger.matrix(id, view)),
  ),
  reading(
    "/threads/{id}/setting",
    "The claims of a thread with their events, roles and reports, and its places on a map",
    { query: AS_OF, answer: Setting },
    (question) => ofThread(question, ({ ledger }, id, view) => ledger.setting(id, view)),
  ),
  reading(
    "/threads/{id}/sources",
    "Where one thread comes from",
    { query: LIST, answer: pageOf(Story) },
    async (question) => question.ledger.sources(await scopeOf(question)),
  ),
  reading(
    "/threads/{id}/figures",
    "The numbers of one thread",
    { query: LIST, answer: pageOf(FigureOfThread) },
    async (question) => question.ledger.figures(await scopeOf(question)),
  ),
  reading(
    "/timeline",
    "What happened, by the day on which it happened; threads of unknown day last",
    { query: { ...ABOUT, ...LIST }, answer: pageOf(TimelineEntry) },
    async (question) => question.ledger.timeline(await scopeOf(question)),
  ),
  reading(
    "/events",
    "Every telling of every event that involves a name, threads taken apart",
    {
      query: { about: text("Who or what the events involve."), ...LIST },
      answer: pageOf(EventEntry),
    },
    async ({ ledger, options }) =>
      ledger.events({
        ...pagingOf(options),
        ...viewOf(options),
        about: options.get("about")!,
      }),
  ),
  reading(
    "/figures",
    "Numbers, each against the one before it of the same measure",
    { query: { ...ABOUT, ...LIST }, answer: pageOf(FigureOfThread) },
    async (question) => question.ledger.figures(await scopeOf(question)),
  ),
  reading(
    "/sources",
    "Which reports repeat each other, and how few origins they go back to",
    { query: { ...ABOUT, ...LIST }, answer: pageOf(Story) },
    async (question) => question.ledger.sources(await scopeOf(question)),
  ),
  reading(
    "/review",
    "What is unsure and matters, so that a person should look at it; what was decided on is done",
    { query: LIST, answer: pageOf(ReviewItem) },
    ({ ledger, options }) => ledger.review({ ...pagingOf(options), ...viewOf(options) }),
  ),
];

/** @throws {Failure} H601 where there is no such thread, or not yet on that day */
async function ofThread<Answer>(
  question: Question,
  ask: (question: Question, id: string, view: ReturnType<typeof viewOf>) => Promise<Answer | null>,
): Promise<Answer> {
  const { ledger, parts, options } = question;
  const id = await wholeId(ledger, "thread", parts["id"]);
  const view = viewOf(options);
  const found = await ask(question, id, view);
  if (found === null) throw notYet(id, view);
  return found;
}

/** What narrows an answer to one name or one thread. */
async function scopeOf({ ledger, parts, options }: Question) {
  const start = parts["id"];
  const thread = start === undefined ? undefined : await wholeId(ledger, "thread", start);
  const about = options.get("about");
  return { ...pagingOf(options), ...viewOf(options), ...given({ about, thread }) };
}
