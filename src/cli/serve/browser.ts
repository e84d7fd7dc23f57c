import { spawn } from "node:child_process";
import process from "node:process";
import type { Io } from "../io.ts";

/** Opens an address in the browser of who sits at this machine, if there is one; that it cannot is no error. */
export function openBrowser(address: string, env: Io["env"]): void {
  const command = commandFor(address, env);
  if (command === null) return;
  const [program, ...args] = command;
  const child = spawn(program, args, { detached: true, stdio: "ignore" });
  child.on("error", () => {});
  child.unref();
}

function commandFor(address: string, env: Io["env"]): [string, ...string[]] | null {
  if (process.platform === "darwin") return ["open", address];
  if (process.platform === "win32") return ["cmd", "/c", "start", "", address];
  return env["DISPLAY"] || env["WAYLAND_DISPLAY"] ? ["xdg-open", address] : null;
}
