import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** The one place of the server that knows of sockets. */

type Fetch = (request: Request, bindings: object) => Response | Promise<Response>;

export interface Listening {
  port: number;
  /** Takes no more connections, and resolves when the answers under way are given, or after a while. */
  close(): Promise<void>;
}

/** Connections at a time; a browser holds six. */
const MOST_CONNECTIONS = 1024;
/**
 * Milliseconds that a connection may lie idle. Long, since a request that comes in the moment in which its
 * connection is closed is lost; the shorter the time, the likelier that is on a busy machine.
 */
const IDLE = 75_000;
/** Milliseconds that answers under way are given at the end. */
const GRACE = 5_000;

/**
 * Listens at a port, 0 for any that is free.
 *
 * @param make makes what answers, once the port is known
 * @throws what the system says where it cannot
 */
export async function listen(
  host: string,
  port: number,
  make: (port: number) => Fetch,
): Promise<Listening> {
  let answer: Fetch;
  const server = createAdaptorServer({
    fetch: (request, bindings) => answer(request, bindings),
    overrideGlobalObjects: false,
  }) as Server;
  server.maxConnections = MOST_CONNECTIONS;
  server.keepAliveTimeout = IDLE;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port }, () => {
      server.off("error", reject);
      answer = make((server.address() as AddressInfo).port);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        const late = setTimeout(() => server.closeAllConnections(), GRACE);
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

/** The address that a request came from. */
export function clientOf({ env }: Context): string {
  return (env as HttpBindings).incoming.socket.remoteAddress ?? "";
}
