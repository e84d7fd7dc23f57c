import { chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
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

/** @throws {Failure} H724 */
export async function readToken(env: Io["env"], another: boolean): Promise<Token> {
  const folder = join(env["XDG_CONFIG_HOME"] || join(homedir(), ".config"), "hearsay");
  const where = join(folder, "token.sha256");
  try {
    const kept = another ? null : await keptAt(where);
    if (kept !== null) return { hash: kept, fresh: null };
    const fresh = Buffer.from(crypto.getRandomValues(new Uint8Array(BYTES))).toString("base64url");
    const hash = await hashOf(fresh);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(`${where}.new`, `${hash}\n`, { mode: 0o600 });
    await chmod(`${where}.new`, 0o600);
    await rename(`${where}.new`, where);
    return { hash, fresh };
  } catch (error) {
    throw new Failure("H724", { where, reason: reasonOf(error) });
  }
}

/** Null where there is none, or nothing that could be one. */
async function keptAt(where: string): Promise<string | null> {
  try {
    const hash = (await readFile(where, "utf8")).trim();
    return /^[\w-]{43}$/.test(hash) ? hash : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
