import { say } from "../words/say.ts";
import { online } from "./live.ts";
import { Problem, problemOf } from "./problem.ts";

export const API = "/api/v1/";

export type Query = Record<string, string | number | null | undefined>;

/** "threads?about=Kursk": a question to the ledger, without what is left empty. */
export function question(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(
    ([, value]) => value !== null && value !== undefined && value !== "",
  );
  if (given.length === 0) return path;
  return `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

/** Asks the ledger. @throws {Problem} */
export async function ask<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await reach(path, { signal })).json() as Promise<T>;
}

/** Hands the ledger something as JSON. @throws {Problem} */
export async function send<T>(path: string, body: unknown, method = "POST"): Promise<T> {
  const answer = await reach(path, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return answer.status === 204 ? (undefined as T) : (answer.json() as Promise<T>);
}

/** @throws {Problem} */
export async function reach(path: string, init: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(API + path, { credentials: "same-origin", ...init });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    online.value = false;
    throw new Problem(0, "", say("problem.unreachable"), say("problem.unreachable.next"));
  }
  online.value = true;
  if (!answer.ok) throw await problemOf(answer);
  return answer;
}
