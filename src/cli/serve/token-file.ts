import { chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { Failure, reasonOf } from "../../failure/failure.ts";
import { hashOf } from "../../server/answer.ts";
import type { Io } from "../io.ts";

/** The token that opens a server to other machines; what is kept of it is its hash. */
export interface Token {
  hash: string;
  /** The token itself, where it was made just now; nobody can tell it later. */
  fresh: string | null;
}

const BYTES = 32;

/** The token that holds, or a new one where there is none or `another` is wanted. @throws {Failure} H724 */
export async function readToken(env: Io["env"], another: boolean): Promise<Token> {
  const hash = another ? null : await keptAt(placeIn(env));
  if (hash !== null) return { hash, fresh: null };
  const fresh = Buffer.from(crypto.getRandomValues(new Uint8Array(BYTES))).toString("base64url");
  return { hash: await hashOf(fresh), fresh };
}

/** Keeps the hash of a new token, where nobody else may read it. @throws {Failure} H724 */
export async function keepToken(env: Io["env"], { hash, fresh }: Token): Promise<void> {
  if (fresh === null) return;
  const where = placeIn(env);
  try {
    await mkdir(dirname(where), { recursive: true, mode: 0o700 });
    await writeFile(`${where}.new`, `${hash}\n`, { mode: 0o600 });
    await chmod(`${where}.new`, 0o600);
    await rename(`${where}.new`, where);
  } catch (error) {
    throw new Failure("H724", { where, reason: reasonOf(error) });
  }
}

function placeIn(env: Io["env"]): string {
  return join(env["XDG_CONFIG_HOME"] || join(homedir(), ".config"), "hearsay", "token.sha256");
}

/** Null where there is none, or nothing that could be one. @throws {Failure} H724 */
async function keptAt(where: string): Promise<string | null> {
  try {
    const hash = (await readFile(where, "utf8")).trim();
    return /^[\w-]{43}$/.test(hash) ? hash : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new Failure("H724", { where, reason: reasonOf(error) });
  }
}
