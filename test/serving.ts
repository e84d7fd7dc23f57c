import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const HEARSAY = fileURLToPath(new URL("../bin/hearsay", import.meta.url));

/** `hearsay serve` as a process of its own. */
export interface Serving {
  /** "http://127.0.0.1:45123/" */
  address: string;
  process: ChildProcess;
  /** All that it has written so far. */
  out(): string;
  err(): string;
  /** Asks it to end, and gives its exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts a server in a folder, on a port that is free unless `args` name one. */
export async function serving(folder: string, args: readonly string[] = []): Promise<Serving> {
  const command = [HEARSAY, "serve", "--no-open", "--port", "0", ...args];
  const child = spawn(process.execPath, command, {
    cwd: folder,
    env: { ...process.env, HEARSAY_LEDGER: "", XDG_CONFIG_HOME: join(folder, "config") },
  });
  let out = "";
  let err = "";
  child.stderr.on("data", (piece) => (err += String(piece)));
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (piece) => {
      out += String(piece);
      const found = /^Hearsay at (\S+) .*\n/m.exec(out);
      if (found) resolve(found[1]);
    });
    void exited.then((code) => reject(new Error(`serve ended with ${code}: ${out}${err}`)));
  });
  return {
    address,
    process: child,
    out: () => out,
    err: () => err,
    end(signal = "SIGTERM") {
      child.kill(signal);
      return exited;
    },
  };
}
