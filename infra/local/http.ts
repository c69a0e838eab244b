import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";

export interface Site {
  readonly origin: string;
  /** Answers what was asked, then lets go of every connection. */
  stop(): Promise<void>;
}

/** Reached from this machine alone. */
const HERE = "127.0.0.1";

/**
 * Serves an application's `fetch`, to this machine unless another address is named. Port 0 takes any free
 * one.
 */
export async function serveSite(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
  host: string = HERE,
): Promise<Site> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error("PORT phải là một số từ 0 đến 65535.\nPORT must be a number from 0 to 65535.");
  }
  const server = createAdaptorServer({ fetch: (request) => fetch(request) }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (fault: NodeJS.ErrnoException) => reject(explained(fault, port)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  return {
    origin: `http://localhost:${taken}`,
    stop: () =>
      new Promise((resolve) => {
        // A browser keeps its connection open for the next page, which will not come from here.
        const letGo = setInterval(() => server.closeIdleConnections(), 50);
        const enough = setTimeout(() => server.closeAllConnections(), 5_000);
        server.close(() => {
          clearInterval(letGo);
          clearTimeout(enough);
          resolve();
        });
      }),
  };
}

function explained(fault: NodeJS.ErrnoException, port: number): Error {
  if (fault.code === "EADDRNOTAVAIL" || fault.code === "ENOTFOUND") {
    return new Error(
      "HOST phải là một địa chỉ của máy này, ví dụ 127.0.0.1 hoặc 0.0.0.0.\n" +
        "HOST must be an address of this machine, such as 127.0.0.1 or 0.0.0.0.",
      { cause: fault },
    );
  }
  if (fault.code !== "EADDRINUSE") return fault;
  return new Error(
    `Cổng ${port} đang được chương trình khác dùng. Chạy lại với cổng khác, ví dụ: PORT=${port + 1} npm start\n` +
      `Port ${port} is taken. Run again with another one: PORT=${port + 1} npm start`,
    { cause: fault },
  );
}
