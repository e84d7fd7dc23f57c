import { hostname, networkInterfaces } from "node:os";
import { LOOPBACK, type Names } from "../../server/hosts.ts";

/** Whether only this machine can reach what listens there. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(inAddress(host)) || /^127\.\d+\.\d+\.\d+$/.test(host);
}

const ALL = new Set(["0.0.0.0", "::"]);

/** The names that a server goes by which listens there. */
export function namesAt(host: string): Names {
  const anyAddress = ALL.has(host);
  const own = anyAddress ? [hostname(), `${hostname()}.local`] : [inAddress(host)];
  return { known: new Set([...LOOPBACK, ...own].map((name) => name.toLowerCase())), anyAddress };
}

/** "http://192.168.1.7:4977/": where others find it, as far as can be told. */
export function addressAt(host: string, port: number): string {
  const shown = ALL.has(host) ? (outerAddress() ?? hostname()) : host;
  return `http://${inAddress(shown)}:${port}/`;
}

function outerAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === "IPv4")?.address;
}

/** An IPv6 address stands in brackets. */
function inAddress(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}
