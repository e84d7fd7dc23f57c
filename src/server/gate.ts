import { hashOf } from "./answer.ts";

/** A year: the token holds until another is made. */
const LIFE = 365 * 24 * 60 * 60;

/**
 * Who may come in. Of the token only its hash is known here; a browser that has shown it once keeps it in
 * a cookie that no script can read and no other site's page can send.
 */
export class Gate {
  readonly #hash: string | null;
  readonly #cookie: string;

  /**
   * @param hash of the token, as `hashOf` gives it; null where everybody may come in
   * @param cookie its name; cookies do not tell ports apart
   */
  constructor(hash: string | null, cookie: string) {
    this.#hash = hash;
    this.#cookie = cookie;
  }

  get needsToken(): boolean {
    return this.#hash !== null;
  }

  async admits(request: Request): Promise<boolean> {
    if (this.#hash === null) return true;
    const bearer = /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
    for (const token of [bearer, this.#cookieOf(request)])
      if (token !== undefined && (await this.#isRight(token))) return true;
    return false;
  }

  /** What sets the cookie; null where it is not the token. */
  async signIn(token: string): Promise<string | null> {
    if (this.#hash === null) return this.signOut();
    return (await this.#isRight(token)) ? this.#set(token, LIFE) : null;
  }

  /** What takes the cookie away. */
  signOut(): string {
    return this.#set("", 0);
  }

  #set(value: string, life: number): string {
    return `${this.#cookie}=${value}; Max-Age=${life}; Path=/; HttpOnly; SameSite=Strict`;
  }

  #cookieOf(request: Request): string | undefined {
    const pairs = (request.headers.get("cookie") ?? "").split(/; */);
    return pairs
      .find((pair) => pair.startsWith(`${this.#cookie}=`))
      ?.slice(this.#cookie.length + 1);
  }

  /** Hashes are compared to their ends, so that the time it takes tells nothing. */
  async #isRight(token: string): Promise<boolean> {
    const [right, given] = [this.#hash!, await hashOf(token)];
    let differs = right.length ^ given.length;
    for (let i = 0; i < right.length; i++) differs |= right.charCodeAt(i) ^ given.charCodeAt(i);
    return differs === 0;
  }
}
