import { say } from "../words/say.ts";

/** What the server says when it cannot do something (RFC 9457), or that it cannot be reached. */
export class Problem extends Error {
  override readonly name = "Problem";

  /** HTTP status; 0: nobody answered. */
  readonly status: number;
  /** "H601"; "" where there is none. */
  readonly code: string;
  /** What is wrong, and where. */
  readonly detail: string;
  /** What to do about it. */
  readonly next: string;

  constructor(status: number, code: string, detail: string, next: string) {
    super(detail);
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.next = next;
  }
}

interface Told {
  code?: unknown;
  title?: unknown;
  detail?: unknown;
  next?: unknown;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

export async function problemOf(answer: Response): Promise<Problem> {
  const told: Told = await answer.json().catch(() => ({}));
  const detail = text(told.detail) || text(told.title) || `${answer.status} ${answer.statusText}`;
  return new Problem(answer.status, text(told.code), detail, forBrowser(text(told.next)));
}

/** Where the server points to a command that lists what there is, the app points to its own view. */
function forBrowser(next: string): string {
  return next.replace(/"hearsay (\w+)" lists them\./, (_, command: string) => {
    if (command === "threads") return say("problem.listed", { view: say("nav.threads") });
    if (command === "reports") return say("problem.listed", { view: say("nav.reports") });
    if (command === "names") return say("problem.listed", { view: say("nav.names") });
    return say("problem.listed", { view: say("nav.review") });
  });
}
