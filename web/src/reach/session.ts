import { signal } from "@preact/signals";
import { ask, send } from "./api.ts";

/** What the server is, and what may be done here. */
export interface Session {
  version: string;
  readOnly: boolean;
  signedIn: boolean;
  needsToken: boolean;
  /** The ledger's place, for people. */
  ledger: string;
  /** Whose name stands under corrections unless another is given. */
  author: string;
}

export const session = signal<Session | null>(null);

/** Whether anything may be added or corrected. */
export const mayWrite = (): boolean => session.value?.readOnly === false;

/** A token in the address, `#token=…`, signs in and vanishes from it. @throws {Problem} */
export async function arrive(): Promise<void> {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token !== null) {
    history.replaceState(null, "", location.pathname + location.search);
    await send("session", { token });
  }
  session.value = await ask<Session>("session");
}

/** @throws {Problem} where the token is not the right one */
export async function signIn(token: string): Promise<void> {
  await send("session", { token });
  session.value = await ask<Session>("session");
}
