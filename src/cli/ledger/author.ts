import { spawnSync } from "node:child_process";
import type { Io } from "../io.ts";

/** Whose name stands under corrections that name nobody: the one that git knows, or the user's; "" where there is none. */
export function knownAuthor({ env }: Pick<Io, "env">): string {
  return env["GIT_AUTHOR_NAME"] || gitName() || env["USER"] || env["USERNAME"] || "";
}

/** "" where there is no git, or it knows no name. */
function gitName(): string {
  const { stdout } = spawnSync("git", ["config", "user.name"], { encoding: "utf8" });
  return stdout?.trim() ?? "";
}
